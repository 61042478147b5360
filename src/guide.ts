// (diagnosis, readings, acts) -> Guide: which path applies and where the person stands on it. Computed, never stored.
import { hasTriedInVain, isUnderWay } from './acts.ts';
import { assertNever } from './assert-never.ts';
import { startingGraceMs } from './diagnose.ts';
import { type FindingCode, firstFault, type GuideId, rowOf } from './finding.ts';
import { stayingRows } from './findings/extensions.ts';
import { issuesOf } from './findings/health.ts';
import { usesSystemExtensions } from './findings/kernel.ts';
import { managerOf } from './findings/managed.ts';
import { planKernel } from './guides/kernel.ts';
import { planManaged } from './guides/managed.ts';
import { confirm, guideOf, hasRestartedSince, type PlannedGuide, type PlannedStep } from './guides/plan.ts';
import { planSystem } from './guides/system.ts';
import { brokenBuildOf } from './known-broken.ts';
import { isAtLeast } from './macos.ts';
import type { Snapshot } from './snapshot.ts';
import type { Guide, GuideInput, Helper, NoteId, PathId } from './step.ts';

/** By finding; one that is not there is the person's own to mend. */
export type Helpers = Readonly<Partial<Record<FindingCode, Helper>>>;

/** The guide for the first finding that needs one; null when there is nothing to do. */
export function guideFor(input: GuideInput): Guide | null {
  const { diagnosis, acts, now } = input;
  const fault = firstFault(diagnosis.findings);
  if (fault === undefined) return diagnosis.level === 'starting' ? guideOf(waiting, null) : null;
  const planned = fault.level === 'starting' ? planNoticing(input) : planFor(fault.code, input);
  if (planned === null) return null;
  return guideOf(hasTriedInVain(acts, fault.code, now) ? { ...planned, hint: 'disagree' } : planned, fault.code);
}

/** Who has to act on this finding, for every surface that says why: an approval may be somebody else's to give. */
export function helperFor(code: FindingCode, input: GuideInput): Helper {
  const { guide } = rowOf(code);
  if (guide === 'restart') return hasRestartedSince(code, input.moments) ? 'it-after-restart' : 'nobody';
  if (!isApproval(guide)) return 'nobody';
  const { path, steps } = planApproval(guide, input);
  const manager = managerOf(input.readings);
  // IT can do nothing before the person has approved the management itself.
  if (steps.find(({ proven }) => !proven)?.id === 'approve-enrolment') return 'nobody';
  if (manager !== null && path === `managed-${manager}`) return manager;
  return steps.some(({ id }) => id === 'ask-it') ? 'administrator' : 'nobody';
}

/** The same for each finding of a diagnosis. */
export function helpersFor(input: GuideInput): Helpers {
  return Object.fromEntries(input.diagnosis.findings.map(({ code }) => [code, helperFor(code, input)]));
}

/** Ways to what a person, or a profile in their place, may have to allow on this Mac. */
const approvals = ['kernel-approval', 'system-approval', 'switch-on-again'] as const satisfies readonly GuideId[];

type Approval = (typeof approvals)[number];

function isApproval(guide: GuideId | null): guide is Approval {
  return approvals.some((approval) => approval === guide);
}

/** The steps of the way that the finding's row names; another one where something is known that the row cannot know. */
function planFor(code: FindingCode, input: GuideInput): PlannedGuide | null {
  if (code === 'extension-not-running' && hasJustLoaded(input)) return planNoticing(input);
  const broken = brokenBuildOf(code, input.readings);
  if (broken !== null) return broken.product === 'macos' ? updatingMacos : updating;
  const { guide } = rowOf(code);
  switch (guide) {
    case null:
      return null;
    case 'kernel-approval':
    case 'system-approval':
    case 'switch-on-again':
      return planApproval(guide, input);
    case 'turn-on':
      return planTurningOn(input);
    case 'approve-enrolment':
      return planManaged(managerOf(input.readings) ?? 'other', input, null);
    case 'restart':
      return planRestart(code, input);
    case 'background-item':
      return planBackground(input);
    case 'install':
      return { ...installing, notes: leftBehind(input) };
    case 'onboard':
      return { ...onboarding, notes: licenceNotes(input) };
    case 'install-again':
      return installingAgain;
    case 'update-defender':
      return updating;
    case 'update-definitions':
      return updatingDefinitions;
    case 'report':
      return onlyReporting;
    default:
      return assertNever(guide);
  }
}

/** Defender may take a moment to find a driver that was loaded just now: no reason yet to restart. */
function hasJustLoaded({ acts: { lastLoad }, now }: GuideInput): boolean {
  return lastLoad?.reading.result === 'loaded' && now !== null && now - lastLoad.at < startingGraceMs;
}

/** All is allowed, and Defender has yet to notice: the end of the path that led there. */
function planNoticing(input: GuideInput): PlannedGuide {
  const manager = managerOf(input.readings);
  if (manager !== null) return { path: `managed-${manager}`, steps: [{ ...askIt, proven: true }, confirm] };
  return usesSystemExtensions(input.readings) ? planSystem(input) : planKernel(input);
}

