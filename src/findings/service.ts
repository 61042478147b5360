// Why Defender gives no verdict: its service was never started, or starts over and over. Else it just does not answer.
import type { Evidence, Finding } from '../finding.ts';
import type { HealthReading } from '../readers/health-reading.ts';
import type { Moments, Readings } from '../readings.ts';
import { found } from './found.ts';
import { isRefusal, isUnlicensed } from './health.ts';

/** A service that starts again within this has not run as it should. */
export const restartsWithinMs = 10 * 60_000;

/** A daemon that crashes does so within that time; one that hangs has not started again by then. */
const nextStartWithinMs = 3 * 60_000;

/** So often the start must have moved within that to be a loop. */
const movesOfLoop = 2;

/**
 * At most one finding. A loop comes before a service that is not there: between two of its starts none is. Without a
 * clock no loop is seen, and what macOS lists counts as it is.
 */
export function findingsOfService(readings: Readings, moments: Moments): readonly Finding[] {
  if (!givesNoVerdict(readings.health)) return [];
  const loop = restarts(moments);
  if (loop.length > 0) return [found('service-keeps-restarting', loop)];
  const absent = notStarted(readings, moments);
  return absent.length === 0 ? [] : [found('service-not-started', absent)];
}

/** `mdatp` is there and was asked, and nothing is known of this Mac by it. */
export function givesNoVerdict(health: HealthReading): boolean {
  if (health.kind === 'read') return isRefusal(health);
  return health.reason !== 'missing' && health.reason !== 'not-asked' && !isUnlicensed(health);
}

function hasJustRun({ now, daemonStarts }: Moments): boolean {
  const last = daemonStarts[daemonStarts.length - 1];
  return now !== null && last !== undefined && now >= last && now - last <= restartsWithinMs;
}

function restarts({ now, daemonStarts, firstSeen }: Moments): readonly Evidence[] {
  if (now === null) return [];
  const isRecent = (moment: number) => now >= moment && now - moment <= restartsWithinMs;
  const moves = daemonStarts.slice(1).filter(isRecent);
  const seen = firstSeen['service-keeps-restarting'];
  if (moves.length < movesOfLoop && !(seen !== undefined && isRecent(seen))) return [];
  const times = moves.map((moment) => `${Math.round((now - moment) / 1000)} s`).join(', ');
  return [
    { tool: 'processes', line: times === '' ? 'wdavdaemon starts again and again' : `wdavdaemon started ${times} ago` },
  ];
}

/**
 * Whether it may be a loop of which too little was seen yet: the start moved once, a while ago. Until that is known,
 * that Defender does not answer is not the news.
 */
export function mayRestartAgain({ now, daemonStarts }: Moments): boolean {
  const [before, last] = daemonStarts.slice(-2);
  if (now === null || before === undefined || last === undefined) return false;
  return last - before <= restartsWithinMs && now >= last && now - last < nextStartWithinMs;
}

function notStarted({ daemon, service, serviceFile }: Readings, moments: Moments): readonly Evidence[] {
  // launchd's word that it runs is one more witness than a list of processes that may be cut.
  if (daemon?.kind === 'running' || service?.kind === 'running') return [];
  if (daemon?.kind !== 'absent' && service?.kind !== 'not-found') return [];
  // It ran a moment ago, and launchd has not let go of it: then it crashed, and comes again.
  if (service?.kind !== 'not-found' && hasJustRun(moments)) return [];
  return [
    ...(daemon?.kind === 'absent' ? [{ tool: 'processes', line: 'no wdavdaemon of root’s' } as const] : []),
    ...(service === null || service.kind === 'unreadable' ? [] : [{ tool: 'launchctl', line: service.line } as const]),
    ...(serviceFile === 'absent' ? [{ tool: 'service-file', line: 'not on this Mac' } as const] : []),
  ];
}
