// Counts the notifications that the rules ask for, look by look, beside those that came.
import { isStarting } from '../../src/diagnose.ts';
import { isWorse, type Level, worstFaults, worstOf } from '../../src/finding.ts';
import { leavesProtection } from '../../src/findings/health.ts';
import { mayRestartAgain } from '../../src/findings/service.ts';
import type { Snapshot } from '../../src/snapshot.ts';

const dayMs = 24 * 60 * 60_000;
const busyMs = 60_000;

export interface AlertsDue {
  published(snapshot: Snapshot): void;
  notified(): void;
  /** What was due and what came, since the beginning. */
  readonly counts: Readonly<{ due: number; came: number }>;
  /** When the two were apart for the first time; null: never. Only between two looks. */
  apart(): string | null;
}

/**
 * The rules, told again from what the product promises: on a change to a worse level or a new finding, then once a day
 * for each that stays, and one on recovery; two looks must agree, and nothing comes while silenced. While something
 * starts, what was told before may only be hidden.
 */
export function alertsDue(): AlertsDue {
  const counts = { due: 0, came: 0 };
  const told = new Map<string, number>();
  let worst: Level | null = null;
  let firstApart: string | null = null;

  function compare(): string | null {
    if (counts.due !== counts.came) firstApart ??= `${counts.came} came of ${counts.due}`;
    return firstApart;
  }

  function findings({ diagnosis, at, moments }: Snapshot, isSilent: boolean): void {
    const faults = worstFaults(diagnosis.findings);
    const codes = faults.map(({ code }) => code as string);
    const hides = isStarting(moments);
    for (const code of told.keys()) if (!hides && !codes.includes(code)) told.delete(code);
    const { extensionEnabledAt: enabled, now } = moments;
    const isBusy = enabled !== null && now !== null && now >= enabled && now - enabled < busyMs;
    const mayLoop = mayRestartAgain(moments);
    const tellable = faults.filter(
      ({ level, code }) =>
        !(isBusy && level === 'attention') && !(mayLoop && ['not-answering', 'unreadable'].includes(code)),
    );
    // A day ahead of now is a day away too: by a clock that was set back since.
    const isDue = (code: string) => Math.abs(at - (told.get(code) ?? Number.NEGATIVE_INFINITY)) >= dayMs;
    const isNew = tellable.some(({ code }) => isDue(code));
    const level = worstOf(faults.map((fault) => fault.level));
    const gotWorse = worst !== null && isWorse(level, worst) && tellable.length > 0;
    if (isSilent || !(isNew || gotWorse)) return;
    counts.due += 1;
    worst = hides ? worstOf([level, worst ?? level]) : level;
    for (const code of codes) told.set(code, at);
  }

  return {
    counts,
    published(snapshot) {
      compare();
      const { diagnosis, readings, moments, agreed, at, snoozedUntil, settings } = snapshot;
      const starts = isStarting(moments);
      if (!agreed || (diagnosis.level === 'starting' && !starts)) return;
      const isSilent = !settings.values.notifications || (snoozedUntil !== null && at < snoozedUntil);
      if (worstFaults(diagnosis.findings).length > 0) return findings(snapshot, isSilent);
      if (starts && diagnosis.level !== 'protected') return;
      if (worst !== null && !isSilent && !leavesProtection(readings.health)) counts.due += 1;
      told.clear();
      worst = null;
    },
    notified: () => {
      counts.came += 1;
    },
    apart: compare,
  };
}
