// Who manages this Mac, and who may therefore change something.
import { describe, expect, it } from 'vitest';
import { approver, changer, managerOf } from '../../../src/findings/managed.ts';
import { type EnrolmentReading, type Manager, readEnrolment } from '../../../src/readers/enrolment.ts';
import { exited, readingsOf, rtp } from '../fixtures.ts';

const said = (text: string) => readEnrolment(exited(text));
const yes = said('MDM enrollment: Yes');
const approved = said('MDM enrollment: Yes (User Approved)');
const no = said('MDM enrollment: No');
const hung: EnrolmentReading = { kind: 'unreadable', reason: 'no answer within 5 s' };

describe('the manager', () => {
  it.each<[EnrolmentReading | null, Manager | null, Manager | null]>([
    [approved, 'jamf', 'jamf'],
    [approved, null, 'other'],
    [yes, 'intune', 'intune'],
    [no, 'jamf', null],
    [no, null, null],
    [null, 'jamf', 'jamf'],
    [null, null, null],
    [hung, 'intune', 'intune'],
    [hung, null, null],
  ])('%j with %s is %s', (enrolment, managedBy, manager) => {
    expect(managerOf(readingsOf({ enrolment, managedBy }))).toBe(manager);
  });
});

describe('who may', () => {
  it('approve is the MDM’s admin, else whoever has administrator rights', () => {
    const by = (enrolment: EnrolmentReading | null, admin: boolean | null) =>
      approver(readingsOf({ enrolment, admin }));
    expect([by(approved, true), by(no, true), by(null, null), by(no, false)]).toEqual([
      'admin',
      'user',
      'user',
      'admin',
    ]);
  });

  it('change a setting depends on that setting being managed, not on the Mac being so', () => {
    const by = (enabled: string, admin: boolean | null) =>
      changer(readingsOf({ health: rtp(enabled, 'true'), admin, enrolment: approved }), 'real_time_protection_enabled');
    expect([by('false', true), by('false [managed]', true), by('false', null), by('false', false)]).toEqual([
      'user',
      'admin',
      'user',
      'admin',
    ]);
  });
});
