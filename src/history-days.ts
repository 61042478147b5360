// The last days of the history, one by one, each with the worst that was seen on it: for the strip above the list.
import { type FindingName, type Level, worstOf } from './finding.ts';
import { type HistoryEntry, type HistorySpan, spansOf } from './history.ts';

export interface HistoryDay {
  /** Its midnight, epoch ms. */
  readonly startsAt: number;
  /** `not-recorded`: Kextant did not run on that day, or nobody knows whether it did. */
  readonly level: Level | 'not-recorded';
  /** The findings behind that level, each once. */
  readonly codes: readonly FindingName[];
}

/** `midnights` are those of the person's own clock, oldest first; the last day has no end. */
export function daysOf(
  entries: readonly HistoryEntry[],
  midnights: readonly number[],
  now: number,
): readonly HistoryDay[] {
  const spans = spansOf(entries, now);
  return midnights.map((startsAt, index) =>
    dayOf(
      startsAt,
      spans.filter((span) => isWithin(span, startsAt, midnights[index + 1] ?? Number.POSITIVE_INFINITY)),
    ),
  );
}

function dayOf(startsAt: number, spans: readonly HistorySpan[]): HistoryDay {
  const seen = spans.flatMap(({ entry: { level, codes }, lastedMs }) => {
    if (level === 'not-running') return [];
    // Well at its start, and nobody knows for how long: what else was seen on that day decides.
    return lastedMs === null && level === 'protected' ? [] : [{ level, codes }];
  });
  const isOpen = spans.some(({ entry: { level } }) => level !== 'not-running');
  if (seen.length === 0) return { startsAt, level: isOpen ? 'unknown' : 'not-recorded', codes: [] };
  const level = worstOf(seen.map((one) => one.level));
  const codes = seen.filter((one) => one.level === level).flatMap((one) => one.codes);
  return { startsAt, level, codes: [...new Set(codes)] };
}

/** One whose end nobody knows says something of the moment it began, and of no other. */
function isWithin({ entry: { at }, lastedMs }: HistorySpan, starts: number, ends: number): boolean {
  return at < ends && (at >= starts || at + (lastedMs ?? 0) > starts);
}
