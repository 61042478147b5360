// Installed profiles in all forms, and which of Defender's approvals they carry.
import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../src/readers/profiles.ts';
import { exited, recording, recordings } from '../fixtures.ts';

const read = (text: string, code = 0) => readProfiles(exited(text, code));
const approvals = (text: string) => {
  const reading = read(text);
  return reading.kind === 'read' ? reading.approvals : reading.reason;
};
const all = (state: string) => ({
  'kernel-extension': state,
  'endpoint-extension': state,
  'network-extension': state,
  'network-filter': state,
  'full-disk-access': state,
});

const payload = (type: string, content: string | null) =>
  `<dict><key>PayloadType</key><string>${type}</string>${content === null ? '' : `<key>PayloadContent</key><dict>${content}</dict>`}</dict>`;
const profile = (...payloads: readonly string[]) =>
  `<dict><key>ProfileIdentifier</key><string>com.microsoft.wdav.sysext</string><key>ProfileDisplayName</key><string>Defender</string><key>ProfileItems</key><array>${payloads.join('')}</array></dict>`;
const xml = (owner: string, ...profiles: readonly string[]) =>
  `<?xml version="1.0"?><plist version="1.0"><dict><key>${owner}</key><array>${profiles.join('')}</array></dict></plist>`;
const computer = (...payloads: readonly string[]) => xml('_computerlevel', profile(...payloads));

const list = (...values: readonly string[]) =>
  `<array>${values.map((value) => `<string>${value}</string>`).join('')}</array>`;
const kextType = 'com.apple.syspolicy.kernel-extension-policy';
const extensionType = 'com.apple.system-extension-policy';
const filterType = 'com.apple.webcontent-filter';
const privacyType = 'com.apple.TCC.configuration-profile-policy';
const extensionsOf = (team: string, ...ids: readonly string[]) =>
  `<key>AllowedSystemExtensions</key><dict><key>${team}</key>${list(...ids)}</dict>`;
const diskAccess = (...entries: readonly string[]) =>
  `<key>Services</key><dict><key>SystemPolicyAllFiles</key><array>${entries.join('')}</array></dict>`;
const entry = (id: string, given: string) => `<dict><key>Identifier</key><string>${id}</string>${given}</dict>`;
const allowed = '<key>Allowed</key><integer>1</integer>';

describe('text forms', () => {
  const verbose = `_computerlevel[1] attribute: name: MDM Profile
_computerlevel[1] attribute: profileIdentifier: 00000000-0000-0000-A000-4A414D460003
_computerlevel[1] attribute: profileType: Configuration
_computerlevel[1] payload count = 2
_computerlevel[1]            payload[1] JAMF Manual Enrollment Payload: MDM
_computerlevel[1]            payload[1] type\t= com.apple.mdm
_computerlevel[1]            payload[2] type\t\t\t= ${extensionType}
someone[2] attribute: name: Mail
someone[2] attribute: profileIdentifier: org.example.mail
someone[2]            payload[1] type\t= ${filterType}
There are 2 configuration profiles installed
`;

  it('give identifiers', () => {
    const reading = read(recording('profiles-list/10.14-jamf-C.txt'));
    expect(reading).toMatchObject({ approvals: all('unknown') });
    expect(reading.kind === 'read' && reading.identifiers).toEqual([
      '000000-0000-0000-A000-4A414D460003',
      'AD8AB2-B036-43CD-8C76-E9F0CC288495',
      'com.jamfsoftware.tcc.management',
      '7FCBA6-B939-45B3-AEDF-8CB51F7F362C',
      'com.org.tccprofile',
      'E55CEA-FABB-4D67-9B93-186FA1DE0FE5',
    ]);
  });

  it('give the types of payloads for the whole Mac, whose values they do not show', () => {
    expect(read(verbose)).toEqual({
      kind: 'read',
      identifiers: ['00000000-0000-0000-A000-4A414D460003', 'org.example.mail'],
      approvals: { ...all('unknown'), 'endpoint-extension': 'not-shown', 'network-extension': 'not-shown' },
    });
  });

  it('say that the Mac has no profiles', () => {
    const none = 'There are no configuration profiles installed in the system domain';
    expect(read(none)).toEqual({ kind: 'read', identifiers: [], approvals: all('not-given') });
    expect(read(none, 1).kind).toBe('unreadable');
  });

  it.each([
    [
      'the profiles of one person',
      exited("There are no configuration profiles installed for user 'someone'\n"),
      "exit status 0: There are no configuration profiles installed for user 'someone'",
    ],
    ['names alone', exited(recording('profiles-list/names-with-kext-policy.txt')), 'exit status 0: Browser Settings'],
    [
      'an identifier that is cut off',
      exited('_computerlevel[1] attribute: profileIdentifier:'),
      'exit status 0: _computerlevel[1] attribute: profileIdentifier:',
    ],
    ['nothing', exited(''), 'exit status 0'],
    ['no tool', { kind: 'missing' } as const, 'not on this Mac'],
  ])('prove nothing with %s', (_name, outcome, reason) => {
    expect(readProfiles(outcome)).toEqual({ kind: 'unreadable', reason });
  });

  it('are in no other recording', () => {
    const others = recordings().filter((name) => !name.includes('10.14-jamf-C'));
    expect(others.filter((name) => read(recording(name)).kind === 'read')).toEqual([]);
  });
});

