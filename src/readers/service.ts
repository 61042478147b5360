// Whether Defender's service runs: `ps`, and `launchctl print system/com.microsoft.fresno` (facts: mdatp-health section 8).
import { linesOf, type Outcome, printedBy, printedLines, unread } from '../outcome.ts';

/** Defender's daemon among the processes of a Mac. */
export type DaemonReading =
  /** For how long, ms. */
  { readonly kind: 'running'; readonly ageMs: number } | { readonly kind: 'absent' };

/** What launchd knows of the service. */
export type ServiceReading =
  | { readonly kind: 'running'; readonly line: string }
  /** It is loaded, and no process of it runs just now. */
  | { readonly kind: 'not-running'; readonly line: string }
  /** It is not loaded: switched off in Login Items, unloaded, or never there. */
  | { readonly kind: 'not-found'; readonly line: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A row of `ps -A -o etime=,uid=,comm=`, or without `uid=`; the time is [[dd-]hh:]mm:ss (man ps). */
const row = /^\s*(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+)\s+(?:(\d+)\s+)?(\S.*)$/;

/** `wdavdaemon` alone, not its helpers, and inside of Defender's app: anybody may call a program like that. */
const daemon = /\/Microsoft Defender(?: ATP)?\.app\/(?:.*\/)?wdavdaemon$/i;

/** Not where it is from, or with its arguments, by which the older helpers were told apart: it may be the daemon. */
const unclear = /^wdavdaemon$|\/Microsoft Defender(?: ATP)?\.app\/(?:.*\/)?wdavdaemon\s/i;

/**
 * Only root's `wdavdaemon` inside the Defender app counts; of several the oldest, for the others are its children. null
 * when no list of processes was printed, the run failed, or a row may be of it.
 */
export function readDaemon(outcome: Outcome): DaemonReading | null {
  if (outcome.kind !== 'exited' || outcome.code !== 0) return null;
  const rows = linesOf(outcome.stdout).flatMap((line) => {
    const parts = row.exec(line);
    return parts === null ? [] : [{ ageMs: ageOf(parts), uid: parts[5], path: String(parts[6]) }];
  });
  const ages = rows.flatMap(({ ageMs, uid, path }) => (daemon.test(path) && (uid ?? '0') === '0' ? [ageMs] : []));
  if (ages.length > 0) return { kind: 'running', ageMs: Math.max(...ages) };
  const mayRun = rows.some(({ uid, path }) => unclear.test(path) && (uid ?? '0') === '0');
  return rows.length === 0 || mayRun ? null : { kind: 'absent' };
}

function ageOf([, days, hours, minutes, seconds]: readonly (string | undefined)[]): number {
  return (((Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/**
 * Exit 113 with `Could not find service "com.microsoft.fresno" in domain for system` is a service that is not loaded
 * [U: by the tool's known wording, not seen on a Mac by us]. What else fails proves nothing.
 */
export function readService(outcome: Outcome): ServiceReading {
  if (outcome.kind !== 'exited') return unread(outcome);
  const lines = printedLines(printedBy(outcome));
  const missing = lines.find((line) => /could not find service\b/i.test(line));
  if (missing !== undefined || (outcome.code === 113 && lines.length === 0)) {
    return { kind: 'not-found', line: missing ?? `exit status ${outcome.code}` };
  }
  const state = lines.find((line) => /^state\s*=/i.test(line));
  const pid = lines.find((line) => /^pid\s*=\s*\d+$/i.test(line));
  if (outcome.code !== 0 || (state === undefined && pid === undefined)) {
    return unread(outcome);
  }
  const runs = state === undefined || /=\s*running$/i.test(state);
  return { kind: runs ? 'running' : 'not-running', line: state ?? String(pid) };
}

/** How often launchd has started the service since it was loaded; null where it does not say [U: not seen on a Mac by us]. */
export function readRuns(outcome: Outcome): number | null {
  if (outcome.kind !== 'exited' || outcome.code !== 0) return null;
  const counts = printedLines(outcome.stdout).flatMap((line) => /^runs\s*=\s*(\d{1,9})$/i.exec(line)?.[1] ?? []);
  return counts.length === 1 ? Number(counts[0]) : null;
}

/** The list without a person's own programs: only what tells whether the daemon runs, and that it is a list. */
export function onlyDaemon(outcome: Outcome): Outcome {
  if (outcome.kind !== 'exited') return outcome;
  const rows = linesOf(outcome.stdout).filter((line) => /wdavdaemon|\/sbin\/launchd$/.test(line));
  return { kind: 'exited', code: outcome.code, stdout: rows.map((line) => `${line}\n`).join(''), stderr: '' };
}
