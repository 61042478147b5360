// On a managed Mac: which path wins, when the enrolment itself is to be approved, and what the person may do by hand.
import { describe, expect, it } from 'vitest';
import { noActs } from '../../../src/acts.ts';
import { diagnose } from '../../../src/diagnose.ts';
import type { FindingCode } from '../../../src/finding.ts';
import { guideFor, helperFor } from '../../../src/guide.ts';
import { versionFrom } from '../../../src/macos.ts';
import { readEnrolment } from '../../../src/readers/enrolment.ts';
import { readExtensions } from '../../../src/readers/extensions.ts';
import { readHealth } from '../../../src/readers/health.ts';
import type { Readings } from '../../../src/readings.ts';
import type { Guide, Helper } from '../../../src/step.ts';
import { exited, healthOf, momentsOf, readingsOf, recording, rtp } from '../fixtures.ts';

const unapproved = readHealth(exited(recording('mdatp-health/docs-sysext-unapproved-2025.txt')));
const enrolment = readEnrolment(exited(recording('profiles-status/10.13.4-user-approved.txt')));
const yes = readEnrolment(exited('MDM enrollment: Yes'));
const moments = momentsOf();
const no = readEnrolment(exited(recording('profiles-status/10.13.4-not-enrolled.txt')));

function guided(part: Partial<Readings> = {}): Guide | null {
  const readings = readingsOf({ health: unapproved, macos: versionFrom('14.2'), enrolment, ...part });
  return guideFor({ readings, acts: noActs, moments, now: null, diagnosis: diagnose(readings, moments) });
}

function helperOf(code: FindingCode, part: Partial<Readings> = {}): Helper {
  const readings = readingsOf({ health: unapproved, macos: versionFrom('14.2'), enrolment, ...part });
  return helperFor(code, { readings, acts: noActs, moments, now: 0, diagnosis: diagnose(readings, moments) });
}

describe('who has to act', () => {
  it('is the IT team, by the name of what manages this Mac, on what a profile gives', () => {
    expect(helperOf('endpoint-extension-not-approved', { managedBy: 'jamf' })).toBe('jamf');
    expect(helperOf('full-disk-access-missing', { managedBy: 'intune', admin: false })).toBe('intune');
    expect(helperOf('network-filter-off')).toBe('other');
    expect(helperOf('kernel-extension-not-approved', { macos: versionFrom('10.15.7') })).toBe('other');
  });

  it('is an administrator where a standard user may not allow it', () => {
    const unmanaged = { enrolment: null, admin: false };
    expect(helperOf('endpoint-extension-not-approved', unmanaged)).toBe('administrator');
    expect(helperOf('extension-switched-off', { managedBy: 'jamf', admin: false })).toBe('administrator');
    const old = { ...unmanaged, macos: versionFrom('10.15.7') };
    expect(helperOf('kernel-extension-not-approved', old)).toBe('administrator');
    // Within 30 minutes of the installation anybody may click Allow.
    expect(helperOf('kernel-extension-not-approved', { ...old, installedAt: 0 })).toBe('nobody');
  });

  it('is nobody else where the person may act, and where it is not about an approval', () => {
    expect(helperOf('endpoint-extension-not-approved', { enrolment: null })).toBe('nobody');
    for (const code of ['enrolment-not-approved', 'switched-off', 'unreadable', 'product-expired'] as const) {
      expect(helperOf(code, { managedBy: 'jamf', admin: false })).toBe('nobody');
    }
  });
});

const steps = (guide: Guide | null | undefined) => guide?.steps.map(({ id, state }) => `${id} ${state}`);

