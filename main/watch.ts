// The loop: look, diagnose, publish, wait. Chained, never two looks at once, forwarded by nudges.

import { delayAfter, restBeforeChange } from '../src/delay.ts';
import type { Diagnosis } from '../src/finding.ts';
import { found } from '../src/findings/found.ts';
import { guideFor } from '../src/guide.ts';
import type { Outcomes } from '../src/readings-from.ts';
import { type Snapshot, staleAfter } from '../src/snapshot.ts';
import { codeOf, traceOf } from './errors.ts';
import type { Log } from './kept/log.ts';
import type { Look } from './mac/look.ts';

/** A reason to look now. */
export type Nudge = 'opened' | 'asked' | 'woke' | 'unlocked' | 'acted' | 'settings' | 'changed';

/** What the watch needs; clocks and timers are parameters so that tests own them. */
export interface WatchParts {
  readonly first: Snapshot;
  /** The Mac's clock, epoch ms. */
  readonly now: () => number;
  /** A clock that nobody moves, ms; measures how long a look took. */
  readonly elapsed: () => number;
  readonly later: (act: () => void, ms: number) => () => void;
  /** The setting `lookEverySeconds`, in ms. */
  readonly lookEveryMs: () => number;
  /** How long the first look may wait, ms; without it, it comes at once. */
  readonly firstLookAfterMs?: number;
  readonly log: Log;
}

/** What a watch does with each round. */
export interface Round {
  /** One look; `closely` reads also what is only of interest while the panel is open. */
  readonly look: (closely: boolean) => Promise<Look>;
  readonly publish: (snapshot: Snapshot) => void;
  readonly panelOpen: () => boolean;
}

export interface Watch {
  /** Once, when all are there that it looks and publishes for. Until then it keeps its first snapshot. */
  start(round: Round): void;
  snapshot(): Snapshot;
  /** How the tools of the last look ended; they stay in main. */
  outcomes(): Outcomes;
  /** Brings the next look forward; during a look, one more follows it at once. */
  nudge(reason: Nudge): void;
  /** Publishes at once what changed without a look: an act under way, a snooze, a setting. */
  amend(part: Partial<Pick<Snapshot, Amendable>>): void;
  /** Final: nothing is published afterwards. */
  stop(): void;
}

type Amendable =
  | 'busy'
  | 'acts'
  | 'snoozedUntil'
  | 'language'
  | 'clockHours'
  | 'macWords'
  | 'settings'
  | 'loginItem'
  | 'alertFailed'
  | 'asksForAlerts'
  | 'request';

/**
 * Longer than all the tools of a look may take one after the other. A look that took longer slept with the Mac: macOS's
 * clock runs on in sleep, so its tools came to their deadlines at the moment of waking.
 */
const longestLookMs = 3 * 60_000;

