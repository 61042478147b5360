// Readings -> Diagnosis: which findings hold, on what evidence, and the level they add up to (product.md section 4).
import { type Diagnosis, type Evidence, type Finding, findingCodes, worstOf } from './finding.ts';
import { findingsOfHealth, protectionOf } from './findings-health.ts';
import { findingsOfKernel } from './findings-kernel.ts';
import type { Moments, Readings } from './readings.ts';

/** For so long after boot, login, wake or the daemon's start a bad answer only means "starting" (product.md section 4). */
export const startingGraceMs = 60_000;

/**
 * Total: any readings give a diagnosis. `protected` needs both real-time fields read as true, `healthy` and `licensed`
 * true or not printed, and no fault; anything less without a finding of its own is `unreadable` or `unhealthy`.
 */
export function diagnose(readings: Readings, moments: Moments): Diagnosis {
  const findings = [...findingsOfPresence(readings), ...findingsOfHealth(readings), ...findingsOfKernel(readings)];
  const explained = withoutUnneeded(findings, readings).sort(byPriority);
  const level = worstOf(explained.map((finding) => finding.level));
  if (level !== 'protected' && isStarting(moments) && !explained.some((finding) => holdsAtStart(finding))) {
    return { level: 'starting', findings: [] };
  }
  return { level, findings: explained };
}

/** Within the grace after any of the moments; without a clock nothing is judged by time. */
export function isStarting(moments: Moments): boolean {
  const { now, bootedAt, loggedInAt, wokeAt, daemonStartedAt } = moments;
  if (now === null) return false;
  return [bootedAt, loggedInAt, wokeAt, daemonStartedAt].some(
    (moment) => moment !== null && now >= moment && now - moment < startingGraceMs,
  );
}

/** Whether Defender is there at all, and is Microsoft's. */
function findingsOfPresence({ health, genuine }: Readings): readonly Finding[] {
  if (health.kind === 'unreadable' && health.reason === 'missing') {
    const evidence: Evidence[] = [{ tool: 'mdatp-health', line: health.lines[0] ?? 'missing' }];
    return [{ code: 'not-installed', level: 'unprotected', fixableBy: 'admin', evidence }];
  }
  if (genuine.kind === 'not-genuine') {
    const evidence: Evidence[] = [{ tool: 'mdatp-file', line: `${genuine.path}: ${genuine.reason}` }];
    return [{ code: 'not-genuine', level: 'unknown', fixableBy: 'admin', evidence }];
  }
  return [];
}

/** What is not Defender's own slowness to start: it is just as true a minute later. */
function holdsAtStart(finding: Finding): boolean {
  return finding.code === 'not-installed' || finding.code === 'not-genuine';
}

/**
 * A program that is not Defender's cannot vouch for anything else it said; and `unreadable` and `unhealthy` are given
 * only when nothing else explains the gap.
 */
function withoutUnneeded(findings: readonly Finding[], readings: Readings): Finding[] {
  const foreign = findings.filter((finding) => finding.code === 'not-genuine');
  if (foreign.length > 0) return foreign;
  const specific = findings.filter(({ code }) => code !== 'unreadable' && code !== 'unhealthy');
  const faults = specific.filter(({ level }) => level !== 'protected');
  if (faults.length > 0) return specific;
  // Passive mode is a note, not a fault: it explains that real-time protection is off, not that it could not be read.
  const { enabled, available } = protectionOf(readings.health);
  const passive = specific.length > 0 && enabled !== 'unknown' && available !== 'unknown';
  return findings.filter((finding) => !(passive && finding.code === 'unreadable'));
}

function byPriority(one: Finding, other: Finding): number {
  return findingCodes.indexOf(one.code) - findingCodes.indexOf(other.code);
}
