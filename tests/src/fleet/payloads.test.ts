// What an MDM would have to send: which payloads for which findings, and their values word for word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindingCode, findingCodes } from '../../../src/finding.ts';
import type { PayloadId } from '../../../src/fleet/payload-ids.ts';
import { missingPayloads, payloads } from '../../../src/fleet/payloads.ts';

const findings = (...codes: readonly FindingCode[]) =>
  codes.map((code) => ({ code, level: 'attention', fixableBy: 'admin', evidence: [] }) as const);
const ids = (...codes: readonly FindingCode[]) => missingPayloads(findings(...codes)).map(({ id }) => id);
const payload = (id: PayloadId) => payloads.find((candidate) => candidate.id === id);

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
      identifier: 'com.microsoft.wdav.sysext',
      values: {
        AllowUserOverrides: true,
        AllowedSystemExtensions: { UBF8T346G9: ['com.microsoft.wdav.epsext', 'com.microsoft.wdav.netext'] },
      },
    });
  });

  it('of the driver allows Microsoft’s team', () => {
    expect(payload('kernel-extension')).toMatchObject({
      type: 'com.apple.syspolicy.kernel-extension-policy',
      identifier: 'com.microsoft.wdav.kext',
      values: { AllowUserOverrides: false, AllowedTeamIdentifiers: ['UBF8T346G9'] },
    });
  });

  it('of Full Disk Access names three programs, each by its signature', () => {
    const { type, values } = payload('full-disk-access') ?? expect.unreachable();
    expect(type).toBe('com.apple.TCC.configuration-profile-policy');
    const entry = (id: string) => ({
      ...{ Allowed: 1, Identifier: id, IdentifierType: 'bundleID', StaticCode: 0 },
      CodeRequirement:
        `identifier "${id}" and anchor apple generic and ` +
        'certificate 1[field.1.2.840.113635.100.6.2.6] /* exists */ and ' +
        'certificate leaf[field.1.2.840.113635.100.6.1.13] /* exists */ and ' +
        'certificate leaf[subject.OU] = UBF8T346G9',
    });
    expect(values).toEqual({
      Services: {
        SystemPolicyAllFiles: [
          entry('com.microsoft.wdav'),
          entry('com.microsoft.wdav.epsext'),
          entry('com.microsoft.dlp.daemon'),
        ],
      },
    });
  });

  it('of the network filter filters sockets and not packets', () => {
    expect(payload('network-filter')).toMatchObject({
      type: 'com.apple.webcontent-filter',
      identifier: 'com.microsoft.wdav.webcontentfilter',
      values: {
        ...{ FilterType: 'Plugin', FilterGrade: 'inspector', FilterSockets: true, FilterPackets: false },
        PluginBundleID: 'com.microsoft.wdav',
        FilterDataProviderBundleIdentifier: 'com.microsoft.wdav.netext',
        UserDefinedName: 'Microsoft Defender Content Filter',
      },
    });
  });

  it.each(payloads)('$id says where to click in both consoles', ({ clicks }) => {
    expect(clicks.jamf.slice(0, 2)).toEqual(['Computers', 'Configuration Profiles']);
    expect(clicks.intune.slice(0, 2)).toEqual(['Devices', 'Configuration']);
    expect(Math.min(clicks.jamf.length, clicks.intune.length)).toBeGreaterThan(3);
  });
});
