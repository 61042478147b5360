// Since when Defender's daemon does nothing but start: one that ends every minute must not stay "starting" for ever. Pure.
import type { Moments, Readings } from '../readings.ts';
import { isPassive, isRefusal, protectionOf } from './health.ts';

/** For so long after boot, login, wake or the daemon's start a bad answer only means "starting". */
export const startingGraceMs = 60_000;

/** An installation or an update starts the daemon two or three times; after so long without being well it is no start. */
export const restartPatienceMs = 5 * 60_000;

/**
 * When a look first saw the daemon just started, and no look since has seen it well or past its start and answering;
 * epoch ms, null when there is nothing to excuse. `before` is what the look before answered.
 */
export function restartingSince(before: number | null, readings: Readings, moments: Moments): number | null {
  const { now, daemonStartedAt } = moments;
  if (now === null) return before;
  if (isWell(readings) || (isPastStart(moments) && answers(readings))) return null;
  // The Mac itself started or slept meanwhile, or its clock was set back: what was seen before excuses anew.
  const from = before !== null && before <= now && !hasBegunSince(before, moments) ? before : null;
  return from ?? (isJustNow(daemonStartedAt, now) ? now : null);
}

/** Within the grace after any of the moments; without a clock nothing is judged by time. */
export function isStarting(moments: Moments): boolean {
  const { now, bootedAt, loggedInAt, wokeAt, daemonStartedAt } = moments;
  const ofDaemon = isOnlyRestarting(moments) ? null : daemonStartedAt;
  return [bootedAt, loggedInAt, wokeAt, ofDaemon].some((moment) => isJustNow(moment, now));
}

/** Within the grace after a moment; without a clock it is not. */
export function isJustNow(moment: number | null, now: number | null): boolean {
  return moment !== null && now !== null && now >= moment && now - moment < startingGraceMs;
}

function isOnlyRestarting({ now, restartingSince: since }: Moments): boolean {
  return now !== null && since !== null && now - since >= restartPatienceMs;
}

function isWell({ health }: Readings): boolean {
  if (health.kind !== 'read' || isRefusal(health)) return false;
  const { enabled, available } = protectionOf(health);
  return isPassive(health) || (enabled === 'true' && available === 'true');
}

function answers({ health }: Readings): boolean {
  return health.kind === 'read' && !isRefusal(health);
}

function isPastStart({ now, daemonStartedAt }: Moments): boolean {
  return now !== null && daemonStartedAt !== null && now - daemonStartedAt >= startingGraceMs;
}

function hasBegunSince(before: number, { bootedAt, loggedInAt, wokeAt }: Moments): boolean {
  return [bootedAt, loggedInAt, wokeAt].some((moment) => moment !== null && moment > before);
}
