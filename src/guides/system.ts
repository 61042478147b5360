// The approvals of macOS 10.15 and later: up to four items in one guide, each proven by what is read.

import type { FindingCode } from '../finding.ts';
import { judgeEndpoint, judgeNetwork } from '../findings/extensions.ts';
import { protectionOf } from '../findings/health.ts';
import { approvalPaneOf, paneGenerationOf } from '../macos.ts';
import { bestRow, endpointExtensionId, networkExtensionId } from '../readers/extensions.ts';
import { truthOf } from '../readers/health.ts';
import type { Readings } from '../readings.ts';
import type { GuideInput, NoteId, StepId } from '../step.ts';
import { confirm, hasRestartedSince, type PlannedGuide, type PlannedStep } from './plan.ts';

/**
 * An item is listed when it is missing, or was seen to be there: then it is done, wherever the path began. Settings asks
 * for an administrator's password at each of them, so a standard user asks IT for all that is missing at once.
 */
export function planSystem({ diagnosis, readings, moments }: GuideInput): PlannedGuide {
  const codes = diagnosis.findings.map(({ code }) => code);
  const items = itemsOf(codes, readings).flatMap(({ done, ...item }): readonly PlannedStep[] =>
    done === null ? [] : [{ ...item, proven: done }],
  );
  const steps = isNetworkGoing(readings) ? withRestart(items, moments) : items;
  const path = 'system-extension';
  const versionNotes = notesOnVersion(steps, readings);
  if (readings.admin !== false)
    return { path, steps: [...steps, confirm], notes: [...notesOnSteps(steps, readings), ...versionNotes] };
  // Whoever does none of the steps sees none of the switches and buttons that the others speak of.
  const askIt: PlannedStep = { id: 'ask-it', proven: false, actions: ['copy-ask-it', 'mail-ask-it', 'look-now'] };
  return { path, steps: [...steps.filter(({ proven }) => proven), askIt, confirm], notes: versionNotes };
}

/** macOS is removing the network extension alone: until a restart has ended that, it cannot be allowed again. */
function isNetworkGoing({ extensions }: Readings): boolean {
  return bestRow(extensions, networkExtensionId)?.state === 'going';
}

function withRestart(steps: readonly PlannedStep[], moments: GuideInput['moments']): readonly PlannedStep[] {
  const at = steps.findIndex(({ id, proven }) => id === 'allow-network-extension' && !proven);
  if (at < 0) return steps;
  const proven = hasRestartedSince('network-extension-not-approved', moments);
  const restart: PlannedStep = { id: 'restart', proven, actions: ['look-now'] };
  return [...steps.slice(0, at), restart, ...steps.slice(at)];
}

/** Whether one item is done: false when a finding says that it is missing, true when a reading shows it; null: nobody says. */
type IsDone = boolean | null;

interface Item extends Omit<PlannedStep, 'proven'> {
  readonly done: IsDone;
}

function itemsOf(codes: readonly FindingCode[], readings: Readings): readonly Item[] {
  const pane = approvalPaneOf(readings.macos);
  return [
    { id: 'allow-endpoint-extension', done: isEndpointDone(codes, readings), actions: ['open-pane'], pane },
    { id: 'allow-network-extension', done: isNetworkDone(codes, readings), actions: ['open-pane'], pane },
    // A dialog of macOS, which comes by itself after the approval; later only the command brings the filter back.
    { id: 'allow-network-filter', done: isFilterDone(codes, readings), actions: ['copy-filter-command', 'look-now'] },
    {
      id: 'grant-full-disk-access',
      done: isDiskAccessDone(codes, readings),
      actions: ['open-pane'],
      pane: 'full-disk-access',
    },
  ];
}

function isEndpointDone(codes: readonly FindingCode[], readings: Readings): IsDone {
  if (codes.includes('endpoint-extension-not-approved') || switchedOff(codes, readings).endpoint) return false;
  const works = protectionOf(readings.health).available === 'true';
  const enabled = isEnabled(readings, endpointExtensionId);
  return works || enabled || detail(readings, 'endpoint_security_extension_ready') ? true : null;
}

function isNetworkDone(codes: readonly FindingCode[], readings: Readings): IsDone {
  if (codes.includes('network-extension-not-approved') || switchedOff(codes, readings).network) return false;
  const approved = codes.includes('network-filter-off') || isEnabled(readings, networkExtensionId);
  return approved || detail(readings, 'network_extension_enabled') ? true : null;
}

/** Which of the two a person switched off: the finding alone does not say. */
function switchedOff(codes: readonly FindingCode[], readings: Readings): { endpoint: boolean; network: boolean } {
  const any = codes.includes('extension-switched-off');
  const network = any && judgeNetwork(readings).fault === 'switched-off';
  return { network, endpoint: any && (!network || judgeEndpoint(readings).fault === 'switched-off') };
}

function isFilterDone(codes: readonly FindingCode[], readings: Readings): IsDone {
  if (codes.includes('network-filter-off') || codes.includes('network-extension-not-approved')) return false;
  return detail(readings, 'network_extension_enabled') ? true : null;
}

function isDiskAccessDone(codes: readonly FindingCode[], { health }: Readings): IsDone {
  if (codes.includes('full-disk-access-missing')) return false;
  return truthOf(health, 'full_disk_access_enabled') === 'true' ? true : null;
}

function isEnabled({ extensions }: Readings, id: string): boolean {
  return bestRow(extensions, id)?.state === 'enabled';
}

function detail({ healthExtensions }: Readings, name: string): boolean {
  return healthExtensions !== null && truthOf(healthExtensions, name) === 'true';
}

const extensionSteps: readonly StepId[] = ['allow-endpoint-extension', 'allow-network-extension'];

function notesOnSteps(steps: readonly PlannedStep[], { macos, arch }: Readings): readonly NoteId[] {
  const approving = steps.some(({ id, proven }) => !proven && extensionSteps.includes(id));
  const generation = paneGenerationOf(macos);
  return [
    ...(approving && generation !== 'C' ? (['remote-clicks'] as const) : []),
    ...(approving && generation === 'C' ? (['switch-can-be-turned-off'] as const) : []),
    ...(approving && arch === 'arm64' ? (['no-reduced-security'] as const) : []),
    ...(isMissing(steps, 'grant-full-disk-access') ? (['fda-on-already'] as const) : []),
  ];
}

function notesOnVersion(steps: readonly PlannedStep[], { macos }: Readings): readonly NoteId[] {
  return isMissing(steps, 'allow-network-extension') && isFirstOf15(macos) ? ['macos-15-0'] : [];
}

function isMissing(steps: readonly PlannedStep[], id: StepId): boolean {
  return steps.some((step) => step.id === id && !step.proven);
}

function isFirstOf15(macos: Readings['macos']): boolean {
  return macos !== null && macos.major === 15 && macos.minor === 0;
}
