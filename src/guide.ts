// (diagnosis, readings, acts) -> Guide: which path applies and where the person stands on it. Computed, never stored.
import { type Acts, allowWindowMs, isWithinWindow } from './acts.ts';
import type { Diagnosis, FindingCode } from './finding.ts';
import { loadedKext } from './kexts.ts';
import { driverId } from './kextutil.ts';
import { assertNever } from './outcome.ts';
import type { Readings } from './readings.ts';

/** Paths of product.md section 5. Codes are interface: add, never rename. */
export type PathId =
  | 'kernel-window-open'
  | 'kernel-window-closed'
  | 'system-extension'
  | 'managed-jamf'
  | 'managed-intune'
  | 'managed-other'
  | 'turn-on'
  | 'onboard'
  | 'install'
  | 'restart'
  | 'wait'
  | 'report';

export type StepId =
  | 'request-approval'
  | 'open-pane'
  | 'allow'
  | 'load-driver'
  | 'allow-endpoint-extension'
  | 'allow-network-extension'
  | 'allow-network-filter'
  | 'grant-full-disk-access'
  | 'approve-enrolment'
  | 'ask-it'
  | 'turn-on'
  | 'onboard'
  | 'install'
  | 'restart'
  | 'wait'
  | 'report'
  | 'confirm';

export type StepState = 'done' | 'current' | 'waiting';

/** What a button in the panel does. */
export type ActionId =
  | 'request-approval'
  | 'open-pane'
  | 'load-driver'
  | 'copy-load-command'
  | 'copy-turn-on-command'
  | 'copy-report'
  | 'look-now';

export interface Step {
  readonly id: StepId;
  readonly state: StepState;
  /** When its proof came, epoch ms; null when that is not known or it is not done. */
  readonly doneAt: number | null;
  /** What the person can press while this step is current: the first is the main one. */
  readonly actions: readonly ActionId[];
}

export interface Guide {
  readonly path: PathId;
  readonly steps: readonly Step[];
  /** When macOS takes the Allow button away, epoch ms; null when no such window is open. */
  readonly allowUntil: number | null;
  /** What came of the last load attempt when the person should know about it, else null. */
  readonly hint: GuideHint | null;
}

/** Something that happened to the last try and is not a finding. */
export type GuideHint = 'cancelled' | 'not-authorised' | 'still-refused' | 'not-root' | 'no-answer' | 'not-ours';

/** What a guide is computed from. */
export interface Standing {
  readonly diagnosis: Diagnosis;
  readonly readings: Readings;
  readonly acts: Acts;
  /** The Mac's clock, epoch ms; null: nothing is judged by time. */
  readonly now: number | null;
}

/** A step before its state is known: the proof, and when it came. */
interface Plan {
  readonly id: StepId;
  readonly proven: boolean;
  readonly doneAt?: number | null;
  readonly actions: readonly ActionId[];
}

/** The guide for the first finding that needs one; null when there is nothing to do. */
export function guideFor(standing: Standing): Guide | null {
  const { level, findings } = standing.diagnosis;
  if (level === 'starting') return guide('wait', [{ id: 'wait', proven: false, actions: ['look-now'] }, confirm]);
  const codes = findings.map((finding) => finding.code);
  // Switched off and not approved at once: switching on comes first, the approval follows in the same guide.
  const approval = codes.includes('kernel-extension-not-approved') ? kernelGuide(standing) : null;
  if (codes.includes('switched-off')) {
    const turnOn: Plan = { id: 'turn-on', proven: false, actions: ['copy-turn-on-command', 'look-now'] };
    return guide('turn-on', [turnOn, ...(approval?.plans ?? [confirm])], approval?.allowUntil ?? null);
  }
  if (approval !== null) return guide(approval.path, approval.plans, approval.allowUntil, approval.hint);
  const first = findings.find((finding) => finding.level !== 'protected');
  return first === undefined ? null : guideForFinding(first.code);
}

const confirm: Plan = { id: 'confirm', proven: false, actions: ['look-now'] };