describe('XML', () => {
  it('gives profiles with their payloads', () => {
    expect(read(computer(payload('com.apple.mdm', null)))).toEqual({
      kind: 'read',
      identifiers: ['com.microsoft.wdav.sysext'],
      approvals: all('not-given'),
    });
  });

  it.each([
    [
      'the kext by team',
      payload(kextType, `<key>AllowedTeamIdentifiers</key>${list('UBF8T346G9')}`),
      ['kernel-extension'],
    ],
    [
      'the kext by id',
      payload(
        kextType,
        `<key>AllowedKernelExtensions</key><dict><key>UBF8T346G9</key>${list('com.microsoft.wdavkext')}</dict>`,
      ),
      ['kernel-extension'],
    ],
    ['another team’s kext', payload(kextType, `<key>AllowedTeamIdentifiers</key>${list('EQHXZ8M8AV')}`), []],
    [
      'all extensions of the team',
      payload(extensionType, `<key>AllowedTeamIdentifiers</key>${list('UBF8T346G9')}`),
      ['endpoint-extension', 'network-extension'],
    ],
    [
      'both extensions',
      payload(extensionType, extensionsOf('UBF8T346G9', 'com.microsoft.wdav.epsext', 'com.microsoft.wdav.netext')),
      ['endpoint-extension', 'network-extension'],
    ],
    [
      'one extension',
      payload(extensionType, extensionsOf('UBF8T346G9', 'com.microsoft.wdav.epsext')),
      ['endpoint-extension'],
    ],
    ['the ids under another team', payload(extensionType, extensionsOf('EQHXZ8M8AV', 'com.microsoft.wdav.epsext')), []],
    [
      'the filter',
      payload(filterType, '<key>PluginBundleID</key><string>com.microsoft.wdav</string>'),
      ['network-filter'],
    ],
    ['another filter', payload(filterType, '<key>PluginBundleID</key><string>com.other</string>'), []],
    [
      'full disk access',
      payload(
        privacyType,
        diskAccess(
          entry('com.microsoft.wdav', allowed),
          entry('com.microsoft.wdav.epsext', '<key>Authorization</key><string>Allow</string>'),
        ),
      ),
      ['full-disk-access'],
    ],
    ['full disk access for one of two', payload(privacyType, diskAccess(entry('com.microsoft.wdav', allowed))), []],
    [
      'full disk access denied',
      payload(
        privacyType,
        diskAccess(
          entry('com.microsoft.wdav', allowed),
          entry('com.microsoft.wdav.epsext', '<key>Allowed</key><false/>'),
        ),
      ),
      [],
    ],
    ['values of another shape', payload(privacyType, '<key>Services</key><string>SystemPolicyAllFiles</string>'), []],
  ])('finds %s', (_name, text, given) => {
    const expected = Object.fromEntries(given.map((kind) => [kind, 'given']));
    expect(approvals(computer(text))).toEqual({ ...all('not-given'), ...expected });
  });

  it('finds rights that are spread over profiles', () => {
    const texts = [
      payload(extensionType, extensionsOf('UBF8T346G9', 'com.microsoft.wdav.epsext')),
      payload(extensionType, extensionsOf('UBF8T346G9', 'com.microsoft.wdav.netext')),
    ];
    expect(approvals(xml('_computerlevel', ...texts.map((text) => profile(text))))).toMatchObject({
      'endpoint-extension': 'given',
      'network-extension': 'given',
    });
  });

  it('knows nothing of values that were not printed, of a person’s profiles, or of a list that is cut', () => {
    const filter = payload(filterType, '<key>PluginBundleID</key><string>com.microsoft.wdav</string>');
    expect(approvals(computer(payload(filterType, null)))).toMatchObject({ 'network-filter': 'not-shown' });
    expect(approvals(xml('someone', profile(filter)))).toEqual(all('unknown'));
    expect(read(computer(filter).slice(0, -20)).kind).toBe('unreadable');
    expect(read('<plist><dict/></plist>').kind).toBe('unreadable');
    expect(approvals(xml('_computerlevel'))).toEqual(all('not-given'));
  });
});

describe('the edges of a listing', () => {
  const found = (text: string) => {
    const reading = read(text);
    return reading.kind === 'read' ? reading.identifiers : reading.kind;
  };

  it('takes only the attributes of those very names', () => {
    const lines = [
      '_computerlevel[1] attribute: profileIdentifier: a.b',
      '_computerlevel[1] attribute: theProfileIdentifier: x.y',
      '_computerlevel[1] attribute: profileIdentifiers: x.y',
      '_computerlevel[2] attribute: name: Nameless',
    ];
    expect(found(lines.join('\n'))).toEqual(['a.b']);
  });

  it('is empty only with that sentence at the beginning of a line, and exit status 0', () => {
    const none = 'There are no configuration profiles installed in the system domain';
    expect(found(none)).toEqual([]);
    expect(found(`They say: ${none}`)).toBe('unreadable');
    expect(read(none, 1).kind).toBe('unreadable');
  });

  it('takes profiles and payloads out of XML, and leaves what only looks like one', () => {
    const odd = '<string>x</string><dict><key>ProfileIdentifier</key><true/></dict>';
    const bare = '<dict><key>ProfileIdentifier</key><string>a.b</string><key>ProfileDisplayName</key><true/></dict>';
    expect(found(xml('_computerlevel', odd, bare))).toEqual(['a.b']);
    for (const inner of ['<array/>', '<true/>', '<string>_computerlevel</string>'])
      expect(found(`<plist>${inner}</plist>`)).toBe('unreadable');
    expect(found('<plist><dict><key>_computerlevel</key><string>x</string></dict></plist>')).toBe('unreadable');
    const strange = '<dict><key>PayloadType</key><true/></dict>';
    expect(approvals(computer(strange, payload(kextType, null)))).toMatchObject({ 'kernel-extension': 'not-shown' });
  });
});
