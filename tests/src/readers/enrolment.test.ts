// Whether an MDM manages this Mac, in all wordings, and who it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ManagerSigns, managerFrom, readEnrolment } from '../../../src/readers/enrolment.ts';
import { exited, recording, recordings } from '../fixtures.ts';

const read = (text: string, code = 0) => readEnrolment(exited(text, code));
const facts = (text: string) => {
  const reading = read(text);
  return reading.kind === 'read' ? [reading.enrolled, reading.userApproved, reading.serverHost] : 'unreadable';
};

describe('recordings', () => {
  it.each([
    [
      '10.13.0-profile-installed.txt',
      [true, null, null],
      'An enrollment profile is currently installed on this system',
    ],
    ['10.13.4-not-enrolled.txt', [false, false, null], 'MDM enrollment: No'],
    ['10.13.4-user-approved.txt', [true, true, null], 'MDM enrollment: Yes (User Approved)'],
    ['11-with-server.txt', [true, true, 'mdmserver'], 'MDM enrollment: Yes (User Approved)'],
  ])('%s', (name, expected, line) => {
    const text = recording(`profiles-status/${name}`);
    expect(facts(text)).toEqual(expected);
    expect(read(text)).toMatchObject({ line });
  });

  it('of anything else say nothing', () => {
    const others = recordings().filter((name) => !name.startsWith('profiles-status'));
    expect(others.filter((name) => read(recording(name)).kind === 'read')).toEqual([]);
  });
});

describe('a line that only holds the words', () => {
  it.each([
    'They say: An enrollment profile is currently installed on this system',
    'They say: There is no enrollment profile installed on this system',
    'The MDM enrollment: Yes',
    'MDM enrollment: perhaps no',
    'MDM enrollment: nothing',
    'MDM enrollment: oh yes',
    'MDM enrollment: yesterday',
    'MDM enrollment:',
    'MDM server: https://mdm.contoso.com',
  ])('is not an answer: %s', (line) => {
    expect(facts(line)).toBe('unreadable');
  });

  it.each([
    ['MDM enrollment:Yes(User Approved)', [true, true, null]],
    ['MDM enrolment: Yes  (User Approved)', [true, true, null]],
    ['MDM enrollment: Yes (User Approved) or so', [true, null, null]],
    ['MDM enrollment: Yes\nThe MDM server: a.b', [true, false, null]],
    ['MDM enrollment: Yes\nMDM server:https://u:p@A.B:8443/x?y#z', [true, false, 'a.b']],
    ['MDM enrollment: Yes\nMDM server:  [::1]:8443', [true, false, '[::1]']],
    ['MDM enrollment: Yes\nMDM server: ///', [true, false, null]],
  ])('is read as far as it goes: %j', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });
});

describe('wordings', () => {
  it.each([
    ['not approved', 'Enrolled via DEP: No\nMDM enrollment: Yes\n', [true, false, null]],
    ['automated, but not approved', 'Enrolled via DEP: Yes\nMDM enrollment: Yes\n', [true, false, null]],
    ['no profile', 'There is no enrollment profile installed on this system', [false, null, null]],
    ['capitals, tabs, CRLF', '\tMDM ENROLLMENT:\tYES (USER APPROVED)\r\n', [true, true, null]],
    ['cut in its bracket', 'MDM enrollment: Yes (User Ap', [true, null, null]],
    ['a bracket not known', 'MDM enrollment: Yes (Something New)', [true, null, null]],
    ['cut in its answer', 'Enrolled via DEP: Yes\nMDM enrollment: Y', 'unreadable'],
    ['an answer not known', 'MDM enrollment: Maybe', 'unreadable'],
    ['no answer', 'Enrolled via DEP: Yes\nMDM enrollment:', 'unreadable'],
    ['half of it', 'Enrolled via DEP: Yes', 'unreadable'],
    ['yes and no', 'MDM enrollment: Yes\nMDM enrollment: No', 'unreadable'],
    ['approved and not', 'MDM enrollment: Yes (User Approved)\nMDM enrollment: Yes', 'unreadable'],
    ['with the numbers of its lines', '  1\tEnrolled via DEP: No\n  2\tMDM enrollment: Yes', [true, false, null]],
    ['in a log', '10:00:00 mac[1]: MDM enrollment: Yes (User Approved)', [true, true, null]],
    ['in a list, with a mark', '* MDM enrollment: No;', [false, false, null]],
    ['a word of its end only', 'no.', 'unreadable'],
    ['twice the same', 'MDM enrollment: Yes\nMDM enrollment: Yes', [true, false, null]],
    ['an error', "Error: the command 'status' is not known", 'unreadable'],
    ['nothing', '', 'unreadable'],
  ])('%s', (_name, text, expected) => {
    expect(facts(text)).toEqual(expected);
  });

  it.each([
    ['https://acme.jamfcloud.com/mdm/ServerURL', 'acme.jamfcloud.com'],
    ['https://ACME.jamfcloud.com:8443//mdm/ServerURL', 'acme.jamfcloud.com'],
    ['https://user@mdm.example.com?x=1', 'mdm.example.com'],
    ['mdm.example.com/mdm', 'mdm.example.com'],
    ['https://[2001:db8::1]:8443/mdm', '[2001:db8::1]'],
    ['', null],
  ])('finds the host in %s', (address, host) => {
    expect(facts(`MDM enrollment: Yes\nMDM server: ${address}`)).toEqual([true, false, host]);
  });

  it.each([
    ['a "no" of a run that failed', exited('MDM enrollment: No', 1), 'exit status 1: MDM enrollment: No'],
    ['a missing tool', { kind: 'missing' } as const, 'not on this Mac'],
    ['a run that hung', { kind: 'timed-out', afterMs: 5_000, stdout: '', stderr: '' } as const, 'no answer within 5 s'],
  ])('%s says why it is unreadable', (_name, outcome, reason) => {
    expect(readEnrolment(outcome)).toEqual({ kind: 'unreadable', reason });
  });

  it('believes a "yes" of a run that failed', () => {
    expect(read('MDM enrollment: Yes (User Approved)', 1)).toMatchObject({ enrolled: true, userApproved: true });
  });

  it('never say more when they are cut', () => {
    const names = recordings().filter((name) => name.startsWith('profiles-status'));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(200), (name, length) => {
        const [whole, cut] = [read(recording(name)), read(recording(name).slice(0, length))];
        if (cut.kind !== 'read') return;
        expect(whole).toMatchObject({ enrolled: cut.enrolled });
        if (cut.userApproved === true) expect(whole).toMatchObject({ userApproved: true });
      }),
    );
  });
});