describe('the path', () => {
  it.each<[string, Partial<Readings>, string | undefined]>([
    ['Jamf', { managedBy: 'jamf' }, 'managed-jamf'],
    ['Intune', { managedBy: 'intune' }, 'managed-intune'],
    ['another MDM', { managedBy: 'other' }, 'managed-other'],
    ['an MDM that is not known by name', {}, 'managed-other'],
    ['enrolment not read, an agent found', { managedBy: 'jamf', enrolment: null }, 'managed-jamf'],
    ['an agent left behind', { managedBy: 'jamf', enrolment: no }, 'system-extension'],
    ['nobody', { enrolment: null }, 'system-extension'],
    ['the driver', { macos: versionFrom('10.15.7'), health: rtp('true', 'false') }, 'managed-other'],
    ['Full Disk Access alone', { health: rtp('true', 'true', 'full_disk_access_enabled : false') }, 'managed-other'],
    ['nothing missing', { health: rtp('true', 'true') }, undefined],
    ['something else wrong', { health: rtp('true', 'true', 'healthy : false') }, 'report'],
    ['no licence either', { health: healthOf('licensed : false', 'full_disk_access_enabled : false') }, 'onboard'],
    [
      'a switch that a person turned off',
      {
        health: rtp('true', 'false'),
        extensions: readExtensions(exited(recording('_synthetic/systemextensionsctl-list/15-26-mde-es-disabled.txt'))),
      },
      'system-extension',
    ],
  ])('%s', (_name, part, path) => {
    expect(guided(part)?.path).toBe(path);
  });
});

describe('the steps', () => {
  it('are one message to IT, with its profile', () => {
    const guide = guided();
    expect(steps(guide)).toEqual(['ask-it current', 'confirm waiting']);
    expect(guide?.steps[0]?.actions).toEqual(['copy-ask-it', 'mail-ask-it', 'save-profile']);
    expect(guide?.notes).toEqual(['fda-by-mdm-shows-off']);
    expect(guided({ health: rtp('true', 'false') })?.notes).toEqual([]);
  });

  it('begin with the enrolment when it is not approved', () => {
    const guide = guided({ enrolment: yes });
    expect(steps(guide)).toEqual(['approve-enrolment current', 'ask-it waiting', 'confirm waiting']);
    expect(guide?.steps[0]).toMatchObject({ actions: ['open-pane', 'look-now'], pane: 'profiles' });
  });

  it('are only the enrolment when nothing else is missing', () => {
    const guide = guided({ enrolment: yes, health: rtp('true', 'true'), managedBy: 'jamf' });
    expect(guide?.path).toBe('managed-jamf');
    expect(steps(guide)).toEqual(['approve-enrolment current', 'confirm waiting']);
  });

  it('follow switching on', () => {
    expect(steps(guided({ health: rtp('false', 'false') }))).toEqual([
      'turn-on current',
      'ask-it waiting',
      'confirm waiting',
    ]);
    const byProfile = guided({ health: rtp('false [managed]', 'false') });
    expect(steps(byProfile)).toEqual(['ask-it current', 'confirm waiting']);
    expect(byProfile?.steps[0]?.actions).toContain('save-profile');
  });
});

describe('doing it by hand', () => {
  it('is offered to an administrator, in the words of this Mac', () => {
    expect(guided()?.alternative).toMatchObject({ path: 'system-extension', alternative: null });
    expect(steps(guided()?.alternative)?.[0]).toBe('allow-endpoint-extension current');
    expect(guided({ admin: null })?.alternative?.path).toBe('system-extension');
    const old = guided({ macos: versionFrom('10.15.7'), health: rtp('true', 'false') });
    expect(old?.alternative?.path).toBe('kernel-window-closed');
  });

  it('is not offered where macOS lists no extension of Defender’s: there is nothing to allow', () => {
    const none = readExtensions(exited('0 extension(s)\n'));
    expect(guided({ extensions: none })).toMatchObject({
      alternative: null,
      notes: ['fda-by-mdm-shows-off', 'organisation-forbids'],
    });
    const others = readExtensions(exited(recording('systemextensionsctl-list/11.1-lulu-waiting-row.txt')));
    expect(guided({ extensions: others })?.alternative).toBeNull();
    expect(guided({ extensions: { kind: 'unreadable', reason: 'missing' } })?.alternative).not.toBeNull();
  });

  it('is not offered to a standard user, nor where there is nothing to do by hand', () => {
    expect(guided({ admin: false })?.alternative).toBeNull();
    expect(guided({ enrolment: yes, health: rtp('true', 'true') })?.alternative).toBeNull();
    expect(guided({ enrolment: no })?.alternative).toBeNull();
  });
});
