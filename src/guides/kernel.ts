// The two ways through the approval of the kernel extension on macOS 10.13-10.15.
import { type Acts, allowWindowMs, isLoadWaiting, isWithinWindow } from '../acts.ts';
import { approvalPaneOf } from '../macos.ts';
import { loadedKext } from '../readers/kexts.ts';
import { driverId } from '../readers/kextutil.ts';
import type { GuideHint, GuideInput } from '../step.ts';
import { confirm, type PlannedGuide, type PlannedStep } from './plan.ts';

/**
 * macOS shows Allow for 30 minutes after a load attempt [TN2459]: the installer's own counts as the first one, ours
 * bring the button back. A pane counts as open for as long as that.
 */
export function planKernel({ readings, acts, now }: GuideInput): PlannedGuide {
  const { installedAt, admin, kexts } = readings;
  const pane = approvalPaneOf(readings.macos);
  const refusedAt = acts.lastLoad?.reading.result === 'not-approved' ? acts.lastLoad.at : null;
  const loaded = loadedKext(kexts, driverId) !== null || acts.lastLoad?.reading.result === 'loaded';
  const paneOpen = isWithinWindow(acts.paneOpenedAt, now);
  const openPane: PlannedStep = {
    id: 'open-pane',
    proven: paneOpen || loaded,
    doneAt: acts.paneOpenedAt,
    actions: ['open-pane'],
    pane,
  };
  const notes = ['remote-clicks'] as const;
  if (acts.lastLoad === null && isWithinWindow(installedAt, now)) {
    const steps: PlannedStep[] = [openPane, { id: 'allow', proven: loaded, actions: ['open-pane'], pane }, confirm];
    return { path: 'kernel-window-open', steps, allowUntil: installedAt + allowWindowMs, notes };
  }
  const open = isWithinWindow(refusedAt, now);
  const waits = open && isLoadWaiting(acts, now);
  const load: PlannedStep = { id: 'load-driver', proven: loaded, actions: ['load-driver', 'copy-load-command'] };
  const steps: PlannedStep[] = [
    { ...requestOf(admin), proven: open || loaded, doneAt: refusedAt },
    openPane,
    { id: 'allow', proven: loaded, actions: waits ? ['open-pane'] : ['load-driver', 'open-pane'], pane },
    ...(waits ? [] : [load]),
    confirm,
  ];
  const allowUntil = open ? refusedAt + allowWindowMs : null;
  return { path: 'kernel-window-closed', steps, allowUntil, hint: hintOf(acts), notes };
}

/** Loading needs administrator rights, allowing does not. */
function requestOf(admin: boolean | null): Pick<PlannedStep, 'id' | 'actions'> {
  return admin === false
    ? { id: 'ask-it', actions: ['copy-ask-it', 'mail-ask-it', 'copy-load-command'] }
    : { id: 'request-approval', actions: ['request-approval', 'copy-load-command'] };
}

/** What the person should hear about the last try; a first refusal is what was hoped for and says nothing. */
function hintOf({ lastLoad, lastTry, paneOpenedAt }: Acts): GuideHint | null {
  if (lastTry === 'not-approved')
    return paneOpenedAt !== null && lastLoad !== null && lastLoad.at > paneOpenedAt ? 'still-refused' : null;
  return lastTry === 'loaded' || lastTry === 'faulty' ? null : lastTry;
}
