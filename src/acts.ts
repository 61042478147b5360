// What the app remembers of its own acts: facts with a time, never a position in a guide (product.md section 5).
import type { LoadReading, LoadResult } from './kextutil.ts';

export interface Acts {
  /** The last time macOS really judged the driver for us, epoch ms on the Mac's clock, and what it said. */
  readonly lastLoad: { readonly at: number; readonly reading: LoadReading } | null;
  /** What came of the last try, also one that never reached macOS, such as a cancelled password dialog. */
  readonly lastTry: LoadResult | null;
  /** The last time we opened a settings pane, epoch ms; null when never, or when it no longer shows the button. */
  readonly paneOpenedAt: number | null;
}

export const noActs: Acts = { lastLoad: null, lastTry: null, paneOpenedAt: null };

/** The Allow button is there for 30 minutes after a load attempt [TN2459]. */
export const allowWindowMs = 30 * 60_000;

/** Whether a moment is at most one Allow window ago; without a clock, or in the future, it is not. */
export function isWithinWindow(moment: number | null, now: number | null): moment is number {
  return moment !== null && now !== null && now >= moment && now - moment < allowWindowMs;
}

/** Whether the person is probably at the pane or the password dialog of a guide: the panel should stay beside it. */
export function isUnderWay({ lastLoad, paneOpenedAt }: Acts, now: number | null): boolean {
  return isWithinWindow(paneOpenedAt, now) || isWithinWindow(lastLoad?.at ?? null, now);
}

/** Why the driver is asked for: only to bring the Allow button back, or to load it for good. */
export type LoadPurpose = 'request' | 'load';

/**
 * The acts after one more try. Only what macOS judged is an attempt; a cancelled dialog changes no window.
 * A request that was refused has made the open pane out of date: it must be opened anew to show the button.
 */
export function withLoad(acts: Acts, at: number, reading: LoadReading, purpose: LoadPurpose): Acts {
  const judged = judgedResults.has(reading.result);
  return {
    lastLoad: judged ? { at, reading } : acts.lastLoad,
    lastTry: reading.result,
    paneOpenedAt: judged && purpose === 'request' ? null : acts.paneOpenedAt,
  };
}

export function withPaneOpened(acts: Acts, at: number): Acts {
  return { ...acts, paneOpenedAt: at };
}

/** Without what a restart or a reinstallation has made meaningless; `since` in epoch ms, null where not known. */
export function actsSince(acts: Acts, since: readonly (number | null)[]): Acts {
  const start = Math.max(...since.map((moment) => moment ?? 0), 0);
  const loadStands = acts.lastLoad === null || acts.lastLoad.at >= start;
  const paneStands = acts.paneOpenedAt === null || acts.paneOpenedAt >= start;
  return {
    lastLoad: loadStands ? acts.lastLoad : null,
    lastTry: loadStands ? acts.lastTry : null,
    paneOpenedAt: paneStands ? acts.paneOpenedAt : null,
  };
}

const judgedResults: ReadonlySet<LoadResult> = new Set(['loaded', 'not-approved', 'faulty', 'not-ours']);
