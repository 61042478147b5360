// The approvals of the system-extension era: which items there are, what proves them, and where they are given.
import { describe, expect, it } from 'vitest';
import { noActs } from '../../../src/acts.ts';
import { diagnose } from '../../../src/diagnose.ts';
import { guideFor } from '../../../src/guide.ts';
import { versionFrom } from '../../../src/macos.ts';
import { readEnrolment } from '../../../src/readers/enrolment.ts';
import { readExtensions } from '../../../src/readers/extensions.ts';
import { readHealth } from '../../../src/readers/health.ts';
import { readHealthDetails } from '../../../src/readers/health-details.ts';
import type { Readings } from '../../../src/readings.ts';
import type { Guide } from '../../../src/step.ts';
import { exited, momentsOf, readingsOf, recording, rtp } from '../fixtures.ts';

const unapproved = readHealth(exited(recording('_synthetic/mdatp-health/macos-full-es-unapproved.txt')));
const extensions = (name: string) =>
  readExtensions(exited(recording(`_synthetic/systemextensionsctl-list/${name}.txt`)));
const waiting = extensions('11-14-mde-both-waiting');
const enabled = extensions('11-14-mde-enabled');
const details = (ready: boolean, network: boolean) =>
  readHealthDetails(
    exited(
      `network_extension_enabled : ${network}\nnetwork_extension_installed : true\n` +
        `endpoint_security_extension_ready : ${ready}\nendpoint_security_extension_installed : true`,
    ),
  );
const granted = 'full_disk_access_enabled : true';

function guided(part: Partial<Readings>, macos = '14.2'): Guide | null {
  const readings = readingsOf({ health: unapproved, macos: versionFrom(macos), ...part });
  const moments = momentsOf();
  return guideFor({ readings, acts: noActs, moments, now: null, diagnosis: diagnose(readings, moments) });
}

const steps = (part: Partial<Readings>) => guided(part)?.steps.map(({ id, state }) => `${id} ${state}`);

describe('the items', () => {
  it.each<[string, Partial<Readings>, readonly string[]]>([
    [
      'all missing',
      { extensions: waiting, healthExtensions: details(false, false) },
      [
        'allow-endpoint-extension current',
        'allow-network-extension waiting',
        'allow-network-filter waiting',
        'grant-full-disk-access waiting',
        'confirm waiting',
      ],
    ],
    [
      'the first approved',
      {
        health: rtp('true', 'true', 'full_disk_access_enabled : false'),
        healthExtensions: details(true, false),
      },
      [
        'allow-endpoint-extension done',
        'allow-network-extension current',
        'allow-network-filter waiting',
        'grant-full-disk-access waiting',
        'confirm waiting',
      ],
    ],
    [
      'both approved, the filter not',
      {
        health: rtp('true', 'true', 'full_disk_access_enabled : false'),
        healthExtensions: details(true, false),
        extensions: enabled,
      },
      [
        'allow-endpoint-extension done',
        'allow-network-extension done',
        'allow-network-filter current',
        'grant-full-disk-access waiting',
        'confirm waiting',
      ],
    ],
    [
      'Full Disk Access alone, all else seen to be there',
      { health: rtp('true', 'true', 'full_disk_access_enabled : false'), healthExtensions: details(true, true) },
      [
        'allow-endpoint-extension done',
        'allow-network-extension done',
        'allow-network-filter done',
        'grant-full-disk-access current',
        'confirm waiting',
      ],
    ],
    [
      'Full Disk Access alone, of the network nothing is known',
      { health: rtp('true', 'true', 'full_disk_access_enabled : false') },
      ['allow-endpoint-extension done', 'grant-full-disk-access current', 'confirm waiting'],
    ],
    [
      'the path begun in the middle: Full Disk Access was given first',
      { health: rtp('true', 'false', granted), extensions: waiting, healthExtensions: details(false, false) },
      [
        'allow-endpoint-extension current',
        'allow-network-extension waiting',
        'allow-network-filter waiting',
        'grant-full-disk-access done',
        'confirm waiting',
      ],
    ],
    [
      'switched off in Settings',
      { health: rtp('true', 'false', granted), extensions: extensions('15-26-mde-es-disabled') },
      [
        'allow-endpoint-extension current',
        'allow-network-extension done',
        'grant-full-disk-access done',
        'confirm waiting',
      ],
    ],
    [
      'the network extension switched off',
      {
        health: rtp('true', 'true', granted),
        extensions: readExtensions(
          exited('*\tUBF8T346G9\tcom.microsoft.wdav.netext (1.0/1.0)\tMicrosoft Defender\t[activated disabled]'),
        ),
      },
      [
        'allow-endpoint-extension done',
        'allow-network-extension current',
        'grant-full-disk-access done',
        'confirm waiting',
      ],
    ],
  ])('%s', (_name, part, expected) => {
    expect(guided(part)?.path).toBe('system-extension');
    expect(steps(part)).toEqual(expected);
  });

  it('follow switching on when protection is off as well', () => {
    const guide = guided({ health: rtp('false', 'false', granted) });
    expect(guide?.path).toBe('turn-on');
    expect(guide?.steps.map(({ id }) => id)).toEqual([
      'turn-on',
      'allow-endpoint-extension',
      'grant-full-disk-access',
      'confirm',
    ]);
  });

  it('that are missing are asked of IT where the person may not give them', () => {
    const part = { admin: false, extensions: enabled, health: rtp('true', 'true', 'full_disk_access_enabled : false') };
    expect(steps(part)).toEqual([
      'allow-endpoint-extension done',
      'allow-network-extension done',
      'ask-it current',
      'confirm waiting',
    ]);
    expect(guided(part)?.steps[2]?.actions).toEqual(['copy-ask-it', 'mail-ask-it', 'look-now']);
  });
});

