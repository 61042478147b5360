// Readings -> Diagnosis: which findings hold, on what evidence, and the level they add up to.
import { defaultSettings, isWatchable } from './default-settings.ts';
import {
  type Diagnosis,
  type Evidence,
  type Finding,
  type FindingCode,
  findingCodes,
  isNote,
  rowOf,
  worstOf,
} from './finding.ts';
import { findingsOfDoubts } from './findings/doubts.ts';
import { findingsOfEnrolment } from './findings/enrolment.ts';
import { evidenceOfRow, findingsOfExtensions, isOnTheWay, stayingRows } from './findings/extensions.ts';
import { found } from './findings/found.ts';
import { findingsOfHealth, namesMore } from './findings/health.ts';
import { findingsOfKernel } from './findings/kernel.ts';
import { findingsOfProduct } from './findings/product.ts';
import { findingsOfService, restartsWithinMs } from './findings/service.ts';
import { bestRow, endpointExtensionId, networkExtensionId } from './readers/extensions.ts';
import { isMissing } from './readers/health.ts';
import type { Moments, Readings } from './readings.ts';
import type { Settings } from './settings.ts';

type Watched = Settings['watch'];

/** For so long after boot, login, wake or the daemon's start a bad answer only means "starting". */
export const startingGraceMs = 60_000;

/**
 * Total: any readings give a diagnosis. `protected` needs both real-time fields read as true, `healthy` and `licensed`
 * true or not printed, and no fault; anything less without a finding of its own is `unreadable` or `unhealthy`.
 */
export function diagnose(readings: Readings, moments: Moments, watch: Watched = defaultSettings.watch): Diagnosis {
  const all = allFindings(readings, moments, watch);
  const notWatched = all.filter((finding) => !counts(finding, watch));
  const explained = all
    .filter((finding) => counts(finding, watch))
    .map((finding) => withGrace(finding, readings, moments));
  const { level, findings } = whileStarting(explained, readings, moments);
  return notWatched.length === 0 || findings.length < explained.length
    ? { level, findings }
    : { level, findings, notWatched };
}

function allFindings(readings: Readings, moments: Moments, watch: Watched): readonly Finding[] {
  return withoutUnneeded(oneOfEach(findingsIn(readings, moments)), readings, watch).sort(byPriority);
}

/** Within the grace only what does not come from slowness is told; the rest may pass by itself. */
function whileStarting(explained: readonly Finding[], readings: Readings, moments: Moments): Diagnosis {
  const level = worstOf(explained.map((finding) => finding.level));
  // Without Defender nothing is about to start.
  const starts = isStarting(moments) && !isMissing(readings.health);
  if (level === 'protected' || !starts) return { level, findings: explained };
  const findings = explained.filter((finding) => holdsAtStart(finding, readings));
  const rest = findings.length < explained.length ? (['starting'] as const) : [];
  return { level: worstOf([...findings.map((finding) => finding.level), ...rest]), findings };
}

/** Only what leaves real-time protection working can be left out: a setting must not make a wrong green. */
function counts({ code }: Finding, watch: Watched): boolean {
  return !isWatchable(code) || watch[code];
}

/** All that holds, from every witness; what needs no telling beside the rest is taken out later. */
function findingsIn(readings: Readings, moments: Moments): readonly Finding[] {
  return [
    ...findingsOfPresence(readings),
    ...(wasNotAsked(readings) ? [] : [...findingsOfService(readings, moments), ...findingsOfHealth(readings)]),
    ...findingsOfDoubts(readings),
    ...findingsOfKernel(readings),
    ...findingsOfExtensions(readings),
    ...findingsOfProduct(readings, moments.now),
    ...findingsOfEnrolment(readings),
  ];
}

/** The same finding from two witnesses, or about both extensions, is one: of the worse level, on all the evidence. */
function oneOfEach(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<FindingCode, Finding>();
  for (const finding of findings) {
    const before = merged.get(finding.code);
    const evidence = [...(before?.evidence ?? []), ...finding.evidence];
    const level = worstOf([before?.level ?? finding.level, finding.level]);
    merged.set(finding.code, { ...finding, level, evidence });
  }
  return [...merged.values()];
}

/**
 * Within the grace after any of the moments; without a clock nothing is judged by time. A daemon that starts again soon
 * after its last start gets none: one that crashes would be "starting" for ever.
 */
export function isStarting(moments: Moments): boolean {
  const { now, bootedAt, loggedInAt, wokeAt, daemonStartedAt, daemonStarts } = moments;
  // One that is gone again had its start all the same.
  const startedAt = daemonStartedAt ?? daemonStarts[daemonStarts.length - 1] ?? null;
  return [bootedAt, loggedInAt, wokeAt, isRestarted(moments) ? null : startedAt].some((moment) =>
    isJustNow(moment, now),
  );
}

