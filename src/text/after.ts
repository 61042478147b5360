// What changed just before, in words: behind a level of the history, and in the sentence about a loss of protection.
import type { Change } from '../change.ts';
import type { Loss } from '../loss.ts';
import type { Catalogue } from './catalogue.ts';
import type { HistoryWords } from './page-words.ts';

/** A clause such as “after macOS changed from 26.1 to 26.2”. */
export function afterOf({ after }: Pick<HistoryWords, 'after'>, change: Change): string {
  return change.kind === 'version' ? after.version(change) : after[change.kind];
}

/** `when` is what `history.at` of the language says of its moment. */
export function lossIn({ levels, pages: { history } }: Pick<Catalogue, 'levels' | 'pages'>, loss: Loss, when: string) {
  return history.lost({ level: levels[loss.level], when, after: afterOf(history, loss.after) });
}