describe('the pane', () => {
  it.each([
    ['10.15.7', 'security-general'],
    ['12.7', 'security-general'],
    ['13.0', 'privacy-security'],
    ['14.2', 'privacy-security'],
    ['15.0', 'login-items-extensions'],
    ['26.0', 'login-items-extensions'],
  ])('of an extension on macOS %s is %s, of Full Disk Access always its own', (macos, pane) => {
    const kextFile = { kind: 'absent' } as const;
    const guide = guided({ kextFile, extensions: waiting }, macos);
    expect(guide?.steps.map((step) => step.pane)).toEqual([pane, pane, null, 'full-disk-access', null]);
    expect(guide?.steps[0]?.actions).toEqual(['open-pane']);
  });
});

describe('the notes', () => {
  it.each<[string, string, Partial<Readings>, Guide['notes']]>([
    ['a button on 12', '12.7', {}, ['remote-clicks', 'fda-on-already']],
    ['a button on 14', '14.2', { arch: 'x64' }, ['remote-clicks', 'fda-on-already']],
    ['a switch on 15', '15.0', {}, ['switch-can-be-turned-off', 'fda-on-already', 'macos-15-0']],
    [
      'a switch on Apple silicon',
      '26.0',
      { arch: 'arm64' },
      ['switch-can-be-turned-off', 'no-reduced-security', 'fda-on-already'],
    ],
    [
      'nothing to allow',
      '14.2',
      { health: rtp('true', 'true', 'full_disk_access_enabled : false') },
      ['fda-on-already'],
    ],
    ['no step of one’s own on 26', '26.0', { arch: 'arm64', admin: false }, []],
    ['no step of one’s own on 14', '14.2', { admin: false }, []],
    ['no step of one’s own on 15.0', '15.0', { admin: false }, ['macos-15-0']],
  ])('%s', (_name, macos, part, notes) => {
    expect(guided(part, macos)?.notes).toEqual(notes);
  });
});

describe('while Defender has yet to notice what macOS lets run', () => {
  const moments = momentsOf({ now: 100_000, extensionEnabledAt: 99_000 });
  const readings = (part: Partial<Readings>) =>
    readingsOf({ macos: versionFrom('26.1'), health: rtp('true', 'false', granted), extensions: enabled, ...part });
  const noticing = (part: Partial<Readings> = {}, at = moments) => {
    const given = readings(part);
    return guideFor({ readings: given, acts: noActs, moments: at, now: at.now, diagnosis: diagnose(given, at) });
  };
  const stepsOf = (guide: Guide | null) => guide?.steps.map(({ id, state }) => `${id} ${state}`);

  it('all is done but the confirmation, on the same path', () => {
    expect(noticing()?.path).toBe('system-extension');
    expect(stepsOf(noticing())).toEqual([
      'allow-endpoint-extension done',
      'allow-network-extension done',
      'grant-full-disk-access done',
      'confirm current',
    ]);
  });

  it('the next thing that is missing is next', () => {
    const health = rtp('true', 'false', 'full_disk_access_enabled : false');
    expect(stepsOf(noticing({ health }))).toEqual([
      'allow-endpoint-extension done',
      'allow-network-extension done',
      'grant-full-disk-access current',
      'confirm waiting',
    ]);
  });

  it('a managed Mac stays on the path of its IT', () => {
    const managed = {
      enrolment: readEnrolment(exited('MDM enrollment: Yes (User Approved)')),
      managedBy: 'jamf',
    } as const;
    expect(noticing(managed)?.path).toBe('managed-jamf');
    expect(stepsOf(noticing(managed))).toEqual(['ask-it done', 'confirm current']);
  });

  it('a minute later a restart is the way, and without a clock at once', () => {
    expect(noticing({}, momentsOf({ now: 160_000, extensionEnabledAt: 99_000 }))?.path).toBe('restart');
    expect(noticing({}, momentsOf({ extensionEnabledAt: 99_000 }))?.path).toBe('restart');
  });
});
