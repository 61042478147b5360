// What the app remembers of its own acts: facts with a time, never a position in a guide.
import type { FindingCode } from './finding.ts';
import type { LoadReading, LoadResult } from './readers/kextutil.ts';

export interface Acts {
  /** The last time macOS really judged the driver for us, epoch ms on the Mac's clock, and what it said. */
  readonly lastLoad: { readonly at: number; readonly reading: LoadReading } | null;
  /** What came of the last try, also one that never reached macOS, such as a cancelled password dialog. */
  readonly lastTry: LoadResult | null;
  /** Until when what the last attempt left behind goes on trying, epoch ms; null: nothing waits any more. */
  readonly loadWaitsUntil: number | null;
  /** The last time we opened a settings pane, epoch ms; null when never, or when it no longer shows the button. */
  readonly paneOpenedAt: number | null;
  /** The latest things that were tried, each with the finding it was to end. */
  readonly tries: readonly Try[];
}

/** Something that should have ended a finding: a load attempt that macOS judged, or a pane opened to approve it. */
export interface Try {
  readonly at: number;
  readonly code: FindingCode;
}

export const noActs: Acts = {
  lastLoad: null,
  lastTry: null,
  loadWaitsUntil: null,
  paneOpenedAt: null,
  tries: [],
};

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
 * `waitsMs` is how long the attempt's waiter goes on trying; 0: it left none. What judged nothing ended no waiter.
 * A request that was refused has made the open pane out of date: it must be opened again to show the button.
 */
export function withLoad(acts: Acts, at: number, reading: LoadReading, purpose: LoadPurpose, waitsMs = 0): Acts {
  const judged = judgedResults.has(reading.result);
  return {
    ...acts,
    lastLoad: judged ? { at, reading } : acts.lastLoad,
    lastTry: reading.result,
    loadWaitsUntil: judged ? (waitsMs > 0 ? at + waitsMs : null) : acts.loadWaitsUntil,
    paneOpenedAt: judged && purpose === 'request' ? null : acts.paneOpenedAt,
  };
}

/** Whether the driver is loaded without us as soon as it is allowed. */
export function isLoadWaiting({ lastLoad, loadWaitsUntil }: Acts, now: number | null): boolean {
  if (lastLoad === null || loadWaitsUntil === null || now === null) return false;
  return now >= lastLoad.at && now < loadWaitsUntil;
}

export function withPaneOpened(acts: Acts, at: number): Acts {
  return { ...acts, paneOpenedAt: at };
}

/** Tries of longer ago were another story; of the newer ones these many without effect mean that it is of no use. */
const triesCountMs = 60 * 60_000;
const triesInVain = 3;
/** More are never needed, whatever findings they were for. */
const keptTries = 12;

export function withTry(acts: Acts, at: number, code: FindingCode): Acts {
  return { ...acts, tries: [...acts.tries, { at, code }].slice(-keptTries) };
}

/** Whether this finding has outlasted three tries to end it within an hour. */
export function hasTriedInVain({ tries }: Acts, code: FindingCode, now: number | null): boolean {
  if (now === null) return false;
  const recent = tries.filter((tried) => tried.code === code && now >= tried.at && now - tried.at < triesCountMs);
  return recent.length >= triesInVain;
}

/** Without what a restart or a reinstallation has made meaningless; `since` in epoch ms, null where not known. */
export function actsSince(acts: Acts, since: readonly (number | null)[]): Acts {
  const start = Math.max(...since.map((moment) => moment ?? 0), 0);
  const loadStands = acts.lastLoad === null || acts.lastLoad.at >= start;
  const paneStands = acts.paneOpenedAt === null || acts.paneOpenedAt >= start;
  return {
    lastLoad: loadStands ? acts.lastLoad : null,
    lastTry: loadStands ? acts.lastTry : null,
    loadWaitsUntil: loadStands ? acts.loadWaitsUntil : null,
    paneOpenedAt: paneStands ? acts.paneOpenedAt : null,
    tries: acts.tries.filter((tried) => tried.at >= start),
  };
}

const judgedResults: ReadonlySet<LoadResult> = new Set(['loaded', 'not-approved', 'faulty', 'not-ours']);
