// What the looks note from one to the next, because one look alone cannot tell it.
import { diagnose } from '../../src/diagnose.ts';
import type { Diagnosis, FindingCode } from '../../src/finding.ts';
import { enabledAfter, nothingSeen } from '../../src/findings/enabled.ts';
import { type Runs, runsAfter, type Start, startOf, startsAfter } from '../../src/findings/starts.ts';
import { firstSeenAfter, withFound } from '../../src/first-seen.ts';
import type { Outcome } from '../../src/outcome.ts';
import { readDaemon, readRuns, readService, type ServiceReading } from '../../src/readers/service.ts';
import type { FirstSeen, Moments } from '../../src/readings.ts';
import type { Gathered } from '../../src/readings-from.ts';
import type { Settings } from '../../src/settings.ts';

/** Where the times outlive the app at which findings were first seen. */
export interface KeptFirstSeen {
  read(): FirstSeen;
  change(firstSeen: FirstSeen): void;
}

export interface Judged {
  readonly moments: Moments;
  readonly diagnosis: Diagnosis;
}

export interface Noted {
  /** Of `ps`: asked and answered at these times, epoch ms. */
  processes(outcome: Outcome, asked: number, answered: number): void;
  /** Of `launchctl print`: answered at this time, epoch ms. */
  service(outcome: Outcome, answered: number): void;
  /** Judges what was gathered, by what was noted before as well. */
  judge(gathered: Gathered, now: number, watch?: Settings['watch']): Judged;
  /** The look is over, and this is its verdict. */
  ended(judged: Judged): void;
}

/** Forgotten with the app, but for what `kept` keeps; without it that goes too. */
export function noted(kept = keptHere({})): Noted {
  let enabled = nothingSeen;
  let starts: readonly Start[] = [];
  let runs: Runs | null = null;
  let service: ServiceReading['kind'] | null = null;
  let allowedAt: number | null = null;
  let last: string | null = null;
  return {
    processes(outcome, asked, answered) {
      const daemon = readDaemon(outcome);
      if (daemon?.kind === 'running') starts = startsAfter(starts, startOf(daemon.ageMs, asked, answered));
    },
    service(outcome, answered) {
      const count = readRuns(outcome);
      if (count !== null) runs = runsAfter(runs, count, answered);
      const { kind } = readService(outcome);
      if (service === 'not-found' && kind === 'not-running') allowedAt = answered;
      if (kind !== 'unreadable') service = kind;
    },
    judge({ readings, moments: known }, now, watch) {
      enabled = enabledAfter(enabled, readings, now);
      const before = allowedAt === null ? kept.read() : seenAnew(kept.read(), 'service-not-started', allowedAt);
      const counted = runs?.starts ?? [];
      const seen = starts.map(({ latest }) => latest);
      // Each witness misses some: the other one sees no daemon while one runs, or none between two.
      const daemonStarts = (counted.length > seen.length ? counted : seen).map((at) => Math.min(at, now));
      const moments = { ...known, daemonStarts, extensionEnabledAt: enabled.at, firstSeen: before };
      // What is first seen now is new now: whether it is given time depends on that.
      const firstSeen = withFound(before, diagnose(readings, moments, watch), now);
      const found = { ...moments, firstSeen };
      return { moments: found, diagnosis: diagnose(readings, found, watch) };
    },
    ended({ diagnosis, moments }) {
      const codes = [diagnosis.level, ...diagnosis.findings.map(({ code }) => code)].join(' ');
      kept.change(firstSeenAfter(moments.firstSeen, diagnosis, moments, codes === last));
      last = codes;
    },
  };
}

/**
 * A service that was allowed to run and has not started is another fault than one that was switched off: a restart that
 * was made before the person turned it on has not been made for it.
 */
function seenAnew(firstSeen: FirstSeen, finding: FindingCode, since: number): FirstSeen {
  return Object.fromEntries(
    Object.entries(firstSeen).map(([code, at]) => [code, code === finding ? Math.max(at, since) : at]),
  );
}

/** Goes on from what is known, and keeps it as long as it runs itself. */
export function keptHere(known: FirstSeen): KeptFirstSeen {
  let seen = known;
  return {
    read: () => seen,
    change: (firstSeen) => {
      seen = firstSeen;
    },
  };
}