function isRestarted({ daemonStarts }: Moments): boolean {
  const [before, last] = daemonStarts.slice(-2);
  return last !== undefined && before !== undefined && last - before <= restartsWithinMs;
}

/** Longer than this nothing is on its way: a row that comes and goes is not running. */
const longestStartMs = 3 * 60_000;

/**
 * Defender notices a moment after macOS that its extension was let in, and macOS may still be at work on it. Until then
 * nobody needs to restart: only after the grace do the two really disagree. Where nobody saw it begin, as in most
 * evidence, there is none; nor is it new to a row that macOS is not at work on that a look has just found it.
 */
function withGrace(finding: Finding, readings: Readings, { now, extensionEnabledAt, firstSeen }: Moments): Finding {
  if (finding.code !== 'extension-not-running') return finding;
  const seen = firstSeen['extension-not-running'] ?? null;
  const isNew = seen === null || now === null || now - seen < longestStartMs;
  const comes = (isOnTheWay(readings) && isJustNow(seen, now)) || (isNew && isJustNow(extensionEnabledAt, now));
  return comes ? { ...finding, level: 'starting', fixableBy: 'nobody' } : finding;
}

/** Within the grace after a moment; without a clock it is not. */
export function isJustNow(moment: number | null, now: number | null): boolean {
  return moment !== null && now !== null && now >= moment && now - moment < startingGraceMs;
}

/** Whether Defender is there at all, and is Microsoft's. */
function findingsOfPresence(readings: Readings): readonly Finding[] {
  const { health, genuine } = readings;
  if (health.kind === 'unreadable' && isMissing(health)) {
    const evidence = health.lines.slice(0, 3).map((line): Evidence => ({ tool: 'mdatp-health', line }));
    // An extension that is still there goes on running without it.
    return [found('not-installed', [...evidence, ...stayingRows(readings).flatMap(evidenceOfRow)])];
  }
  if (genuine.kind === 'not-genuine') {
    const evidence: Evidence[] = [{ tool: 'mdatp-file', line: `${genuine.path}: ${genuine.reason}` }];
    return [found('not-genuine', evidence)];
  }
  // It is not run then; an answer in evidence may be true, and nobody knows whose words it is.
  if (genuine.kind === 'undecided') {
    const evidence: Evidence[] = [{ tool: 'mdatp-file', line: `${genuine.path}: ${genuine.reason}` }];
    return [found('unreadable', evidence)];
  }
  return [];
}

/** A program whose signature could not be checked is not run: that it did not answer says nothing about Defender. */
function wasNotAsked({ genuine, health }: Readings): boolean {
  return genuine.kind === 'undecided' && health.kind === 'unreadable';
}

/** What is not Defender's own slowness to start: it is just as true a minute later. */
function holdsAtStart({ code, level }: Finding, { extensions }: Readings): boolean {
  const { whileStarting } = rowOf(code);
  if (whileStarting === undefined) return level === 'starting';
  if (whileStarting === 'told') return true;
  const id = code === 'endpoint-extension-not-approved' ? endpointExtensionId : networkExtensionId;
  return bestRow(extensions, id)?.state === 'waiting';
}

/**
 * A program that is not Defender's cannot vouch for anything else it said. `unreadable` is told only when nothing that
 * keeps this Mac unprotected explains the gap, `unhealthy` only when there is nothing else at all. What does not count
 * here explains it only when Defender names it itself, and nothing beside it.
 */
function withoutUnneeded(findings: readonly Finding[], { health }: Readings, watch: Watched): Finding[] {
  const foreign = findings.filter((finding) => finding.code === 'not-genuine');
  if (foreign.length > 0) return foreign;
  const service = findings.some(({ code }) => code === 'service-not-started' || code === 'service-keeps-restarting');
  const explained = service || findings.some(({ level }) => level === 'unprotected');
  const needed = findings.filter(
    ({ code }) => !(code === 'unreadable' && explained) && !(code === 'not-answering' && service),
  );
  const faults = needed.filter(
    (finding) =>
      finding.code !== 'unhealthy' &&
      finding.level !== 'protected' &&
      !isNote(finding) &&
      (counts(finding, watch) || (!namesMore(health) && finding.evidence.some(({ tool }) => tool === 'mdatp-health'))),
  );
  return needed.filter(({ code }) => code !== 'unhealthy' || faults.length === 0);
}

function byPriority(one: Finding, other: Finding): number {
  return findingCodes.indexOf(one.code) - findingCodes.indexOf(other.code);
}
