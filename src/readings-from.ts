// Outcomes of the tools and facts about the Mac -> all that they say. The app and `explain` both go through here, so
// that a folder of evidence cannot be read in another way than the Mac it came from.

import { type Acts, actsSince, noActs, withLoad } from './acts.ts';
import type { MacFacts } from './evidence/mac-facts.ts';
import type { ToolId } from './evidence-names.ts';
import { microsoftTeam } from './ids.ts';
import { readMacos, versionFrom } from './macos.ts';
import { describeOutcome, type Outcome, printedBy, printedLines } from './outcome.ts';
import { type EnrolmentReading, type Manager, managerFrom, readEnrolment } from './readers/enrolment.ts';
import { readExtensions } from './readers/extensions.ts';
import { namesProgram, readGenuine, readProgramSignature } from './readers/genuine.ts';
import { readHealth } from './readers/health.ts';
import { readDetailsBeside, readHealthDetails } from './readers/health-details.ts';
import type { HealthReading } from './readers/health-reading.ts';
import { readIntegrity } from './readers/integrity.ts';
import { readKextFileOutcome } from './readers/kext-file.ts';
import { readKexts } from './readers/kexts.ts';
import { type LoadReading, readLoad, readPrivilegedLoad, saysAbsent } from './readers/kextutil.ts';
import { readAdmin, readBootedAt, readInstalledAt } from './readers/mac.ts';
import { type ProfilesReading, readProfiles } from './readers/profiles.ts';
import { readDaemon, readService } from './readers/service.ts';
import { readSignature } from './readers/signature.ts';
import type { GenuineReading, KextFileReading, Moments, Readings } from './readings.ts';

/** How the tools of one look ended; a tool that was not run is not there. */
export type Outcomes = Readonly<Partial<Record<ToolId, Outcome>>>;

/** All that the diagnosis and the guide are computed from. */
export interface Gathered {
  readonly readings: Readings;
  readonly moments: Moments;
  readonly acts: Acts;
}

/** Total. A tool's own answer wins over what the facts say of the same thing. */
export function readingsFrom(outcomes: Outcomes, mac: MacFacts): Gathered {
  const bootedAt = unlessAhead(ifRun(outcomes['boot-time'], readBootedAt) ?? mac.bootedAt, mac.now);
  const installedAt = ifRun(outcomes.pkgutil, readInstalledAt) ?? mac.installedAt;
  const daemon = ifRun(outcomes.processes, readDaemon);
  const pasted = outcomes['mdatp-health'];
  const enrolment = orBeside(outcomes['profiles-status'], pasted, readEnrolment);
  const load = loadIn(outcomes) ?? mac.lastLoad;
  const acts = actsFrom(load, mac, [bootedAt, installedAt]);
  const reported = reportedIn(outcomes);
  const readings: Readings = {
    health: pasted === undefined ? notInEvidence : readHealth(pasted),
    genuine: genuineIn(outcomes),
    macos: ifRun(outcomes.sw_vers, readMacos) ?? versionFrom(mac.macos ?? '') ?? ifRun(pasted, readMacos),
    arch: mac.arch,
    admin: ifRun(outcomes.groups, readAdmin) ?? mac.admin,
    kextFile:
      ifRun(outcomes['kext-file'], readKextFileOutcome) ??
      (saysAbsent(load) ? fileFrom(false) : fileFrom(mac.kextFile)),
    kexts: ifRun(outcomes.kextstat, readKexts),
    installedAt,
    load: load === null ? null : (acts.lastLoad?.reading ?? null),
    healthExtensions: ifRun(outcomes['mdatp-health-extensions'], readHealthDetails) ?? ifRun(pasted, readDetailsBeside),
    extensions: orBeside(outcomes.systemextensionsctl, pasted, readExtensions),
    daemon,
    service: ifRun(outcomes.launchctl, readService),
    serviceFile: ifRun(outcomes['service-file'], readPresence),
    enrolment,
    managedBy: managerKnown(enrolment, reported.profiles, mac.managedBy),
    ...reported,
  };
  return { readings, moments: momentsOf(mac, bootedAt, daemon), acts };
}

/**
 * A start that is yet to come was told before the clock was set back, and macOS has moved it since (xnu, clock.c): nobody
 * knows of it, or every finding from then on would be older than a restart.
 */
function unlessAhead(bootedAt: number | null, now: number | null): number | null {
  return bootedAt !== null && now !== null && bootedAt > now ? null : bootedAt;
}

function momentsOf(mac: MacFacts, bootedAt: number | null, daemon: Readings['daemon']): Moments {
  const age = daemon?.kind === 'running' ? daemon.ageMs : null;
  return {
    now: mac.now,
    bootedAt,
    loggedInAt: mac.loggedInAt,
    wokeAt: mac.wokeAt,
    daemonStartedAt: age !== null && mac.now !== null ? mac.now - age : mac.daemonStartedAt,
    extensionEnabledAt: mac.extensionEnabledAt,
    daemonStarts: mac.daemonStarts,
    firstSeen: mac.firstSeen,
  };
}

