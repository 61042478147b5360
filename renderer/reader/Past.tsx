// The report's history, where it brings one: since when protection is lost, and the strip of 90 days.
import type { HistoryEntry } from '../../src/history.ts';
import { lossOf } from '../../src/loss.ts';
import { lossIn } from '../../src/text/after.ts';
import { HistoryStrip } from '../HistoryStrip.tsx';
import { useMoment, useView, useWords } from '../panel-context.ts';

interface Props {
  readonly entries: readonly HistoryEntry[];
  /** The report's own time: its days end there. */
  readonly now: number;
}

export function Past({ entries, now }: Props) {
  const words = useWords();
  const moment = useMoment();
  const level = useView(({ snapshot }) => snapshot.diagnosis.level);
  const loss = lossOf(entries, level, now);
  return (
    <>
      <h3>{words.pages.titles.history}</h3>
      {loss === null ? null : <p>{lossIn(words, loss, moment(loss.at))}</p>}
      <HistoryStrip entries={entries} now={now} />
    </>
  );
}