describe('the manager', () => {
  const managed = (part: Partial<ManagerSigns>) =>
    managerFrom({
      serverHost: null,
      identifiers: [],
      jamfPresent: false,
      intunePresent: false,
      enrolled: true,
      ...part,
    });

  it.each<[string, Partial<ManagerSigns>, ReturnType<typeof managed>]>([
    ['Jamf’s cloud', { serverHost: 'acme.jamfcloud.com' }, 'jamf'],
    ['Jamf’s profiles', { identifiers: ['x', 'com.jamfsoftware.tcc.management'] }, 'jamf'],
    ['Jamf in hex', { identifiers: ['000000-0000-0000-A000-4A414D460003'] }, 'jamf'],
    ['Jamf’s agent', { jamfPresent: true }, 'jamf'],
    ['Jamf’s agent beside Company Portal', { jamfPresent: true, intunePresent: true }, 'jamf'],
    ['Jamf’s own server beside Company Portal', { serverHost: 'jamf.acme.com', intunePresent: true }, 'jamf'],
    ['Intune’s server', { serverHost: 'i.manage.microsoft.com' }, 'intune'],
    ['Intune’s server of another cloud', { serverHost: 'i.manage.microsoft.us' }, 'intune'],
    ['Intune’s server beside an old Jamf agent', { serverHost: 'i.manage.microsoft.com', jamfPresent: true }, 'intune'],
    ['Intune’s profiles', { identifiers: ['www.windowsintune.com.wifi.Contoso'] }, 'intune'],
    ['Intune’s enrolment profile', { identifiers: ['Microsoft.Profiles.MDM'] }, 'intune'],
    ['Intune’s agent', { intunePresent: true }, 'intune'],
    ['a server that says nothing', { serverHost: 'mdm.acme.com', jamfPresent: true }, 'jamf'],
    [
      'another maker’s server beside Company Portal',
      { serverHost: 'acme.web-api.kandji.io', intunePresent: true },
      'other',
    ],
    ['a host that only ends like it', { serverHost: 'notmicrosoft.com' }, 'other'],
    [
      'a host that only begins like it, beside Jamf’s agent',
      { serverHost: 'microsoft.com.acme.org', jamfPresent: true },
      'jamf',
    ],
    ['Microsoft’s own domain beside Jamf’s agent', { serverHost: 'microsoft.com', jamfPresent: true }, 'intune'],
    ['a maker’s name at its start, beside Company Portal', { serverHost: 'kandji.io', intunePresent: true }, 'other'],
    ['a maker’s name behind a dash', { serverHost: 'acme-mosyle.example', intunePresent: true }, 'other'],
    ['a maker’s longer name', { serverHost: 'acme.hexnodemdm.com', intunePresent: true }, 'other'],
    ['a maker’s bare name', { serverHost: 'acme.hexnode.com', intunePresent: true }, 'other'],
    ['a host that only ends like a maker’s', { serverHost: 'notmosyle.com', intunePresent: true }, 'intune'],
    ['Jamf’s older ids', { identifiers: ['com.jamf.protect'], intunePresent: true }, 'jamf'],
    ['ids that only end like Jamf’s', { identifiers: ['org.com.jamf.x'], intunePresent: true }, 'intune'],
    ['ids that only end like Intune’s', { identifiers: ['not.com.microsoft.intune'], jamfPresent: true }, 'jamf'],
    ['Defender’s own profiles', { identifiers: ['com.microsoft.wdav.sysext'] }, 'other'],
    ['nothing more', {}, 'other'],
    ['an agent left behind', { jamfPresent: true, intunePresent: true, enrolled: false }, null],
    ['an agent, enrolment not known', { jamfPresent: true, enrolled: null }, 'jamf'],
    ['nothing known', { enrolled: null }, null],
  ])('by %s', (_name, signs, manager) => {
    expect(managed(signs)).toBe(manager);
  });
});

describe('an answer in its line, and the server in its own', () => {
  it.each(['No', 'Yes (User Approved)', 'MDM enrollment: not yes (User Approved)', 'MDM enrollment:'])(
    'is not an answer: %s',
    (line) => {
      expect(facts(line)).toBe('unreadable');
    },
  );

  it.each([
    ['https://mdm.acme.com:8443/x', 'mdm.acme.com'],
    ['HTTPS://user@MDM.acme.com', 'mdm.acme.com'],
    ['mdm.acme.com/x', 'mdm.acme.com'],
    ['https://[fe80::1]:8443/x', '[fe80::1]'],
    ['/acme.com/x', null],
    ['://acme.com', null],
    ['?acme.com', null],
  ])('names the server’s host, or none: %s', (address, host) => {
    expect(facts(`MDM enrollment: Yes\nMDM server: ${address}`)).toEqual([true, false, host]);
  });
});
