// Since when this Mac is not protected, and the one thing that changed with it: for the history, the report and IT.
import type { Change } from './change.ts';
import type { Level } from './finding.ts';
import { type HistoryEntry, type HistorySpan, spansOf } from './history.ts';

/** A loss of protection that still lasts, and whose cause is known. */
export interface Loss {
  readonly level: Level;
  /** The first look that saw it, epoch ms. */
  readonly at: number;
  readonly after: Change;
}

/**
 * null when `level`, which the newest look gave, is not what the history ends with, and when it is not known that exactly
 * one thing changed between the last good look and the first bad one.
 */
export function lossOf(entries: readonly HistoryEntry[], level: Level, now: number): Loss | null {
  const [newest, ...older] = spansOf(entries, now);
  if (newest === undefined || newest.entry.level !== level) return null;
  let began = newest;
  let earlier: HistorySpan | null = null;
  for (const span of older) {
    if (isSame(span, began)) began = span;
    else if (span.entry.level !== 'not-running') {
      earlier = span;
      break;
    }
  }
  if (earlier?.entry.level !== 'protected' || began.after === null) return null;
  return { level, at: began.entry.at, after: began.after };
}

/**
 * Faults of one level that follow each other are one loss. Over a time in which Kextant did not run they are one only when
 * a fault is the same: all may have been well in between.
 */
function isSame({ entry: older }: HistorySpan, { entry: younger }: HistorySpan): boolean {
  return older.level === younger.level && (!younger.first || older.codes.some((code) => younger.codes.includes(code)));
}
