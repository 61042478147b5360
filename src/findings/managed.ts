// Who may change what on this Mac: standard users, profiles, MDM.

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
