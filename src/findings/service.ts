// Why Defender gives no verdict: its service was never started, or starts over and over. Else it just does not answer.
import type { Evidence, Finding } from '../finding.ts';
import type { HealthReading } from '../readers/health-reading.ts';
import type { Moments, Readings } from '../readings.ts';
import { isRefusal, isUnlicensed } from './health.ts';

/** A service that starts again within this has not run as it should. */
export const restartsWithinMs = 10 * 60_000;

/** So often the start must have moved within that to be a loop. */
const movesOfLoop = 2;

/**
 * At most one finding. A loop comes before a service that is not there: between two of its starts none is. Without a
 * clock no loop is seen, and what macOS lists counts as it is.
 */
export function findingsOfService(readings: Readings, moments: Moments): readonly Finding[] {
  if (!givesNoVerdict(readings.health)) return [];
  const loop = restarts(moments);
  if (loop.length > 0) {
    return [{ code: 'service-keeps-restarting', level: 'unknown', fixableBy: 'admin', evidence: loop }];
  }
  const absent = notStarted(readings);
  return absent.length === 0
    ? []
    : [{ code: 'service-not-started', level: 'unprotected', fixableBy: 'user', evidence: absent }];
}

/** `mdatp` is there and was asked, and nothing is known of this Mac by it. */
export function givesNoVerdict(health: HealthReading): boolean {
  if (health.kind === 'read') return isRefusal(health);
  return health.reason !== 'missing' && health.reason !== 'not-asked' && !isUnlicensed(health);
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

function notStarted({ daemon, service, serviceFile }: Readings): readonly Evidence[] {
  // launchd's word that it runs is one more witness than a list of processes that may be cut.
  if (daemon?.kind === 'running' || service?.kind === 'running') return [];
  if (daemon?.kind !== 'absent' && service?.kind !== 'not-found') return [];
  return [
    ...(daemon?.kind === 'absent' ? [{ tool: 'processes', line: 'no wdavdaemon of root’s' } as const] : []),
    ...(service === null || service.kind === 'unreadable' ? [] : [{ tool: 'launchctl', line: service.line } as const]),
    ...(serviceFile === 'absent' ? [{ tool: 'service-file', line: 'not on this Mac' } as const] : []),
  ];
}