function guideForFinding(code: FindingCode): Guide | null {
  switch (code) {
    case 'not-installed':
      return guide('install', [{ id: 'install', proven: false, actions: ['look-now', 'copy-report'] }, confirm]);
    case 'kernel-extension-faulty':
      return guide('install', [{ id: 'install', proven: false, actions: ['copy-report', 'look-now'] }, confirm]);
    case 'not-answering':
    case 'extension-not-running':
    case 'extension-being-removed':
    case 'restart-needed':
      return guide('restart', [{ id: 'restart', proven: false, actions: ['look-now', 'copy-report'] }, confirm]);
    case 'not-onboarded':
      return guide('onboard', [{ id: 'onboard', proven: false, actions: ['copy-report', 'look-now'] }, confirm]);
    case 'passive-mode':
      return null;
    case 'switched-off':
    case 'kernel-extension-not-approved':
      return null; // they have guides of their own, see guideFor
    case 'not-genuine':
    case 'unreadable':
    case 'product-expired':
    case 'endpoint-extension-not-approved':
    case 'network-extension-not-approved':
    case 'network-filter-off':
    case 'full-disk-access-missing':
    case 'extension-switched-off':
    case 'conflicting-software':
    case 'definitions-outdated':
    case 'enrolment-not-approved':
    case 'unhealthy':
      return guide('report', [{ id: 'report', proven: false, actions: ['copy-report', 'look-now'] }, confirm]);
    default:
      return assertNever(code);
  }
}

interface KernelGuide {
  readonly path: 'kernel-window-open' | 'kernel-window-closed';
  readonly plans: readonly Plan[];
  readonly allowUntil: number | null;
  readonly hint: GuideHint | null;
}

/**
 * The two ways through the driver's approval. macOS shows Allow for 30 minutes after a load attempt [TN2459]: the
 * installer's own counts as the first one, ours bring the button back. A pane counts as open for as long as that.
 */
function kernelGuide({ readings, acts, now }: Standing): KernelGuide {
  const { installedAt, admin } = readings;
  const refusedAt = acts.lastLoad?.reading.result === 'not-approved' ? acts.lastLoad.at : null;
  const paneOpen = isWithinWindow(acts.paneOpenedAt, now);
  const loaded = loadedKext(readings.kexts, driverId) !== null || acts.lastLoad?.reading.result === 'loaded';
  const openPane: Plan = {
    id: 'open-pane',
    proven: paneOpen || loaded,
    doneAt: acts.paneOpenedAt,
    actions: ['open-pane'],
  };
  if (acts.lastLoad === null && isWithinWindow(installedAt, now)) {
    const plans: Plan[] = [openPane, { id: 'allow', proven: loaded, actions: ['open-pane'] }, confirm];
    return { path: 'kernel-window-open', plans, allowUntil: endOf(installedAt), hint: null };
  }
  const open = isWithinWindow(refusedAt, now);
  const plans: Plan[] = [
    admin === false
      ? { id: 'ask-it', proven: open || loaded, doneAt: refusedAt, actions: ['copy-report', 'copy-load-command'] }
      : {
          id: 'request-approval',
          proven: open || loaded,
          doneAt: refusedAt,
          actions: ['request-approval', 'copy-load-command'],
        },
    openPane,
    { id: 'allow', proven: loaded, actions: ['load-driver', 'open-pane'] },
    { id: 'load-driver', proven: loaded, actions: ['load-driver', 'copy-load-command'] },
    confirm,
  ];
  return { path: 'kernel-window-closed', plans, allowUntil: open ? endOf(refusedAt) : null, hint: hintOf(acts) };
}

function endOf(moment: number | null): number | null {
  return moment === null ? null : moment + allowWindowMs;
}

/** What the person should hear about the last try; a first refusal is what was hoped for and says nothing. */
function hintOf({ lastLoad, lastTry, paneOpenedAt }: Acts): GuideHint | null {
  switch (lastTry) {
    case 'not-approved':
      return paneOpenedAt !== null && lastLoad !== null && lastLoad.at > paneOpenedAt ? 'still-refused' : null;
    case 'cancelled':
    case 'not-authorised':
    case 'not-root':
    case 'no-answer':
    case 'not-ours':
      return lastTry;
    case 'loaded':
    case 'faulty':
    case null:
      return null;
  }
}

/** Gives the steps their states: what is proven is done, the first that is not is current, the rest waits. */
function guide(
  path: PathId,
  plans: readonly Plan[],
  allowUntil: number | null = null,
  hint: GuideHint | null = null,
): Guide {
  const firstOpen = plans.findIndex((plan) => !plan.proven);
  const steps = plans.map((plan, index): Step => {
    const state: StepState = plan.proven ? 'done' : index === firstOpen ? 'current' : 'waiting';
    return {
      id: plan.id,
      state,
      doneAt: plan.proven ? (plan.doneAt ?? null) : null,
      actions: state === 'current' ? plan.actions : [],
    };
  });
  return { path, steps, allowUntil, hint };
}
