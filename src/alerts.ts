// (memory, next snapshot) -> what to notify now, what to withdraw, and what to remember.
import { isJustNow, isStarting } from './diagnose.ts';
import { type FindingCode, isWorse, type Level, rowOf, worstFaults, worstOf } from './finding.ts';
import { leavesProtection } from './findings/health.ts';
import { mayRestartAgain } from './findings/service.ts';
import type { Snapshot } from './snapshot.ts';

/** What alerts remember between looks. */
export interface AlertMemory {
  /** When each unresolved finding was last alerted, epoch ms. */
  readonly raised: Readonly<Partial<Record<FindingCode, number>>>;
  /** The worst level that was told and has not recovered; null when nothing was told. */
  readonly level: Level | null;
  /** The finding of the alert on screen; null when there is none. */
  readonly shown: FindingCode | null;
}

export const noAlerts: AlertMemory = { raised: {}, level: null, shown: null };

export type Alert = { readonly kind: 'finding'; readonly code: FindingCode } | { readonly kind: 'recovered' };

export interface AlertChange {
  readonly raise: Alert | null;
  /** The alert on screen is no longer true. */
  readonly withdraw: boolean;
  readonly memory: AlertMemory;
}

/** A finding that holds is told again after a day. */
const repeatAfterMs = 24 * 60 * 60_000;

/**
 * An alert needs two agreeing looks. It comes for a new finding or a worse level, then at most once a day while the
 * finding lasts; recovery is told once, and only to whom a problem was told. While something starts, only what does not
 * come from slowness is told. Snoozed or switched off nothing is raised.
 */
export function alertsAfter(memory: AlertMemory, snapshot: Snapshot): AlertChange {
  const { diagnosis, agreed, at, moments } = snapshot;
  const unchanged: AlertChange = { raise: null, withdraw: false, memory };
  const hides = hidesFaults(snapshot);
  const worst = worstFaults(diagnosis.findings);
  if (!agreed || (diagnosis.level === 'starting' && !isStarting(moments))) return unchanged;
  if (worst.length === 0) return hides ? unchanged : allWell(memory, snapshot);
  const faults = worst.map(({ code }) => code);
  const kept = hides ? memory.raised : pick(memory.raised, faults);
  const withdraw = !hides && memory.shown !== null && !faults.includes(memory.shown);
  // Somebody allows one thing after the other just now: what is merely next would come between.
  const isBusy = isJustNow(moments.extensionEnabledAt, moments.now);
  const mayLoop = mayRestartAgain(moments);
  const telling = worst
    .filter((fault) => !(isBusy && fault.level === 'attention') && !(mayLoop && rowOf(fault.code).mayBeLoop === true))
    .map((fault) => fault.code);
  const level = worstOf(worst.map((fault) => fault.level));
  const code = isSilent(snapshot) ? undefined : whatToTell({ ...memory, raised: kept }, telling, level, at);
  const shown = withdraw ? null : memory.shown;
  if (code === undefined) return { raise: null, withdraw, memory: { raised: kept, level: memory.level, shown } };
  // One alert tells of all that holds now: the panel behind it lists every finding.
  const told = Object.fromEntries(faults.map((fault) => [fault, at]));
  return {
    raise: { kind: 'finding', code },
    withdraw: memory.shown !== null,
    memory: {
      raised: hides ? { ...kept, ...told } : told,
      level: hides ? worstOf([level, memory.level ?? level]) : level,
      shown: code,
    },
  };
}

/** Whether what was found before may hold although it is not told just now: something starts, and is given its time. */
function hidesFaults({ diagnosis, moments }: Snapshot): boolean {
  return diagnosis.level === 'starting' || (diagnosis.level !== 'protected' && isStarting(moments));
}

function isSilent({ settings, snoozedUntil, at }: Snapshot): boolean {
  return !settings.values.notifications || (snoozedUntil !== null && at < snoozedUntil);
}

/** Recovery says that files are protected: of passive mode nobody here knows that. */
function allWell(memory: AlertMemory, snapshot: Snapshot): AlertChange {
  const isTrue = snapshot.diagnosis.level === 'protected' && !leavesProtection(snapshot.readings.health);
  const raise = memory.level !== null && !isSilent(snapshot) && isTrue ? ({ kind: 'recovered' } as const) : null;
  return { raise, withdraw: memory.shown !== null, memory: noAlerts };
}

/**
 * The first finding that was not told within a day; of a worse level the first finding, told or not. What was told a day
 * ahead of now was told by a clock that has been set back since: to wait for it would be silence for as long as it was wrong.
 */
function whatToTell(
  { raised, level }: AlertMemory,
  faults: readonly FindingCode[],
  now: Level,
  at: number,
): FindingCode | undefined {
  const due = faults.find((code) => Math.abs(at - (raised[code] ?? Number.NEGATIVE_INFINITY)) >= repeatAfterMs);
  return due ?? (level !== null && isWorse(now, level) ? faults[0] : undefined);
}

function pick(
  raised: AlertMemory['raised'],
  faults: readonly FindingCode[],
): Readonly<Partial<Record<FindingCode, number>>> {
  return Object.fromEntries(Object.entries(raised).filter(([code]) => faults.some((fault) => fault === code)));
}
