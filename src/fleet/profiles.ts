// The profiles of the kit: what lets Defender work, and what Kextant itself needs (facts: managed-deployment section 1).
import { kextantId, microsoftTeam } from '../ids.ts';
import { endpointExtensionId, networkExtensionId } from '../readers/extensions.ts';
import { agentLabel } from './launch-agent.ts';
import { metricsLabel } from './metrics.ts';
import { mobileconfigOf, type ProfilePayload } from './mobileconfig.ts';
import { allowed, payloadsById } from './payloads.ts';

export interface KitProfile {
  /** Without `.mobileconfig`. */
  readonly file: string;
  readonly systems: string;
  readonly purpose: string;
  /** The type of its one payload. */
  readonly payload: string;
  readonly text: string;
}

/** Identifier and UUIDs of the ordinary profile, so that it takes its place; the key exists from macOS 15 on [APPLE-DM]. */
function nonRemovable(): ProfilePayload {
  const ordinary = payloadsById['system-extensions'];
  return {
    ...ordinary,
    values: {
      ...ordinary.values,
      NonRemovableSystemExtensions: { [microsoftTeam]: [endpointExtensionId, networkExtensionId] },
    },
  };
}

/** What `AlertType` means [APPLE-DM]. */
const banners = { goesByItself: 1, staysUntilRead: 2 } as const;

const defenderBackground: ProfilePayload = {
  id: 'background-items',
  type: 'com.apple.servicemanagement',
  name: 'Microsoft Defender background items',
  values: { Rules: ['com.microsoft.fresno', 'com.microsoft.dlp', 'com.microsoft.wdav'].map(labelPrefix) },
};

const defenderNotifiers = ['com.microsoft.autoupdate2', 'com.microsoft.wdav.tray'] as const;

const defenderNotifications: ProfilePayload = {
  id: 'notifications',
  type: 'com.apple.notificationsettings',
  name: 'Microsoft Defender notifications',
  values: { NotificationSettings: defenderNotifiers.map((id) => notificationsOf(id, 'goesByItself')) },
};

/** For data loss prevention only, like the next: without it, Defender's own protection works all the same. */
const accessibility: ProfilePayload = {
  id: 'accessibility',
  type: 'com.apple.TCC.configuration-profile-policy',
  name: 'Microsoft Defender accessibility',
  values: { Services: { Accessibility: [allowed('com.microsoft.dlp.daemon')] } },
};

const bluetooth: ProfilePayload = {
  id: 'bluetooth',
  type: 'com.apple.TCC.configuration-profile-policy',
  name: 'Microsoft Defender Bluetooth',
  values: { Services: { BluetoothAlways: [allowed('com.microsoft.dlp.agent')] } },
};

const kextantBackground: ProfilePayload = {
  id: 'kextant-background-items',
  type: 'com.apple.servicemanagement',
  name: 'Kextant background items',
  values: {
    Rules: [
      { RuleType: 'BundleIdentifier', RuleValue: kextantId, Comment: 'Kextant at login' },
      { RuleType: 'Label', RuleValue: agentLabel, Comment: 'Kextant at login, from the installer package' },
      { RuleType: 'Label', RuleValue: metricsLabel, Comment: "Kextant's timer for Prometheus" },
    ],
  },
};

const kextantNotifications: ProfilePayload = {
  id: 'kextant-notifications',
  type: 'com.apple.notificationsettings',
  name: 'Kextant notifications',
  values: { NotificationSettings: [notificationsOf(kextantId, 'staysUntilRead')] },
};

export function profiles(): readonly KitProfile[] {
  const ordinary = payloadsById['system-extensions'];
  return [
    defender('kernel-extension', '10.13.2 to 10.15', 'lets the driver load', payloadsById['kernel-extension']),
    defender('system-extensions', '10.15 and later', 'lets both system extensions run', ordinary),
    defender(
      'system-extensions-non-removable',
      '15 and later, instead of the one above',
      'the same, and nobody at the Mac can turn them off or remove them',
      nonRemovable(),
    ),
    defender('full-disk-access', '10.14 and later', 'lets Defender read every file', payloadsById['full-disk-access']),
    defender('network-filter', '10.15 and later', 'lets Defender see network content', payloadsById['network-filter']),
    defender('background-items', '13 and later', "keeps Defender's services switched on", defenderBackground),
    defender('notifications', '10.15 and later', 'lets Defender notify without asking', defenderNotifications),
    defender('accessibility', '10.14 and later', 'lets data loss prevention see what apps show', accessibility),
    defender('bluetooth', '14 and later', 'lets data loss prevention see Bluetooth devices', bluetooth),
    kextant('kextant-background-items', '13 and later', 'opens Kextant at login', kextantBackground),
    kextant(
      'kextant-notifications',
      '10.15 and later',
      'lets Kextant show notifications without asking',
      kextantNotifications,
    ),
  ];
}

function defender(file: string, systems: string, purpose: string, payload: ProfilePayload): KitProfile {
  const text = mobileconfigOf([payload], {
    identifier: `dev.kextant.defender.${payload.id}`,
    name: payload.name,
    description: `Microsoft Defender: ${purpose}.`,
  });
  return { file, systems, purpose, payload: payload.type, text };
}

function kextant(file: string, systems: string, purpose: string, payload: ProfilePayload): KitProfile {
  const text = mobileconfigOf([payload], {
    identifier: `dev.kextant.profile.${payload.id}`,
    name: payload.name,
    description: `Kextant: ${purpose}.`,
  });
  return { file, systems, purpose, payload: payload.type, text };
}

/** Without a comment, as Microsoft's profile checker compares whole rules [XPLAT]. */
function labelPrefix(prefix: string) {
  return { RuleType: 'LabelPrefix', RuleValue: prefix };
}

function notificationsOf(bundleId: string, banner: keyof typeof banners) {
  return {
    BundleIdentifier: bundleId,
    NotificationsEnabled: true,
    AlertType: banners[banner],
    BadgesEnabled: true,
    CriticalAlertEnabled: false,
    ShowInLockScreen: false,
    ShowInNotificationCenter: true,
    SoundsEnabled: true,
  };
}
