// Macs that an organisation manages: what `profiles` says, who is known to manage, and what a profile changes.
import { describe, expect, it } from 'vitest';
import { approveEnrolment, restart, sendProfile } from '../../practice/events.mjs';
import { readState, writeState } from '../../practice/facts.mjs';
import { recording } from '../src/fixtures.ts';
import { given } from './fixtures.ts';

const profiles = 'usr/bin/profiles';
const status = ['status', '-type', 'enrollment'] as const;

describe('profiles status', () => {
  it.each([
    ['10.13.2', 'user-approved', 'profiles-status/10.13.0-profile-installed.txt'],
    ['10.13.6', 'no', 'profiles-status/10.13.4-not-enrolled.txt'],
    ['10.15.7', 'user-approved', 'profiles-status/10.13.4-user-approved.txt'],
  ])('on macOS %s, enrolled %s, prints the recording %s', async (macos, enrolment, name) => {
    expect(await given('kext-jamf', { macos, enrolment }).prints(profiles, ...status)).toBe(recording(name));
  });

  it('names the server from macOS 11 on, with the recorded layout', async () => {
    const enrolled = { enrolment: 'user-approved', manager: 'jamf' };
    const printed = await given('sysext-14', enrolled).prints(profiles, ...status);
    const layout = (text: string) => text.replace(/Yes$|No$/m, 'ANSWER').replace(/https:\S+/, 'URL');
    expect(layout(printed)).toBe(layout(recording('profiles-status/11-with-server.txt')));
    expect(printed).toContain('https://practice.jamfcloud.com/');
    expect(await given('sysext-14').prints(profiles, ...status)).not.toContain('server');
  });

  it.each([
    ['10.13', 'no', 'There is no enrollment profile installed on this system\n'],
    ['10.15.7', 'yes', 'Enrolled via DEP: No\nMDM enrollment: Yes\n'],
  ])('on macOS %s, enrolled %s, says %j', async (macos, enrolment, said) => {
    expect(await given('kext-jamf', { macos, enrolment }).prints(profiles, ...status)).toBe(said);
  });
});

describe('profiles list, -C and show', () => {
  const enrolled = { enrolment: 'user-approved', manager: 'jamf', 'profile-arrived': '1' };

  it('show the device profiles to root only', async () => {
    const { tool, prints, printsAsRoot } = given('sysext-14', enrolled);
    expect(await prints(profiles, 'list')).toBe("There are no configuration profiles installed for user 'practice'\n");
    expect(await tool(profiles, '-C')).toMatchObject({ kind: 'exited', code: 1, stdout: '' });
    const ids =
      /^_computerlevel\[1\] attribute: profileIdentifier: \S+4A414D460003\n_computerlevel\[2\] attribute: profileIdentifier: com\.microsoft\.wdav\.sysext\n/;
    expect(await printsAsRoot(profiles, '-C')).toMatch(ids);
    expect(await printsAsRoot(profiles, 'list')).toMatch(/^There are 2 system configuration profiles installed$/m);
    expect(await printsAsRoot(profiles, '-C', '-v')).toMatch(
      /^_computerlevel\[2\] attribute: name: Microsoft Defender/m,
    );
  });

  it('are absent where nobody manages the Mac', async () => {
    const none = 'There are no configuration profiles installed in the system domain\n';
    expect(await given('sysext-14').printsAsRoot(profiles, 'list')).toBe(none);
  });

  it.each([
    [
      'sysext-14',
      [
        'com.apple.mdm',
        'com.apple.system-extension-policy',
        'com.apple.webcontent-filter',
        'com.apple.TCC.configuration-profile-policy',
      ],
    ],
    ['kext-expired', ['com.apple.mdm', 'com.apple.syspolicy.kernel-extension-policy']],
  ])('%s: the machine form has the payloads %j', async (scenario, types) => {
    const { prints, printsAsRoot } = given(scenario, enrolled);
    const show = ['show', '-output', 'stdout-xml'] as const;
    const xml = await printsAsRoot(profiles, ...show);
    const found = [...xml.matchAll(/<key>PayloadType<\/key>\s*<string>([^<]+)<\/string>/g)].map(([, type]) => type);
    expect(found).toEqual(types);
    expect(xml).toContain('UBF8T346G9');
    for (const tag of ['dict', 'array', 'string', 'key'])
      expect(xml.split(`<${tag}>`).length).toBe(xml.split(`</${tag}>`).length);
    expect(await prints(profiles, ...show)).not.toContain('PayloadType');
  });
});

describe('a profile that arrives', () => {
  it.each(['kext-jamf', 'kext-intune'])('lets the driver in: %s', async (scenario) => {
    const { root, verdict } = given(scenario);
    expect(await verdict()).toBe('unprotected kernel-extension-not-approved');
    sendProfile(root);
    expect(await verdict()).toBe('protected');
  });

  it('lets waiting extensions, the filter and Full Disk Access in', () => {
    const { root } = given('sysext-14', { enrolment: 'user-approved', manager: 'intune' });
    sendProfile(root);
    expect([readState(root, 'es-state'), readState(root, 'net-state'), readState(root, 'filter')]).toEqual([
      'enabled',
      'enabled',
      'on',
    ]);
    // What MDM grants does not show in the list.
    expect(readState(root, 'access-app')).toBe('0');
  });

  it('counts for nothing until the enrolment is approved', async () => {
    const { root, verdict } = given('kext-jamf', { enrolment: 'yes' });
    sendProfile(root);
    expect(await verdict()).toMatch(/^unprotected kernel-extension-not-approved/);
    approveEnrolment(root);
    expect(await verdict()).toBe('protected');
  });

  it('before macOS 11.3 is heeded with the next start only', () => {
    const { root } = given('sysext-12', { macos: '11.2.3', enrolment: 'user-approved', manager: 'other' });
    sendProfile(root);
    expect(readState(root, 'es-state')).toBe('waiting');
    restart(root);
    expect([readState(root, 'es-state'), readState(root, 'net-state'), readState(root, 'filter')]).toEqual([
      'enabled',
      'enabled',
      'on',
    ]);
  });

  it('cannot come to a Mac that nobody manages', () => {
    const { root } = given('kext-expired');
    expect(() => sendProfile(root)).toThrow('not enrolled');
    expect(() => approveEnrolment(root)).toThrow('no enrolment');
    writeState(root, 'enrolment', 'yes');
    approveEnrolment(root);
    expect(readState(root, 'enrolment')).toBe('user-approved');
  });
});

it.each([
  ['enabled', 'csrutil-status/enabled.txt'],
  ['disabled', 'csrutil-status/disabled.txt'],
])('csrutil says %s as recorded', async (sip, name) => {
  expect(await given('healthy', { sip }).prints('usr/bin/csrutil', 'status')).toBe(recording(name));
});

it('csrutil has a third form', async () => {
  const said = await given('healthy', { sip: 'custom' }).prints('usr/bin/csrutil', 'status');
  expect(said).toMatch(/^System Integrity Protection status: unknown \(Custom Configuration\)\.\n\nConfiguration:\n\t/);
});
