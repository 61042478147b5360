// (diagnosis, readings, acts) -> Guide: which path applies and where the person stands on it. Computed, never stored.
import { hasTriedInVain, isUnderWay } from './acts.ts';
import { startingGraceMs } from './diagnose.ts';
import { type FindingCode, firstFault } from './finding.ts';
import { issuesOf } from './findings/health.ts';
import { usesSystemExtensions } from './findings/kernel.ts';
import { managerOf } from './findings/managed.ts';
import { kernelPart } from './guides/kernel.ts';
import { managedPart } from './guides/managed.ts';
import { confirm, guideOf, hasRestartedSince, type Part, type Plan } from './guides/plan.ts';
import { isSystemFinding, type SystemFinding, systemPart } from './guides/system.ts';
import { brokenBuildOf } from './known-broken.ts';
import { isAtLeast } from './macos.ts';
import { assertNever } from './outcome.ts';
import { endpointExtensionId, networkExtensionId, rowsOf } from './readers/extensions.ts';
import type { Snapshot } from './snapshot.ts';
import type { Guide, Helper, NoteId, PathId, Standing } from './step.ts';

/** By finding; one that is not there is the person's own to mend. */
export type Helpers = Readonly<Partial<Record<FindingCode, Helper>>>;

/** The guide for the first finding that needs one; null when there is nothing to do. */
export function guideFor(standing: Standing): Guide | null {
  const { diagnosis, acts, now } = standing;
  const fault = firstFault(diagnosis.findings);
  if (fault === undefined) return diagnosis.level === 'starting' ? guideOf(wait, null) : null;
  const part = fault.level === 'starting' ? noticingPart(standing) : partFor(fault.code, standing);
  if (part === null) return null;
  return guideOf(hasTriedInVain(acts, fault.code, now) ? { ...part, hint: 'disagree' } : part, fault.code);
}

/** Who has to act on this finding, for every surface that says why; only an approval may be somebody else's to give. */
export function helperFor(code: FindingCode, standing: Standing): Helper {
  if (!isApproval(code)) return 'nobody';
  const { path, plans } = approvalPart(code, standing);
  const manager = managerOf(standing.readings);
  if (manager !== null && path === `managed-${manager}`) return manager;
  return plans.some(({ id }) => id === 'ask-it') ? 'administrator' : 'nobody';
}

/** The same for each finding of a diagnosis. */
export function helpersFor(standing: Standing): Helpers {
  return Object.fromEntries(standing.diagnosis.findings.map(({ code }) => [code, helperFor(code, standing)]));
}

/** What a person may have to allow on this Mac, or its profiles for them. */
type Approval = 'kernel-extension-not-approved' | SystemFinding;

function isApproval(code: FindingCode): code is Approval {
  return code === 'kernel-extension-not-approved' || isSystemFinding(code);
}

/** Approvals have paths of their own; the other findings have one step. */
function partFor(code: FindingCode, standing: Standing): Part | null {
  if (code === 'switched-off') return turnOn(standing);
  if (code === 'extension-not-running' && hasJustLoaded(standing)) return noticingPart(standing);
  if (code === 'enrolment-not-approved') return managedPart(managerOf(standing.readings) ?? 'other', standing, null);
  if (brokenBuildOf(code, standing.readings) !== null) return updatePart;
  return isApproval(code) ? approvalPart(code, standing) : partForFinding(code, standing);
}

/** Defender may take a moment to find a driver that was loaded just now: no reason yet to restart. */
function hasJustLoaded({ acts: { lastLoad }, now }: Standing): boolean {
  return lastLoad?.reading.result === 'loaded' && now !== null && now - lastLoad.at < startingGraceMs;
}

/** All is allowed, and Defender has yet to notice: the end of the path that led there. */
function noticingPart(standing: Standing): Part {
  const manager = managerOf(standing.readings);
  if (manager !== null) return { path: `managed-${manager}`, plans: [{ ...askIt, proven: true }, confirm] };
  return usesSystemExtensions(standing.readings) ? systemPart(standing) : kernelPart(standing);
}

/** On a managed Mac a profile gives what is missing; doing it by hand is offered where the person may. */
function approvalPart(code: Approval, standing: Standing): Part {
  const manual = code === 'kernel-extension-not-approved' ? kernelPart(standing) : systemPart(standing);
  const manager = managerOf(standing.readings);
  // What a person switched off, that person switches on again: no profile is missing.
  if (manager === null || code === 'extension-switched-off') return manual;
  return managedPart(manager, standing, standing.readings.admin === false ? null : manual);
}

