// Where an MDM gives the approvals: its enrolment must be approved, then IT sends what is missing.

import { usesSystemExtensions } from '../findings/kernel.ts';
import { missingPayloadIds } from '../fleet/payload-ids.ts';
import type { Manager } from '../readers/enrolment.ts';
import { endpointExtensionId, networkExtensionId, rowsOf } from '../readers/extensions.ts';
import type { Readings } from '../readings.ts';
import type { GuideInput } from '../step.ts';
import { confirm, type PlannedGuide, type PlannedStep } from './plan.ts';

const approveEnrolment: PlannedStep = {
  id: 'approve-enrolment',
  proven: false,
  actions: ['open-pane', 'look-now'],
  pane: 'profiles',
};

const askIt: PlannedStep = {
  id: 'ask-it',
  proven: false,
  actions: ['copy-ask-it', 'mail-ask-it', 'save-profile'],
};

/** The steps of a Mac that an MDM manages. The way by hand, where the person may go it too, is the alternative; null when they may not. */
export function planManaged(
  manager: Manager,
  { readings, diagnosis }: GuideInput,
  byHand: PlannedGuide | null,
): PlannedGuide {
  const { enrolment } = readings;
  const { findings } = diagnosis;
  const missing = missingPayloadIds(findings).size > 0;
  const unapproved = enrolment?.kind === 'read' && enrolment.userApproved === false;
  const steps = [...(unapproved || !missing ? [approveEnrolment] : []), ...(missing ? [askIt] : []), confirm];
  const disk = findings.some(({ code }) => code === 'full-disk-access-missing');
  const closed = hasNothingToAllow(readings);
  // Offered as if it worked, it would only send the person looking for a row that is not there.
  const manual = closed ? null : byHand;
  return {
    path: `managed-${manager}`,
    steps,
    alternative: manual,
    notes: [
      ...(disk ? (['fda-by-mdm-shows-off'] as const) : []),
      ...(closed ? (['organisation-forbids'] as const) : []),
    ],
  };
}

/** macOS was asked for its extensions and lists none of Defender's, though this Mac's Defender uses them. */
function hasNothingToAllow(readings: Readings): boolean {
  const { extensions } = readings;
  if (extensions?.kind !== 'read' || !usesSystemExtensions(readings)) return false;
  return [endpointExtensionId, networkExtensionId].every((id) => rowsOf(extensions, id).length === 0);
}