/** On a managed Mac a profile gives what is missing; doing it by hand is offered where the person may. */
function planApproval(approval: Approval, input: GuideInput): PlannedGuide {
  const manual = approval === 'kernel-approval' ? planKernel(input) : planSystem(input);
  const manager = managerOf(input.readings);
  // What a person switched off, that person switches on again: no profile is missing.
  if (manager === null || approval === 'switch-on-again') return manual;
  return planManaged(manager, input, input.readings.admin === false ? null : manual);
}

/** Switched off and not approved at once: switching on comes first, the approval follows in the same guide. */
function planTurningOn(input: GuideInput): PlannedGuide {
  const { findings } = input.diagnosis;
  const next = findings.map(({ code }) => rowOf(code).guide).find(isApproval);
  const approval = next === undefined ? null : planApproval(next, input);
  const byAdmin = findings.some(({ code, fixableBy }) => code === 'switched-off' && fixableBy === 'admin');
  // One message asks for both.
  const asked = approval?.steps.find(({ id, proven }) => id === 'ask-it' && !proven) ?? askIt;
  const first = byAdmin ? asked : switchOn;
  const rest = (approval?.steps ?? [confirm]).filter(({ id }) => id !== first.id);
  return { ...approval, path: 'turn-on', steps: [first, ...rest], hint: null };
}

const switchOn: PlannedStep = { id: 'turn-on', proven: false, actions: ['copy-turn-on-command', 'look-now'] };
const askIt: PlannedStep = { id: 'ask-it', proven: false, actions: ['copy-ask-it', 'mail-ask-it', 'look-now'] };

const reporting: PlannedStep = { id: 'report', proven: false, actions: ['copy-report', 'look-now'] };

/** A restart that was made and did not help is done: then somebody else has to find out why. */
function planRestart(code: FindingCode, { moments }: GuideInput): PlannedGuide {
  const isDone = hasRestartedSince(code, moments);
  const restart: PlannedStep = {
    id: 'restart',
    proven: isDone,
    doneAt: isDone ? moments.bootedAt : null,
    actions: ['look-now', 'copy-report'],
  };
  return { path: 'restart', steps: [restart, ...(isDone ? [reporting] : []), confirm] };
}

/** Switched off in Settings the service comes back by its switch; without its file, or a switch, by installing it again. */
function planBackground({ readings, moments }: GuideInput): PlannedGuide {
  const { macos, serviceFile, service } = readings;
  const hasSwitch = serviceFile !== 'absent' && (macos === null || isAtLeast(macos, 13));
  const isDone = hasRestartedSince('service-not-started', moments);
  const allowed = service?.kind === 'not-running';
  const first: PlannedStep = hasSwitch
    ? { id: 'allow-in-background', proven: allowed, actions: ['open-pane', 'look-now'], pane: 'login-items-extensions' }
    : { id: 'install', proven: false, actions: ['copy-report', 'look-now'] };
  const restart: PlannedStep = { id: 'restart', proven: isDone && allowed, actions: ['look-now', 'copy-report'] };
  return { path: 'background-item', steps: [first, restart, ...(isDone && allowed ? [reporting] : []), confirm] };
}

function leftBehind({ readings }: GuideInput): readonly NoteId[] {
  return stayingRows(readings).length > 0 ? ['extension-left-behind'] : [];
}

/** Only where Defender itself says so of a licence that was there [MS-LINUX-UPD]. */
function licenceNotes({ readings: { health } }: GuideInput): readonly NoteId[] {
  return issuesOf(health).some((issue) => /missing license/i.test(issue)) ? ['update-cures-licence'] : [];
}

const installing = oneStep('install', { id: 'install', actions: ['look-now', 'copy-report'] });

const installingAgain = oneStep('install', { id: 'install', actions: ['copy-report', 'look-now'] });

const onboarding = oneStep('onboard', { id: 'onboard', actions: ['copy-report', 'look-now'] });

const updatingDefinitions = oneStep('report', {
  id: 'update-definitions',
  actions: ['copy-update-command', 'copy-report', 'look-now'],
});

const onlyReporting = oneStep('report', { id: 'report', actions: ['copy-report', 'look-now'] });

const updating = oneStep('update-defender', { id: 'update-defender', actions: ['copy-report', 'look-now'] });

const updatingMacos = oneStep('update-defender', { id: 'update-macos', actions: ['look-now', 'copy-report'] });

const waiting = oneStep('wait', { id: 'wait', actions: ['look-now'] });

function oneStep(path: PathId, step: Omit<PlannedStep, 'proven'>): PlannedGuide {
  return { path, steps: [{ ...step, proven: false }, confirm] };
}

/** Whether somebody is on the way through a guide: an act runs, or one within the Allow window left something to do. */
export function isAtWork({ acts, diagnosis, readings, moments, busy }: Snapshot, now: number): boolean {
  return busy !== null || (isUnderWay(acts, now) && guideFor({ diagnosis, readings, acts, moments, now }) !== null);
}
