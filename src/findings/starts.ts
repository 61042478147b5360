// When Defender's daemon started, as the looks have seen it: a service that crashes is known by its starts. One that lives
// for a moment is hardly ever among the processes, but launchd counts it.
import { restartsWithinMs } from './service.ts';

/** One start: when it can have been, epoch ms. */
export interface Start {
  readonly earliest: number;
  readonly latest: number;
}

/** `ps` counts whole seconds, and each of the two times it subtracts may have been cut. */
const roundingMs = 1_000;

/** More say nothing more of a service that starts every few seconds. */
const mostStarts = 8;

/** The start of a daemon that was `ageMs` old at some time from when `ps` was asked until it had answered. */
export function startOf(ageMs: number, asked: number, answered: number): Start {
  return { earliest: asked - ageMs - roundingMs, latest: answered - ageMs + roundingMs };
}

/**
 * The starts of the last ten minutes and the one before them, from which the first of these moved, oldest first. Two
 * sights that can be of the same start are one. A start before the last one is a clock that was set back: what was seen
 * by the other clock is forgotten.
 */
export function startsAfter(before: readonly Start[], seen: Start): readonly Start[] {
  const last = before[before.length - 1];
  if (last === undefined || seen.latest < last.earliest) return [seen];
  const isSame = seen.earliest <= last.latest;
  const starts = [...(isSame ? before.slice(0, -1) : before), seen];
  const firstRecent = starts.findIndex(({ latest }) => seen.latest - latest <= restartsWithinMs);
  return starts.slice(Math.max(0, firstRecent - 1)).slice(-mostStarts);
}

/** How often launchd had started the service at a look, and when the looks of the last ten minutes saw that grow. */
export interface Runs {
  readonly count: number;
  readonly at: number;
  /** By each start that was counted, when it was, at the latest; before them the look from which the count grew. */
  readonly starts: readonly number[];
}

/** A count that fell is of another boot or another service, and one of long ago says nothing of the last ten minutes. */
export function runsAfter(before: Runs | null, count: number, at: number): Runs {
  if (before === null || count < before.count || at < before.at || at - before.at > restartsWithinMs) {
    return { count, at, starts: [] };
  }
  const grown = Array.from({ length: Math.min(count - before.count, mostStarts) }, () => at);
  const from = grown.length > 0 && before.starts.length === 0 ? [before.at] : before.starts;
  return { count, at, starts: [...from, ...grown].slice(-mostStarts) };
}