/** What only a report asks for, and what is known of it. */
export function reportedIn(outcomes: Outcomes): Pick<Readings, 'profiles' | 'integrity'> {
  return {
    profiles: ifRun(outcomes['profiles-list'], readProfiles),
    integrity: ifRun(outcomes.csrutil, readIntegrity),
  };
}

/** Nothing was asked, so nothing is known: never the same as "not installed". */
const notInEvidence: HealthReading = {
  kind: 'unreadable',
  reason: 'not-asked',
  lines: ['there is no output of mdatp health'],
};

/** A file that is only looked for; what was not found for another reason than that it is not there is not known. */
function readPresence(outcome: Outcome): 'present' | 'absent' | null {
  if (outcome.kind === 'missing') return 'absent';
  return outcome.kind === 'exited' && outcome.code === 0 ? 'present' : null;
}

function ifRun<Reading>(outcome: Outcome | undefined, read: (outcome: Outcome) => Reading): Reading | null {
  return outcome === undefined ? null : read(outcome);
}

/**
 * A tool's own answer; where there is none, what stands of it beside that of `mdatp health`: somebody's whole session in
 * Terminal, pasted at once.
 */
function orBeside<Reading extends { readonly kind: string }>(
  own: Outcome | undefined,
  pasted: Outcome | undefined,
  read: (outcome: Outcome) => Reading,
): Reading | null {
  if (own !== undefined) return read(own);
  const beside = ifRun(pasted, read);
  return beside?.kind === 'read' ? beside : null;
}

/** What the last load attempt came to: kextutil's answer; else a signature that kept us from asking it. */
function loadIn({ kextutil, codesign }: Outcomes): LoadReading | null {
  if (kextutil !== undefined) return isThroughDialog(kextutil) ? readPrivilegedLoad(kextutil) : readLoad(kextutil);
  if (codesign === undefined || namesProgram(codesign)) return null;
  if (codesign.kind !== 'exited') return { result: 'no-answer', line: `codesign: ${describeOutcome(codesign)}` };
  const signature = readSignature(codesign);
  const isOurs = signature.kind === 'signed' && signature.team === microsoftTeam;
  return isOurs ? null : { result: 'not-ours', line: signature.line };
}

/** A signature of `mdatp` itself that is not Microsoft's wins: one of the two checks saw another file. */
function genuineIn({ codesign, 'mdatp-file': checked }: Outcomes): GenuineReading {
  const reading = readGenuine(checked);
  if (codesign === undefined || !namesProgram(codesign)) return reading;
  const signed = readProgramSignature(codesign);
  return signed.kind === 'not-genuine' || reading.kind === 'not-checked' ? signed : reading;
}

/** Whether macOS's password dialog stands between kextutil and us: osascript frames what it hands on. */
function isThroughDialog(outcome: Outcome): boolean {
  return printedLines(printedBy(outcome)).some((line) => /^exit=\d+$|^\d+:\d+: .*\(-?\d+\)$/.test(line));
}

/** A moment longer ago than any window: the load happened, its time is not known. */
const longAgo = 0;

/**
 * What we did, as far as it still means something after a restart or a reinstallation. An attempt of which only the time
 * is known has at least brought the Allow button back.
 */
function actsFrom(load: LoadReading | null, mac: MacFacts, since: readonly (number | null)[]): Acts {
  const at = mac.lastLoadAttemptAt;
  const { lastLoad, lastTry } =
    load === null && at === null ? noActs : withLoad(noActs, at ?? longAgo, load ?? unknownAttempt, 'load');
  const { paneOpenedAt, loadWaitsUntil, tries } = mac;
  const acts: Acts = { lastLoad, lastTry: mac.lastTry ?? lastTry, loadWaitsUntil, paneOpenedAt, tries };
  const current = actsSince(acts, since);
  return at === null ? { ...current, lastLoad, lastTry: acts.lastTry } : current;
}

const unknownAttempt: LoadReading = { result: 'not-approved', line: 'what macOS said is not in the evidence' };

/**
 * What macOS says of its enrolment wins. What is known otherwise, such as an agent on disk, fills what it leaves open;
 * names of profiles count where nothing else is known.
 */
function managerKnown(
  enrolment: EnrolmentReading | null,
  profiles: ProfilesReading | null,
  known: Manager | null,
): Manager | null {
  const { enrolled, serverHost } = enrolment?.kind === 'read' ? enrolment : { enrolled: null, serverHost: null };
  const identifiers = known === null && profiles?.kind === 'read' ? profiles.identifiers : [];
  const agents = { jamfPresent: known === 'jamf', intunePresent: known === 'intune' };
  const named = managerFrom({ enrolled, serverHost, identifiers, ...agents });
  return named ?? (enrolled === false ? null : known);
}

function fileFrom(present: boolean | null): KextFileReading | null {
  if (present === null) return null;
  return present ? { kind: 'present', ownerId: null, groupId: null, mode: null } : { kind: 'absent' };
}
