// Every text of a language, by its path in the catalogue, for the tests that hold all of them to a rule.
import { readerWords } from '../../renderer/reader/words.ts';
import type { Language } from '../../src/language.ts';
import type { AppleWords } from '../../src/text/apple-words.ts';
import { catalogueFor } from '../../src/text/spoken.ts';

/** All texts in a value; functions are asked with Apple's words, a moment, or what else they take. */
export function textsIn(value: unknown, apple: AppleWords, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return textsIn(value(...argumentsFor(path, apple)), apple, path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, apple, `${path}.${key}`));
}

/** All that Kextant says in a language, with what the reader says besides. */
export function textsOf(language: Language, apple: AppleWords): readonly (readonly [string, string])[] {
  return [...textsIn(catalogueFor(language), apple), ...textsIn(readerWords[language], apple, '.reader')];
}

/** Calls are told apart by what they say when they get it: a moment, a name, or Apple's words. */
function argumentsFor(path: string, apple: AppleWords): readonly unknown[] {
  if (path === '.pages.history.after.version') return [{ name: 'macOS', from: '26.1', to: '26.2' }];
  if (path === '.pages.history.lost') return [{ level: '…', when: '14:05', after: '…' }];
  if (/^\.(times\.clock|pages\.history\.at)/.test(path)) return [0, 12];
  if (/^\.(times\.(checked|old)|pages\.(settings\.duration|history\.(lasted|day|days)))/.test(path)) return [0];
  if (/^\.(snoozedUntil|times|facts|reader|pages\.(snooze|history))/.test(path)) return ['14:05'];
  if (path === '.marked.info') return [null, 'endpoint'];
  if (/^\.(labelled|aside|pictureOf|marked)/.test(path)) return [apple.allow, apple.general];
  return /^\.(licenceNote|whyManaged|askIt|pages)/.test(path) ? ['Jamf', 'Pro'] : [apple, null];
}
