// The message to IT: everything an admin needs, in both languages, and nothing that names a person, a Mac or a server.
import { describe, expect, it } from 'vitest';
import { askItFor } from '../../src/ask-it.ts';
import { defaultSettings } from '../../src/default-settings.ts';
import { diagnose } from '../../src/diagnose.ts';
import { versionFrom } from '../../src/macos.ts';
import { readEnrolment } from '../../src/readers/enrolment.ts';
import { readExtensions } from '../../src/readers/extensions.ts';
import { readHealth } from '../../src/readers/health.ts';
import type { Readings } from '../../src/readings.ts';
import type { Language } from '../../src/snapshot.ts';
import { catalogueFor } from '../../src/text/spoken.ts';
import { exited, healthOf, momentsOf, readingsOf, recording, rtp } from './fixtures.ts';

const health = readHealth(exited(recording('_synthetic/mdatp-health/macos-full-es-unapproved.txt')));
const waiting = readExtensions(exited(recording('_synthetic/systemextensionsctl-list/11-14-mde-both-waiting.txt')));

function asking(part: Partial<Readings>, language: Language = 'en', names: readonly string[] = []) {
  const readings = readingsOf({ health, macos: versionFrom('14.2.1'), extensions: waiting, ...part });
  return askItFor({ readings, language, diagnosis: diagnose(readings, momentsOf()) }, names);
}