/** Looks at nothing before it is started. */
export function watch(parts: WatchParts): Watch {
  let round: Round | null = null;
  let snapshot = parts.first;
  let outcomes: Outcomes = {};
  let missingLooks = 0;
  let looking = false;
  let again = false;
  let outdated = false;
  let slept = false;
  let changed = false;
  let stopped = false;
  /** The last look: when it ended by `elapsed`, and how long it took. */
  let last = { endedAt: Number.NEGATIVE_INFINITY, tookMs: 0 };
  let cancelTimer = () => {};
  let cancelOverdue = () => {};

  /** A surface that fails must not end the watch. */
  function publish(next: Snapshot): void {
    snapshot = next;
    try {
      round?.publish(next);
    } catch (error) {
      parts.log('publish-failed', { error: traceOf(error) });
    }
  }

  async function lookOnce(): Promise<void> {
    cancelTimer();
    looking = true;
    again = false;
    changed = false;
    outdated = false;
    const startedAt = parts.elapsed();
    const look = await lookSafely();
    if (stopped) return;
    looking = false;
    // Once in a row, so that a Mac whose looks really take so long is told of too.
    slept = !slept && parts.elapsed() - startedAt > longestLookMs;
    if (outdated || slept) return lookOnce();
    const agreed = snapshot.looked && codesOf(look.diagnosis) === codesOf(snapshot.diagnosis);
    const { outcomes: ran, ...shown } = look;
    outcomes = ran;
    const { health } = look.readings;
    missingLooks = health.kind === 'unreadable' && health.reason === 'missing' ? missingLooks + 1 : 0;
    const at = parts.now();
    const endedAt = parts.elapsed();
    last = { endedAt, tookMs: endedAt - startedAt };
    const restMs = delayFor({ ...snapshot, ...shown, agreed }, last.tookMs);
    const delayMs = again ? 0 : changed ? Math.min(restMs, restForChange()) : restMs;
    publish({
      ...snapshot,
      ...shown,
      looked: true,
      agreed,
      at,
      nextLookAt: at + delayMs,
      sequence: snapshot.sequence + 1,
    });
    if (stopped) return;
    drawWhenOverdue();
    // Who was shown this has asked for the next look already, and that one goes on with the chain.
    if (looking) return;
    if (again) void lookOnce();
    else cancelTimer = parts.later(() => void lookOnce(), delayMs);
  }

  /** A look that never ends must not leave a green icon: what is drawn again then is drawn as too old. */
  function drawWhenOverdue(): void {
    cancelOverdue();
    const overdueMs = staleAfter(snapshot) - parts.now() + 1;
    cancelOverdue = parts.later(() => amend({}), overdueMs);
  }

  function amend(part: Parameters<Watch['amend']>[0]): void {
    if (!stopped) publish({ ...snapshot, ...part, sequence: snapshot.sequence + 1 });
  }

  async function lookSafely(): Promise<Look> {
    try {
      if (round === null) throw new Error('the watch has not been started');
      return await round.look(round.panelOpen());
    } catch (error) {
      return afterBug(error);
    }
  }

  function panelOpen(): boolean {
    return round?.panelOpen() ?? false;
  }

  function delayFor(next: Snapshot, lastLookMs: number): number {
    const guideOpen = panelOpen() && guideFor({ ...next, now: next.moments.now }) !== null;
    const { level } = next.diagnosis;
    return delayAfter(
      { level, guideOpen, agreed: next.agreed, missingLooks, whenWellMs: parts.lookEveryMs() },
      lastLookMs,
    );
  }

  /** How long a look that a changed file asks for has to wait yet, ms. */
  function restForChange(): number {
    const { endedAt, tookMs } = last;
    return Math.max(0, endedAt + restBeforeChange(panelOpen(), tookMs) - parts.elapsed());
  }

  /** The clock's own look stays as late as it was: this one only comes sooner. */
  function lookForChange(): void {
    if (looking || changed) {
      changed = true;
      return;
    }
    const restMs = restForChange();
    if (restMs === 0) void lookOnce();
    else if (parts.now() + restMs < snapshot.nextLookAt) {
      changed = true;
      cancelTimer();
      cancelTimer = parts.later(() => void lookOnce(), restMs);
    }
  }

  /** A thrown error is a bug of ours: said in the log, and nothing that was known before may be believed. */
  function afterBug(error: unknown): Look {
    parts.log('look-failed', { error: traceOf(error) });
    const line = `Kextant itself failed: ${codeOf(error)}`;
    const diagnosis: Diagnosis = {
      level: 'unknown',
      findings: [found('unreadable', [{ tool: 'mdatp-health', line }])],
    };
    return {
      readings: snapshot.readings,
      moments: { ...snapshot.moments, now: parts.now() },
      acts: snapshot.acts,
      outcomes,
      diagnosis,
    };
  }

  return {
    start(given) {
      round = given;
      if (parts.firstLookAfterMs === undefined) void lookOnce();
      else cancelTimer = parts.later(() => void lookOnce(), parts.firstLookAfterMs);
    },
    snapshot: () => snapshot,
    outcomes: () => outcomes,
    nudge(reason) {
      if (stopped || round === null) return;
      // Not in the log: files may change all day.
      if (reason !== 'changed') parts.log('nudge', { reason });
      if (reason === 'changed') lookForChange();
      else if (!looking) void lookOnce();
      // What was read before an act of ours ended, or before the Mac slept, says nothing about what is so now.
      else if (reason === 'acted' || reason === 'woke') outdated = true;
      else again = true;
    },
    amend,
    stop() {
      stopped = true;
      cancelTimer();
      cancelOverdue();
    },
  };
}

function codesOf({ level, findings }: Diagnosis): string {
  return [level, ...findings.map((finding) => finding.code)].join(' ');
}
