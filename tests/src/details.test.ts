// Every reading with its raw line: nothing left out, nothing judged.
import { describe, expect, it } from 'vitest';
import { detailsOf } from '../../src/details.ts';
import { readEnrolment } from '../../src/readers/enrolment.ts';
import { readExtensions } from '../../src/readers/extensions.ts';
import { readHealth } from '../../src/readers/health.ts';
import { readHealthDetails } from '../../src/readers/health-details.ts';
import { readIntegrity } from '../../src/readers/integrity.ts';
import { readKexts } from '../../src/readers/kexts.ts';
import { readProfiles } from '../../src/readers/profiles.ts';
import { exited, healthOf, readingsOf, recording, snapshotOf } from './fixtures.ts';

const detailsWith = (part: Parameters<typeof readingsOf>[0]) =>
  detailsOf(snapshotOf('protected', [], { readings: readingsOf(part) }));
const rowsOf = (tool: string, part: Parameters<typeof readingsOf>[0]) =>
  detailsWith(part).flatMap((row) => (row.tool === tool ? [[row.label, row.value, ...row.lines]] : []));

describe('details', () => {
  it('show every field of a real answer as it was printed', () => {
    const text = recording('mdatp-health/macos-101.70.19-healthy.txt');
    const rows = detailsWith({ health: readHealth(exited(text)) }).filter(({ tool }) => tool === 'mdatp-health');
    expect(rows.flatMap(({ lines }) => lines)).toEqual(text.trim().split('\n'));
  });

  it('show unknown fields, lists, notices, and what a profile set', () => {
    const health = healthOf(
      'ATTENTION: No license found.',
      'brand_new : "x"',
      'health_issues : ["a", "b"]',
      'cloud_enabled : true [managed]',
    );
    expect(rowsOf('mdatp-health', { health })).toEqual([
      ['notice', 'ATTENTION: No license found.', 'ATTENTION: No license found.'],
      ['brand_new', 'x', 'brand_new : "x"'],
      ['health_issues', 'a, b', 'health_issues : ["a", "b"]'],
      ['cloud_enabled', 'true', 'cloud_enabled : true [managed]'],
    ]);
    expect(
      detailsWith({ health })
        .filter(({ managed }) => managed)
        .map(({ label }) => label),
    ).toEqual(['cloud_enabled']);
  });

  it('show why there was no answer, and what was printed instead', () => {
    expect(rowsOf('mdatp-health', { health: readHealth(exited('', 3, 'Failed to connect')) })).toEqual([
      ['health', 'failed', 'exit status 3', 'Failed to connect'],
    ]);
  });

  it.each([
    ['kext-file', {}, ['wdavkext.kext', 'present', 'owner 0:0, mode 755']],
    ['kext-file', { kextFile: { kind: 'absent' } }, ['wdavkext.kext', 'absent']],
    ['kext-file', { kextFile: { kind: 'unreadable', reason: 'EACCES' } }, ['wdavkext.kext', 'unreadable', 'EACCES']],
    ['kextstat', {}, ['loaded', '0']],
    ['kextstat', { kexts: readKexts({ kind: 'missing' }) }, ['unreadable', 'not on this Mac']],
    [
      'kextutil',
      { load: { result: 'not-approved', line: 'Kext rejected' } },
      ['last try', 'not-approved', 'Kext rejected'],
    ],
    ['pkgutil', { installedAt: 1_710_789_785_000 }, ['install-time', '1710789785', 'install-time: 1710789785']],
    ['sw_vers', {}, ['ProductVersion', '10.15.7', '10.15.7']],
    ['processes', { daemon: { kind: 'absent' } }, ['wdavdaemon', 'absent']],
    [
      'launchctl',
      { service: { kind: 'not-found', line: 'Could not find service' } },
      ['service', 'not-found', 'Could not find service'],
    ],
    [
      'launchctl',
      { service: { kind: 'unreadable', reason: 'not on this Mac' } },
      ['service', 'unreadable', 'not on this Mac'],
    ],
    ['service-file', { serviceFile: 'absent' }, ['com.microsoft.fresno.plist', 'absent']],
    ['groups', { admin: false }, ['admin', 'false']],
    [
      'mdatp-file',
      { genuine: { kind: 'not-genuine', path: '/x', reason: 'unsigned' } },
      ['/x', 'not-genuine', 'unsigned'],
    ],
    ['mdatp-file', { genuine: { kind: 'genuine', path: '/x' } }, ['/x', 'genuine', '/x']],
    [
      'kextstat',
      { kexts: { kind: 'read', loaded: [{ id: 'a.b', version: '1', line: '1 a.b (1)' }] } },
      ['loaded', '1', '1 a.b (1)'],
    ],
    ['mdatp-file', { genuine: { kind: 'not-checked', reason: 'ENOENT' } }, ['mdatp', 'not-checked', 'ENOENT']],
  ] as const)('show %s %j', (tool, part, row) => {
    expect(rowsOf(tool, part)).toEqual([row]);
  });

  it('show both witnesses of the extensions, other vendors’ rows too', () => {
    const listing = readExtensions(
      exited(
        '*\t*\tABCDE12345\tcom.other.es (1/1)\tOther\t[activated enabled]\n*\tUBF8T346G9\tcom.microsoft.wdav.epsext (1/1)\tDefender\t[activated waiting for user]',
      ),
    );
    expect(rowsOf('systemextensionsctl', { extensions: listing })).toEqual([
      ['com.other.es', 'enabled', '*\t*\tABCDE12345\tcom.other.es (1/1)\tOther\t[activated enabled]'],
      [
        'com.microsoft.wdav.epsext',
        'waiting',
        '*\tUBF8T346G9\tcom.microsoft.wdav.epsext (1/1)\tDefender\t[activated waiting for user]',
      ],
    ]);
    expect(rowsOf('systemextensionsctl', { extensions: readExtensions(exited('0 extension(s)')) })).toEqual([
      ['extensions', '0'],
    ]);
    expect(rowsOf('systemextensionsctl', { extensions: { kind: 'unreadable', reason: 'exit status 1' } })).toEqual([
      ['unreadable', 'exit status 1'],
    ]);
    const healthExtensions = readHealthDetails(exited('network_extension_enabled : false'));
    expect(rowsOf('mdatp-health-extensions', { healthExtensions })).toEqual([
      ['network_extension_enabled', 'false', 'network_extension_enabled : false'],
    ]);
  });

  it('show who manages, and never by which server', () => {
    const enrolment = readEnrolment(
      exited('MDM enrollment: Yes (User Approved)\nMDM server: https://acme.jamfcloud.com/mdm/ServerURL'),
    );
    const rows = rowsOf('profiles-status', { enrolment, managedBy: 'jamf' });
    expect(rows).toEqual([
      ['MDM enrollment', 'yes', 'MDM enrollment: Yes (User Approved)'],
      ['managed by', 'jamf'],
    ]);
    expect(rowsOf('profiles-status', { enrolment: readEnrolment(exited('MDM enrollment: No')) })).toEqual([
      ['MDM enrollment', 'no', 'MDM enrollment: No'],
    ]);
    expect(rowsOf('profiles-status', { enrolment: { kind: 'unreadable', reason: 'not on this Mac' } })).toEqual([
      ['unreadable', 'not on this Mac'],
    ]);
    expect(rowsOf('sw_vers', { macos: null, arch: 'arm64' })).toEqual([['processor', 'arm64']]);
  });

  it('show what the profiles allow Defender, and never what they are called', () => {
    const listing =
      '_computerlevel[1] attribute: profileIdentifier: com.acme.wifi\n_computerlevel[1] payload[1] type = com.apple.webcontent-filter';
    const profiles = readProfiles(exited(listing));
    expect(rowsOf('profiles-list', { profiles })).toEqual([
      ['profile for kernel-extension', 'unknown'],
      ['profile for endpoint-extension', 'unknown'],
      ['profile for network-extension', 'unknown'],
      ['profile for network-filter', 'not-shown'],
      ['profile for full-disk-access', 'unknown'],
    ]);
    expect(rowsOf('profiles-list', { profiles: readProfiles({ kind: 'missing' }) })).toEqual([
      ['unreadable', 'not on this Mac'],
    ]);
  });

  it('show System Integrity Protection, and each part of it where they differ', () => {
    const line = 'System Integrity Protection status: unknown (Custom Configuration).';
    const integrity = readIntegrity(
      exited(`${line}\n\nConfiguration:\n\tApple Internal: disabled\n\tKext Signing: enabled\n`),
    );
    expect(rowsOf('csrutil', { integrity })).toEqual([
      ['System Integrity Protection status', 'custom', line],
      ['Apple Internal', 'disabled'],
      ['Kext Signing', 'enabled'],
    ]);
    expect(rowsOf('csrutil', { integrity: readIntegrity({ kind: 'missing' }) })).toEqual([
      ['unreadable', 'not on this Mac'],
    ]);
  });

  it('leave out what was not looked at', () => {
    const rows = detailsWith({
      health: readHealth({ kind: 'missing' }),
      kextFile: null,
      kexts: null,
      load: null,
      macos: null,
      admin: null,
    });
    expect(rows.map(({ tool }) => tool)).toEqual(['mdatp-health', 'mdatp-file']);
  });
});
