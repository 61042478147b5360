// Who may change what on this Mac: standard users, profiles, MDM; and the enrolment that profiles depend on.

import type { Finding } from '../finding.ts';
import type { Manager } from '../readers/enrolment.ts';
import { fieldOf } from '../readers/health.ts';
import type { Readings } from '../readings.ts';

/** Who manages this Mac, whatever the vendor; null when nobody does or it is not known. */
export function managerOf({ enrolment, managedBy }: Readings): Manager | null {
  if (enrolment?.kind !== 'read') return managedBy;
  return enrolment.enrolled ? (managedBy ?? 'other') : null;
}

/** Who gives an approval: on a managed Mac a profile does, else a person with administrator rights. */
export function approver(readings: Readings): 'user' | 'admin' {
  return managerOf(readings) !== null ? 'admin' : changer(readings);
}

/** Who may change a setting of Defender: nobody at this Mac when a profile set one of these fields. */
export function changer({ health, admin }: Readings, ...fields: readonly string[]): 'user' | 'admin' {
  const managed = fields.some((name) => fieldOf(health, name)?.managed === true);
  return managed || admin === false ? 'admin' : 'user';
}

/** macOS ignores policy payloads of an enrolment that no person approved (facts: macos-commands section 7). */
export function findingsOfEnrolment({ enrolment }: Readings): readonly Finding[] {
  if (enrolment?.kind !== 'read' || !enrolment.enrolled || enrolment.userApproved !== false) return [];
  const evidence = [{ tool: 'profiles-status', line: enrolment.line }] as const;
  return [{ code: 'enrolment-not-approved', level: 'attention', fixableBy: 'user', evidence }];
}
