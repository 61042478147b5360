// The kit's profiles, key by key, as another's reader of property lists sees them (facts: managed-deployment section 1).

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { profiles } from '../../../src/fleet/profiles.ts';
import { parsePlist } from '../../fleet/other-readers.mjs';

const shape = z.looseObject({
  PayloadContent: z.tuple([z.looseObject({ PayloadUUID: z.string() })]),
});

function all() {
  return profiles().map(({ text, ...rest }) => ({ ...rest, whole: shape.parse(parsePlist(text)) }));
}

/** What the one payload of a profile says beside its UUID and version. */
function payload(file: string) {
  const { whole } = all().find((one) => one.file === file) ?? expect.unreachable();
  const [{ PayloadUUID: _uuid, PayloadVersion: _version, ...said }] = whole.PayloadContent;
  return said;
}

const own = { PayloadOrganization: 'Kextant' };

/** Notices without leave to break through Do Not Disturb or onto the lock screen. 1: a banner that goes, 2: one that stays. */
const notices = (BundleIdentifier: string, AlertType: 1 | 2) => ({
  BundleIdentifier,
  NotificationsEnabled: true,
  AlertType,
  BadgesEnabled: true,
  SoundsEnabled: true,
  CriticalAlertEnabled: false,
  ShowInLockScreen: false,
  ShowInNotificationCenter: true,
});

describe('a profile', () => {
  it('keeps every service of Defender’s switched on', () => {
    const rule = (RuleValue: string) => ({ RuleType: 'LabelPrefix', RuleValue });
    expect(payload('background-items')).toEqual({
      ...own,
      PayloadDisplayName: 'Microsoft Defender background items',
      PayloadIdentifier: 'dev.kextant.defender.background-items.background-items',
      PayloadType: 'com.apple.servicemanagement',
      Rules: ['com.microsoft.fresno', 'com.microsoft.dlp', 'com.microsoft.wdav'].map(rule),
    });
  });

  it('lets Defender and its updater notify', () => {
    expect(payload('notifications')).toEqual({
      ...own,
      PayloadDisplayName: 'Microsoft Defender notifications',
      PayloadIdentifier: 'dev.kextant.defender.notifications.notifications',
      PayloadType: 'com.apple.notificationsettings',
      NotificationSettings: ['com.microsoft.autoupdate2', 'com.microsoft.wdav.tray'].map((id) => notices(id, 1)),
    });
  });

  it('opens Kextant at login, and its timer', () => {
    expect(payload('kextant-background-items')).toEqual({
      ...own,
      PayloadDisplayName: 'Kextant background items',
      PayloadIdentifier: 'dev.kextant.profile.kextant-background-items.kextant-background-items',
      PayloadType: 'com.apple.servicemanagement',
      Rules: [
        { RuleType: 'BundleIdentifier', RuleValue: 'dev.kextant.Kextant', Comment: 'Kextant at login' },
        {
          RuleType: 'Label',
          RuleValue: 'dev.kextant.agent',
          Comment: 'Kextant at login, from the installer package',
        },
        { RuleType: 'Label', RuleValue: 'dev.kextant.metrics', Comment: "Kextant's timer for Prometheus" },
      ],
    });
  });

  it('lets Kextant notify', () => {
    expect(payload('kextant-notifications')).toEqual({
      ...own,
      PayloadDisplayName: 'Kextant notifications',
      PayloadIdentifier: 'dev.kextant.profile.kextant-notifications.kextant-notifications',
      PayloadType: 'com.apple.notificationsettings',
      NotificationSettings: [notices('dev.kextant.Kextant', 2)],
    });
  });

  it.each([
    ['accessibility', 'Microsoft Defender accessibility', 'Accessibility', 'com.microsoft.dlp.daemon'],
    ['bluetooth', 'Microsoft Defender Bluetooth', 'BluetoothAlways', 'com.microsoft.dlp.agent'],
  ])('gives data loss prevention its %s', (file, PayloadDisplayName, service, id) => {
    const chain =
      'anchor apple generic and certificate 1[field.1.2.840.113635.100.6.2.6] /* exists */ and certificate leaf[field.1.2.840.113635.100.6.1.13] /* exists */ and certificate leaf[subject.OU] = UBF8T346G9';
    const entry = { Allowed: true, Identifier: id, IdentifierType: 'bundleID', StaticCode: false };
    expect(payload(file)).toEqual({
      ...own,
      PayloadDisplayName,
      PayloadIdentifier: `dev.kextant.defender.${file}.${file}`,
      PayloadType: 'com.apple.TCC.configuration-profile-policy',
      Services: { [service]: [{ ...entry, CodeRequirement: `identifier "${id}" and ${chain}` }] },
    });
  });

  it('keeps people from switching the extensions off, on top of what the ordinary one says', () => {
    const ordinary = payload('system-extensions');
    expect(payload('system-extensions-non-removable')).toEqual({
      ...ordinary,
      NonRemovableSystemExtensions: { UBF8T346G9: ['com.microsoft.wdav.epsext', 'com.microsoft.wdav.netext'] },
    });
  });
});

describe('the profiles', () => {
  it('say for which macOS they are', () => {
    expect(all().map(({ file, systems }) => [file, systems])).toEqual([
      ['kernel-extension', '10.13.2 to 10.15'],
      ['system-extensions', '10.15 and later'],
      ['system-extensions-non-removable', '15 and later, instead of the one above'],
      ['full-disk-access', '10.14 and later'],
      ['network-filter', '10.15 and later'],
      ['background-items', '13 and later'],
      ['notifications', '10.15 and later'],
      ['accessibility', '10.14 and later'],
      ['bluetooth', '14 and later'],
      ['kextant-background-items', '13 and later'],
      ['kextant-notifications', '10.15 and later'],
    ]);
  });

  it('are described on the Mac as in the kit, and say which payload they hold and who provides them', () => {
    for (const { file, purpose, payload, whole } of all()) {
      const [{ PayloadDisplayName, PayloadType }] = whole.PayloadContent;
      const isOwn = file.startsWith('kextant-');
      expect(purpose).toMatch(/^(lets|keeps|opens|the same, and nobody) \S/);
      expect(whole).toMatchObject({
        PayloadDescription: `${isOwn ? 'Kextant' : 'Microsoft Defender'}: ${purpose}.`,
        PayloadDisplayName,
        PayloadIdentifier: `dev.kextant.${isOwn ? 'profile' : 'defender'}.${file.replace('-non-removable', '')}`,
        PayloadOrganization: 'Kextant',
        PayloadRemovalDisallowed: true,
      });
      expect(payload).toBe(PayloadType);
    }
  });
});
