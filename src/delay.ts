// How long to wait until the next look, in milliseconds.
import type { Level } from './finding.ts';

/** What decides about the next look. */
export interface Attention {
  readonly level: Level;
  /** The panel is on screen with a guide: the person waits for a tick. */
  readonly guideOpen: boolean;
  /** False while only one look has given these findings: the second comes soon. */
  readonly agreed: boolean;
  /** How many looks in a row found no `mdatp` at all. */
  readonly missingLooks: number;
  /** The setting `lookEverySeconds`, in ms. */
  readonly whenWellMs: number;
}

const whenOpenMs = 1_000;
const whenDisputedMs = 2_000;
const whenStartingMs = 5_000;
const whenWrongMs = 15_000;
const longestMs = 5 * 60_000;
/** A look may take at most a fifth of the time: a slow Mac is not slowed further. */
const restPerLook = 5;

/** After a file changed: while a person waits for a tick, or otherwise. Files may change all the time. */
const afterChangeMs = { guideOpen: 100, otherwise: 15_000 };

/** How long after a look the next one may start because a file has changed, ms: a burst of changes is one look. */
export function restBeforeChange(guideOpen: boolean, lastLookMs: number): number {
  const leastMs = guideOpen ? afterChangeMs.guideOpen : afterChangeMs.otherwise;
  return Math.max(leastMs, Math.min(Math.ceil(restPerLook * lastLookMs), longestMs));
}

/**
 * Never less than five times the last look, so that looking costs at most a fifth of one processor; but no more than five
 * minutes for that reason: on macOS the clock that measures a look runs on in sleep.
 */
export function delayAfter(attention: Attention, lastLookMs: number): number {
  return Math.max(wanted(attention), Math.min(Math.ceil(restPerLook * lastLookMs), longestMs));
}

function wanted({ level, guideOpen, agreed, missingLooks, whenWellMs }: Attention): number {
  if (guideOpen) return whenOpenMs;
  if (missingLooks > 1) return Math.min(whenWrongMs * 2 ** (missingLooks - 1), longestMs);
  if (level === 'starting') return whenStartingMs;
  if (!agreed) return whenDisputedMs;
  return level === 'protected' ? whenWellMs : Math.min(whenWrongMs, whenWellMs);
}
