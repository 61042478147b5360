// Reads what `kextutil`, `kextload` or `kmutil load` said about Defender's driver, run directly or through macOS's
// password dialog.
import { describeOutcome, type Outcome, printedBy, printedLines } from '../outcome.ts';

/** Bundle id of Defender's kernel extension [MS-KEXT]. */
export const driverId = 'com.microsoft.wdavkext';

/**
 * What came of one load attempt.
 * - `loaded`: macOS took it.
 * - `not-approved`: refused by system policy (exit 27); the Allow button is back for 30 minutes [TN2459].
 * - `not-root`: stopped before the policy check (exit 77), so the button is NOT back [KEXT-TOOLS].
 * - `cancelled`: the person closed the password dialog.
 * - `not-authorised`: macOS did not grant administrator rights.
 * - `not-ours`: the file is not signed by Microsoft, so nothing was run.
 * - `faulty`: refused for another reason (permissions, signature, architecture, safe boot, missing).
 * - `no-answer`: the tool was missing, hung or flooded, or spoke of other kexts only: nothing is known.
 */
export const loadResults = [
  'loaded',
  'not-approved',
  'not-root',
  'cancelled',
  'not-authorised',
  'not-ours',
  'faulty',
  'no-answer',
] as const;

export type LoadResult = (typeof loadResults)[number];

export interface LoadReading {
  readonly result: LoadResult;
  /** The line that says so, as printed. */
  readonly line: string;
}

/** Exit codes of kextutil on macOS 10.13-10.15 [KEXT-TOOLS kextutil_main.h]. */
const exitNotApproved = 27;
const exitNotRoot = 77;
/** Asked in a wrong way, or the system failed: nothing was judged [man sysexits]. 70 may be either. */
const notJudged: ReadonlySet<number> = new Set([64, 71]);
const exitSoftware = 70;
/** From here on the shell speaks: not executable, not found, ended by a signal. */
const exitNeverRan = 126;

/** Texts may be in any language; domain and code of kmutil's errors are not (facts: macos-commands section 2). */
const notApproved =
  /due to system policy|system policy prevents|not approved to load|\bDomain=KMErrorDomain Code=27\b/i;