/** Switched off and not approved at once: switching on comes first, the approval follows in the same guide. */
function turnOn(standing: Standing): Part {
  const { findings } = standing.diagnosis;
  const next = findings.map(({ code }) => code).find(isApproval);
  const approval = next === undefined ? null : approvalPart(next, standing);
  const byAdmin = findings.some(({ code, fixableBy }) => code === 'switched-off' && fixableBy === 'admin');
  // One message asks for both.
  const asked = approval?.plans.find(({ id, proven }) => id === 'ask-it' && !proven) ?? askIt;
  const first = byAdmin ? asked : switchOn;
  const rest = (approval?.plans ?? [confirm]).filter(({ id }) => id !== first.id);
  return { ...approval, path: 'turn-on', plans: [first, ...rest], hint: null };
}

const switchOn: Plan = { id: 'turn-on', proven: false, actions: ['copy-turn-on-command', 'look-now'] };
const askIt: Plan = { id: 'ask-it', proven: false, actions: ['copy-ask-it', 'mail-ask-it', 'look-now'] };

function partForFinding(
  code: Exclude<FindingCode, Approval | 'switched-off' | 'enrolment-not-approved'>,
  standing: Standing,
): Part | null {
  switch (code) {
    case 'not-installed':
      return {
        ...simple('install', { id: 'install', actions: ['look-now', 'copy-report'] }),
        notes: leftBehind(standing),
      };
    case 'kernel-extension-faulty':
    case 'product-expired':
      return simple('install', { id: 'install', actions: ['copy-report', 'look-now'] });
    case 'not-answering':
    case 'extension-not-running':
    case 'extension-being-removed':
    case 'restart-needed':
      return restartPart(code, standing);
    case 'service-not-started':
      return backgroundPart(standing);
    case 'service-keeps-restarting':
      return updatePart;
    case 'not-onboarded':
      return {
        ...simple('onboard', { id: 'onboard', actions: ['copy-report', 'look-now'] }),
        notes: licenceNotes(standing),
      };
    case 'definitions-outdated':
      return simple('report', {
        id: 'update-definitions',
        actions: ['copy-update-command', 'copy-report', 'look-now'],
      });
    case 'not-genuine':
    case 'unreadable':
    case 'conflicting-software':
    case 'unhealthy':
      return simple('report', { id: 'report', actions: ['copy-report', 'look-now'] });
    case 'passive-mode':
      return null; // by design
    default:
      return assertNever(code);
  }
}

const reporting: Plan = { id: 'report', proven: false, actions: ['copy-report', 'look-now'] };

/** A restart that was made and did not help is done: then somebody else has to find out why. */
function restartPart(code: FindingCode, { moments }: Standing): Part {
  const isDone = hasRestartedSince(code, moments);
  const restart: Plan = {
    id: 'restart',
    proven: isDone,
    doneAt: isDone ? (moments?.bootedAt ?? null) : null,
    actions: ['look-now', 'copy-report'],
  };
  return { path: 'restart', plans: [restart, ...(isDone ? [reporting] : []), confirm] };
}

/** Switched off in Settings the service comes back by its switch; without its file, or a switch, by installing it again. */
function backgroundPart({ readings, moments }: Standing): Part {
  const { macos, serviceFile, service } = readings;
  const hasSwitch = serviceFile !== 'absent' && (macos === null || isAtLeast(macos, 13));
  const isDone = hasRestartedSince('service-not-started', moments);
  const allowed = service?.kind === 'not-running';
  const first: Plan = hasSwitch
    ? { id: 'allow-in-background', proven: allowed, actions: ['open-pane', 'look-now'], pane: 'login-items-extensions' }
    : { id: 'install', proven: false, actions: ['copy-report', 'look-now'] };
  const restart: Plan = { id: 'restart', proven: isDone && allowed, actions: ['look-now', 'copy-report'] };
  return { path: 'background-item', plans: [first, restart, ...(isDone && allowed ? [reporting] : []), confirm] };
}

/** Only an extension that still runs; what macOS is removing already goes by itself. */
function leftBehind({ readings: { extensions } }: Standing): readonly NoteId[] {
  const ids = [endpointExtensionId, networkExtensionId];
  return ids.some((id) => rowsOf(extensions, id).some(({ state }) => state !== 'going'))
    ? ['extension-left-behind']
    : [];
}

/** Only where Defender itself says so of a licence that was there [MS-LINUX-UPD]. */
function licenceNotes({ readings: { health } }: Standing): readonly NoteId[] {
  return issuesOf(health).some((issue) => /missing license/i.test(issue)) ? ['update-cures-licence'] : [];
}

const updatePart = simple('update-defender', { id: 'update-defender', actions: ['copy-report', 'look-now'] });

const wait = simple('wait', { id: 'wait', actions: ['look-now'] });

function simple(path: PathId, step: Omit<Plan, 'proven'>): Part {
  return { path, plans: [{ ...step, proven: false }, confirm] };
}

/** Whether somebody is on the way through a guide: an act runs, or one within the Allow window left something to do. */
export function isAtWork({ acts, diagnosis, readings, busy }: Snapshot, now: number): boolean {
  return busy !== null || (isUnderWay(acts, now) && guideFor({ diagnosis, readings, acts, now }) !== null);
}
