// What an MDM would have to send: which payloads for which findings, and their values word for word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindingCode, findingCodes, type PayloadId } from '../../../src/finding.ts';
import { missingPayloads, payloads } from '../../../src/fleet/payloads.ts';

const findings = (...codes: readonly FindingCode[]) =>
  codes.map((code) => ({ code, level: 'attention', fixableBy: 'admin', evidence: [] }) as const);
const ids = (...codes: readonly FindingCode[]) => missingPayloads(findings(...codes)).map(({ id }) => id);

function payload(id: PayloadId) {
  return payloads.find((candidate) => candidate.id === id) ?? expect.unreachable();
}

describe('missing payloads', () => {
  it.each<[readonly FindingCode[], readonly PayloadId[]]>([
    [['kernel-extension-not-approved'], ['kernel-extension']],
    [['endpoint-extension-not-approved'], ['system-extensions']],
    [['network-extension-not-approved'], ['system-extensions', 'network-filter']],
    [['network-filter-off'], ['network-filter']],
    [
      ['full-disk-access-missing', 'endpoint-extension-not-approved'],
      ['system-extensions', 'full-disk-access'],
    ],
    [['extension-switched-off', 'switched-off', 'not-onboarded', 'enrolment-not-approved'], []],
  ])('for %j are %j', (codes, expected) => {
    expect(ids(...codes)).toEqual(expected);
  });

  it('come once each and in order, whatever the findings', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...findingCodes)), (codes) => {
        const order = missingPayloads(findings(...codes)).map((missing) => payloads.indexOf(missing));
        expect(order).toEqual([...new Set(order)].sort((one, other) => one - other));
      }),
    );
  });
});

describe('a payload', () => {
  it('of system extensions allows both, and other vendors’ still by hand', () => {
    expect(payload('system-extensions')).toMatchObject({
      type: 'com.apple.system-extension-policy',
      name: 'Microsoft Defender system extensions',
      values: {
        AllowUserOverrides: true,
        AllowedSystemExtensions: { UBF8T346G9: ['com.microsoft.wdav.epsext', 'com.microsoft.wdav.netext'] },
      },
    });
  });

  it('of the driver allows Microsoft’s team', () => {
    expect(payload('kernel-extension')).toMatchObject({
      type: 'com.apple.syspolicy.kernel-extension-policy',
      name: 'Microsoft Defender kernel extension',
      values: { AllowUserOverrides: false, AllowedTeamIdentifiers: ['UBF8T346G9'] },
    });
  });

  it('of Full Disk Access names three programs, each by its signature', () => {
    const entry = (id: string) => ({
      Allowed: true,
      Identifier: id,
      IdentifierType: 'bundleID',
      StaticCode: false,
      CodeRequirement: requirement(id),
    });
    expect(payload('full-disk-access')).toMatchObject({
      type: 'com.apple.TCC.configuration-profile-policy',
      name: 'Microsoft Defender Full Disk Access',
      values: {
        Services: {
          SystemPolicyAllFiles: [
            entry('com.microsoft.wdav'),
            entry('com.microsoft.wdav.epsext'),
            entry('com.microsoft.dlp.daemon'),
          ],
        },
      },
    });
  });

  it('of the network filter filters sockets and not packets', () => {
    expect(payload('network-filter')).toMatchObject({
      type: 'com.apple.webcontent-filter',
      name: 'Microsoft Defender network filter',
      values: {
        FilterType: 'Plugin',
        FilterGrade: 'inspector',
        FilterSockets: true,
        FilterPackets: false,
        PluginBundleID: 'com.microsoft.wdav',
        FilterDataProviderBundleIdentifier: 'com.microsoft.wdav.netext',
        FilterDataProviderDesignatedRequirement: requirement('com.microsoft.wdav.netext'),
        UserDefinedName: 'Microsoft Defender Content Filter',
      },
    });
  });

  it.each<[PayloadId, readonly string[]]>([
    ['kernel-extension', ['com.microsoft.wdavkext']],
    ['system-extensions', ['com.microsoft.wdav.epsext', 'com.microsoft.wdav.netext']],
    ['network-filter', ['com.microsoft.wdav.netext']],
    ['full-disk-access', ['com.microsoft.wdav', 'com.microsoft.wdav.epsext', 'com.microsoft.dlp.daemon']],
  ])('%s is about %j', (id, bundleIds) => {
    expect(payload(id).bundleIds).toEqual(bundleIds);
  });
});

function requirement(id: string): string {
  return (
    `identifier "${id}" and anchor apple generic and ` +
    'certificate 1[field.1.2.840.113635.100.6.2.6] /* exists */ and ' +
    'certificate leaf[field.1.2.840.113635.100.6.1.13] /* exists */ and ' +
    'certificate leaf[subject.OU] = UBF8T346G9'
  );
}

describe('where to click', () => {
  const newInJamf = 'Computers > Configuration Profiles > New > Options';
  const custom = 'Devices > Configuration > Create > New policy > macOS > Templates > Custom';
  const upload = `${custom} > Deployment channel: Device > Upload the .mobileconfig file`;
  const both = 'com.microsoft.wdav.epsext, com.microsoft.wdav.netext';

  it.each<[PayloadId, string]>([
    ['kernel-extension', `${newInJamf} > Approved Kernel Extensions > Team ID UBF8T346G9`],
    [
      'system-extensions',
      `${newInJamf} > System Extensions > Allowed System Extensions > Team ID UBF8T346G9 > ${both}`,
    ],
    [
      'network-filter',
      `${newInJamf} > Content Filter > Filter Name: Microsoft Defender Content Filter > Identifier: com.microsoft.wdav > Filter Order: Inspector > Socket Filter: com.microsoft.wdav.netext > Socket Filter Designated Requirement: the value of FilterDataProviderDesignatedRequirement`,
    ],
    [
      'full-disk-access',
      `${newInJamf} > Privacy Preferences Policy Control > Identifier Type: Bundle ID, for each of com.microsoft.wdav, com.microsoft.wdav.epsext, com.microsoft.dlp.daemon > SystemPolicyAllFiles: Allow`,
    ],
  ])('in Jamf Pro for %s', (id, path) => {
    expect(payload(id).clicks.jamf.join(' > ')).toBe(path);
  });

  it.each<[PayloadId, string]>([
    ['kernel-extension', upload],
    [
      'system-extensions',
      `Devices > Configuration > Create > New policy > macOS > Settings catalog > System Configuration > System Extensions > Allowed System Extensions > UBF8T346G9: ${both}`,
    ],
    ['network-filter', upload],
    ['full-disk-access', upload],
  ])('in Intune for %s', (id, path) => {
    expect(payload(id).clicks.intune.join(' > ')).toBe(path);
  });
});