/** The kext was refused for another reason than policy. */
const refused =
  /^(Kext rejected due to |ERROR: (invalid signature|authentication checks failed)|Kext failed to stage|.* failed to load - \(libkern\/kext\) |.*No such file or directory|Can't create|.*Invalid ownership)|\bDomain=KMErrorDomain Code=\d|^Missing Developer Kit\b/i;

/** `/Library/Extensions/wdavkext.kext - No such file or directory` [ISSUE-8576], in either order. */
const absent =
  /(^|[/\s"'])wdavkext\.kext\b.{0,40}(no such file or directory|does not exist|not found)|(no such file or directory|does not exist|not found).{0,60}[/\s"']wdavkext\.kext\b/i;

/** Whether an attempt said that the driver's bundle is not on disk: then this Defender uses system extensions, or is broken. */
export function saysAbsent(load: LoadReading | null): boolean {
  return load !== null && absent.test(load.line);
}

/** These also stand beside a kext that is loaded all the same. */
const remarks = /^(Code Signing Failure|.*safe boot mode)/i;

/**
 * Reads `kextutil` run by a person as root: its own exit status and what it printed on either stream.
 * A policy rejection of Defender's driver is `not-approved` whatever else is remarked;
 * what is said about other kexts says nothing about it.
 */
export function readLoad(outcome: Outcome): LoadReading {
  if (outcome.kind !== 'exited') return { result: 'no-answer', line: describeOutcome(outcome) };
  return judge(outcome.code, printedLines(printedBy(outcome)));
}

/**
 * Reads `osascript` running kextutil with administrator privileges. The command prints its own status as `exit=N`,
 * so the script itself succeeds; without that line AppleScript's own error says what happened:
 * `(-128)` is cancelling, another negative number is a missing authorisation, a positive one kextutil's status.
 * AppleScript turns LF into CR. [facts: macos-commands section 9, unverified on a Mac]
 */
export function readPrivilegedLoad(outcome: Outcome): LoadReading {
  if (outcome.kind !== 'exited') return { result: 'no-answer', line: describeOutcome(outcome) };
  const lines = printedLines(printedBy(outcome)).filter((line) => line.length <= longestLine);
  // Ours is the last: kextutil, whose words come before it, may print such a line too.
  const status = [...lines].reverse().find((line) => ownStatus.test(line));
  if (status !== undefined) {
    const said = lines.filter((line) => !ownStatus.test(line) && !ownWaiter.test(line));
    return judge(Number(status.slice('exit='.length)), said);
  }
  const wrapped = lines
    .map((line) => /\((-?\d+)\)$/.exec(line))
    .reverse()
    .find((match) => match !== null);
  const line = wrapped?.input ?? describeOutcome(outcome);
  const number = Number(wrapped?.[1] ?? Number.NaN);
  if (number === -128) return { result: 'cancelled', line };
  if (number < 0) return { result: 'not-authorised', line };
  if (number > 0) return judge(number, lines.map(unwrapped));
  return { result: 'no-answer', line: lines[0] ?? line };
}

const ownStatus = /^exit=\d+$/;
/** main/mac/load-script.ts prints it after the status. */
const ownWaiter = /^waits=(\d{1,4})$/;

/** How long the attempt's waiter goes on trying, ms; 0 where it left none. */
export function readWaitsMs(outcome: Outcome): number {
  if (outcome.kind !== 'exited') return 0;
  const seconds = printedLines(printedBy(outcome)).map((line) => ownWaiter.exec(line)?.[1] ?? null);
  return 1000 * Number(seconds.reverse().find((found) => found !== null) ?? 0);
}

function judge(code: number, lines: readonly string[]): LoadReading {
  const printed = lines.filter((line) => line.length <= longestLine);
  const about = linesAboutDriver(printed);
  const policy = about.find((line) => notApproved.test(line));
  if (policy !== undefined) return { result: 'not-approved', line: policy };
  const notRoot = about.find((line) => /(must be|not) running as root/i.test(line));
  if (code === exitNotRoot || notRoot !== undefined)
    return { result: 'not-root', line: notRoot ?? `exit status ${code}` };
  const named = about.find((line) => namesAnother(line) === false);
  const unasked = code >= exitNeverRan || notJudged.has(code) || (code === exitSoftware && named === undefined);
  if (unasked) return { result: 'no-answer', line: about[0] ?? `exit status ${code}` };
  // Names given are of other kexts only: that says nothing about this one, however it ended.
  const other = named === undefined ? printed.find((line) => namesAnother(line) === true) : undefined;
  if (other !== undefined) return { result: 'no-answer', line: other };
  if (code === 0) return judgeSuccess(about);
  const line =
    about.find((text) => absent.test(text)) ??
    about.find((text) => refused.test(text)) ??
    about.find((text) => remarks.test(text)) ??
    about[0];
  // 27 means system policy, even in silence or beside a remark on the signature [KEXT-TOOLS].
  return { result: code === exitNotApproved ? 'not-approved' : 'faulty', line: line ?? `exit status ${code}` };
}

/** A kept output may have lost its exit status: what it refuses by name was not loaded. Remarks alone mean nothing. */
function judgeSuccess(about: readonly string[]): LoadReading {
  const refusal = about.find((line) => absent.test(line)) ?? about.find((line) => refused.test(line));
  if (refusal !== undefined) return { result: 'faulty', line: refusal };
  const failure = about.find((line) => /^The operation couldn.t be completed\b/i.test(line));
  if (failure !== undefined) return { result: 'no-answer', line: failure };
  return { result: 'loaded', line: about.find((line) => /loaded|loadable/i.test(line)) ?? 'exit status 0' };
}

/** No message is longer; what is says nothing. */
const longestLine = 4_000;

/** Lines that mean nothing by themselves (facts: macos-commands section 1). */
const harmless =
  /^(Diagnostics for |Executing: |Warnings:|Untrusted kexts are not allowed|Defaulting to kernel file|Reading loaded kext info|Notice: .* has debug properties set)/i;

/**
 * What concerns Defender's driver or no kext by name. Below `Diagnostics for PATH:`, and in the lines that one error of
 * kmutil spreads over, the kext named at its start is meant.
 */
function linesAboutDriver(lines: readonly string[]): readonly string[] {
  let heading: boolean | null = null;
  return lines.filter((line) => {
    const named = namesAnother(line);
    if (line.startsWith('Diagnostics for ') || /\bDomain=KMErrorDomain\b/.test(line)) heading = named;
    return (named ?? heading) !== true && !harmless.test(line);
  });
}

/** Whether the kext that a line names, by id or by path, is another than Defender's; null when it names none. */
function namesAnother(line: string): boolean | null {
  const id = /\bID = "([^"]+)"/.exec(line)?.[1];
  if (id !== undefined) return id !== driverId;
  // An error of kmutil may name several ids, by commas [I-70109539427].
  if (namesDriver.test(line)) return false;
  return /\.kext\b/i.test(line) || foreignIds.test(line) ? true : null;
}

/** Its id or its bundle, and no longer name that begins or ends alike. */
const namesDriver = /(^|[^\w.-])com\.microsoft\.wdavkext(?![\w-]|\.\w)|(^|[^\w.-])wdavkext\.kext\b/i;

/** Where kmutil and Apple's tools name kexts by id: `identifiers A,B`, `extension(s): ID`, `signature for ID`. */
const foreignIds = /(\bidentifiers?|\bextension\(s\):|\bsignature for|\bchecks failed for|\bKext) [\w-]+\.\w/;

/** Takes AppleScript's frame off an error: `0:107: execution error: TEXT (27)` -> TEXT. */
function unwrapped(line: string): string {
  return line
    .replace(/.*?execution error: /, '')
    .replace(/\(-?\d+\)$/, '')
    .trimEnd();
}
