// (memory, next snapshot) -> what to notify now, what to withdraw, and what to remember.
import { isJustNow } from './diagnose.ts';
import { type FindingCode, isWorse, type Level, worstFaults } from './finding.ts';
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

const dayMs = 24 * 60 * 60_000;

/**
 * An alert needs two agreeing looks. It comes for a new finding or a worse level, then at most once a day while the
 * finding lasts; recovery is told once, and only to whom a problem was told. While `starting`,
 * snoozed or switched off nothing is raised.
 */
export function alertsAfter(memory: AlertMemory, snapshot: Snapshot): AlertChange {
  const { diagnosis, agreed, at, snoozedUntil, settings, moments } = snapshot;
  if (!agreed || diagnosis.level === 'starting') return { raise: null, withdraw: false, memory };
  const worst = worstFaults(diagnosis.findings);
  const faults = worst.map(({ code }) => code);
  const silent = !settings.values.notifications || (snoozedUntil !== null && at < snoozedUntil);
  if (faults.length === 0) {
    const raise = memory.level !== null && !silent ? ({ kind: 'recovered' } as const) : null;
    return { raise, withdraw: memory.shown !== null, memory: noAlerts };
  }
  const withdraw = memory.shown !== null && !faults.includes(memory.shown);
  const raised = pick(memory.raised, faults);
  const shown = withdraw ? null : memory.shown;
  // Somebody allows one thing after the other just now: what is merely next would come between.
  const isBusy = isJustNow(moments.extensionEnabledAt, moments.now);
  const telling = worst.filter(({ level }) => !(isBusy && level === 'attention')).map((fault) => fault.code);
  const code = silent ? undefined : whatToTell({ ...memory, raised }, telling, diagnosis.level, at);
  if (code === undefined) return { raise: null, withdraw, memory: { raised, level: memory.level, shown } };
  return {
    raise: { kind: 'finding', code },
    withdraw: memory.shown !== null,
    // One alert tells of all that holds now: the panel behind it lists every finding.
    memory: { raised: Object.fromEntries(faults.map((fault) => [fault, at])), level: diagnosis.level, shown: code },
  };
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
  const due = faults.find((code) => Math.abs(at - (raised[code] ?? Number.NEGATIVE_INFINITY)) >= dayMs);
  return due ?? (level !== null && isWorse(now, level) ? faults[0] : undefined);
}

function pick(
  raised: AlertMemory['raised'],
  faults: readonly FindingCode[],
): Readonly<Partial<Record<FindingCode, number>>> {
  return Object.fromEntries(Object.entries(raised).filter(([code]) => faults.some((fault) => fault === code)));
}