describe('the message', () => {
  it.each(['en', 'nl'] as const)('in %s says what is missing, by payload, value, team and bundle', (language) => {
    const { text, payloads } = asking({}, language);
    expect(payloads.map(({ id }) => id)).toEqual(['system-extensions', 'network-filter', 'full-disk-access']);
    for (const word of [
      'com.apple.system-extension-policy',
      'com.apple.webcontent-filter',
      'com.apple.TCC.configuration-profile-policy',
      'UBF8T346G9',
      'com.microsoft.wdav.epsext, com.microsoft.wdav.netext',
      'AllowedSystemExtensions:\n      UBF8T346G9: com.microsoft.wdav.epsext, com.microsoft.wdav.netext\n',
      '      SystemPolicyAllFiles 3:\n        Allowed: true\n        CodeRequirement: identifier "com.microsoft.dlp.daemon" and',
      'FilterPackets: false',
      'com.microsoft.dlp.daemon',
      'macOS: 14.2.1',
      'com.microsoft.wdav, com.microsoft.wdav.epsext, com.microsoft.dlp.daemon',
      'Microsoft Defender: 101.70.19',
      'endpoint-extension-not-approved',
      'systemextensionsctl: *\tUBF8T346G9\tcom.microsoft.wdav.epsext (101.70.19/101.70.19)',
      'mdatp-health: real_time_protection_available              : false',
    ])
      expect(text).toContain(word);
  });

  it.each([
    [
      'jamf',
      [
        '    Jamf Pro: Computers > Configuration Profiles > New > Options > Content Filter > Filter Name: Microsoft Defender Content Filter > Identifier: com.microsoft.wdav > Filter Order: Inspector > Socket Filter: com.microsoft.wdav.netext > Socket Filter Designated Requirement: the value of FilterDataProviderDesignatedRequirement',
      ],
    ],
    [
      'intune',
      [
        '    Intune: Devices > Configuration > Create > New policy > macOS > Templates > Custom > Deployment channel: Device > Upload the .mobileconfig file',
      ],
    ],
    ['other', []],
  ] as const)('tells an admin all of it in whole lines, managed by %s', (managedBy, clicks) => {
    const readings = readingsOf({ macos: null, managedBy, health: rtp('true', 'true') });
    const evidence = [{ tool: 'mdatp-health', line: 'network filter off' }] as const;
    const findings = [{ code: 'network-filter-off', level: 'attention', fixableBy: 'admin', evidence }] as const;
    const { text } = askItFor({ readings, language: 'en', diagnosis: { level: 'attention', findings } }, []);
    const [values, rest] = [/^ {4}FilterType[\s\S]*Content Filter$/m.exec(text)?.[0] ?? '', text];
    expect(rest.replace(values, '(values)').split('\n')).toEqual([
      'Hello,',
      '',
      'Microsoft Defender isn’t fully working on my Mac because it isn’t allowed in macOS yet. Could you deploy a profile with the settings below, or approve it on this Mac as an administrator?',
      '',
      'What’s missing:',
      '- Microsoft Defender network filter',
      '    Payload type: com.apple.webcontent-filter',
      '    Team ID: UBF8T346G9',
      '    Bundle IDs: com.microsoft.wdav.netext',
      '(values)',
      ...clicks,
      '',
      'What was found, with the output that shows it:',
      '- network-filter-off',
      '    mdatp-health: network filter off',
      '',
      'This Mac:',
      '    macOS: unknown',
      '    Microsoft Defender: unknown',
      '',
    ]);
  });

  it('asks for help, and not for an approval, where none is missing', () => {
    expect(asking({ health: rtp('false', 'true'), extensions: null }).text.split('\n')[2]).toBe(
      catalogueFor('en').askIt.whyHelp,
    );
  });

  it('is in the person’s language, with a subject', () => {
    expect(asking({}).subject).toBe('Microsoft Defender on my Mac needs approval');
    expect(asking({}, 'nl').subject).toBe('Microsoft Defender op mijn Mac heeft toestemming nodig');
    expect(asking({}, 'nl').text).toMatch(/^Hallo,\n\n.*\n\nDit ontbreekt:\n/);
    expect(asking({ health: rtp('false', 'true'), extensions: null }).subject).toBe(
      'Problem with Microsoft Defender on my Mac',
    );
  });

  it('names the profile that gives Full Disk Access, and what keeps one that is there from working', () => {
    const full =
      /This Mac should have the profile Microsoft Defender Full Disk Access \(com\.apple\.TCC\.[^)]*\)\..* both Allowed and Authorization: macOS 26\.4 /;
    expect(asking({}).text).toMatch(full);
    const network = healthOf('healthy : false', 'health_issues : ["network event provider not running"]');
    const { payloads, text } = asking({ health: network, extensions: null });
    expect(payloads.length).toBeGreaterThan(0);
    expect(text).not.toContain('Authorization');
  });

  it('says since when, and after which update, in the person’s language', () => {
    const after = { kind: 'version', name: 'Microsoft Defender', from: '101.0', to: '101.1' } as const;
    const readings = readingsOf({ health });
    const diagnosis = diagnose(readings, momentsOf());
    const loss = { level: 'unprotected', at: Date.parse('2026-11-24T14:02'), after } as const;
    const paragraphs = askItFor({ readings, diagnosis, language: 'nl', loss }, []).text.split('\n\n');
    expect(paragraphs[2]).toMatch(
      /^Niet beschermd sinds di 24 nov, 14:02, na .*Microsoft Defender.* 101\.0 .*101\.1\.$/,
    );
  });

  it.each([
    ['management', 'nadat het beheer van deze Mac was veranderd.'],
    ['act', 'na een klik in Kextant.'],
    ['sleep', 'nadat deze Mac uit de sluimerstand kwam.'],
  ] as const)('says what else may have changed: %s', (kind, words) => {
    const readings = readingsOf({ health });
    const diagnosis = diagnose(readings, momentsOf());
    const loss = { level: 'unprotected', at: Date.parse('2026-11-24T14:02'), after: { kind } } as const;
    const { text } = askItFor({ readings, diagnosis, language: 'nl', loss }, []);
    expect(text).toContain(`Niet beschermd sinds di 24 nov, 14:02, ${words}\n`);
  });

  it('gives the clicks of the console that manages this Mac, and of no other', () => {
    const clicks = (managedBy: Readings['managedBy']) =>
      asking({ managedBy })
        .text.split('\n')
        .filter((line) => line.includes(' > '))
        .map((line) => line.trim().split(':')[0]);
    expect(new Set(clicks('jamf'))).toEqual(new Set(['Jamf Pro']));
    expect(new Set(clicks('intune'))).toEqual(new Set(['Intune']));
    expect(clicks('other')).toEqual([]);
    expect(clicks(null)).toEqual([]);
  });

  it('says when the enrolment keeps any profile from working', () => {
    const enrolment = readEnrolment(exited('MDM enrollment: Yes'));
    expect(asking({ enrolment }).text).toContain('MDM enrollment of this Mac hasn’t been approved');
    expect(asking({ enrolment: readEnrolment(exited('MDM enrollment: Yes (User Approved)')) }).text).not.toContain(
      'MDM enrollment',
    );
  });

  it('without a missing approval says what was found, and lists no payload', () => {
    const { text, payloads } = asking({ health: rtp('false [managed]', 'true'), extensions: null });
    expect(payloads).toEqual([]);
    expect(text).not.toContain('What’s missing:');
    expect(text).toContain('- switched-off\n    mdatp-health: real_time_protection_enabled : false [managed]');
    expect(text).toContain('Microsoft Defender: unknown');
  });

  it('names no person, Mac, organisation or server', () => {
    const secrets = [
      'annas-mac',
      'mueller',
      'acme',
      '8b3f6c1e-2a4d-4f57-9c1b-1234567890ab',
      '0123456789abcdef0123456789abcdef01234567',
    ];
    const planted = healthOf(
      'healthy : false',
      'health_issues : ["no active event provider on annas-mac in /Users/mueller/x", "https://proxy.acme.example:8080 refused"]',
      'org_id : "8b3f6c1e-2a4d-4f57-9c1b-1234567890ab"',
      'edr_machine_id : "0123456789abcdef0123456789abcdef01234567"',
      'app_version : "101.70.19 of annas-mac"',
    );
    const enrolment = readEnrolment(exited('MDM enrollment: Yes\nMDM server: https://mdm.acme.example/mdm/ServerURL'));
    const { subject, text } = asking({ health: planted, enrolment, managedBy: 'jamf' }, 'en', ['annas-mac']);
    expect(text).toContain('no active event provider');
    expect(text).toContain('101.70.19');
    for (const secret of secrets) expect(`${subject}\n${text}`).not.toContain(secret);
  });

  it('greets the help desk that the organisation has named, and goes to its mail address only', () => {
    const { diagnosis, readings } = { diagnosis: diagnose(readingsOf(), momentsOf()), readings: readingsOf() };
    const to = (supportName: string, supportContact: string) =>
      askItFor(
        {
          diagnosis,
          readings,
          language: 'nl',
          settings: { values: { ...defaultSettings, supportName, supportContact } },
        },
        [],
      );
    expect(to('IT-balie', 'it@example.org')).toMatchObject({
      to: 'it@example.org',
      text: expect.stringMatching(/^Hallo IT-balie,/),
    });
    expect(to('', '+31 20 1234567')).toMatchObject({ to: null, text: expect.stringMatching(/^Hallo,/) });
  });
});
