// The profiles of the kit: what lets Defender work, and what Kextant itself needs (facts: managed-deployment section 1).
import { endpointExtensionId, networkExtensionId } from '../readers/extensions.ts';
import { microsoftTeam } from '../readers/signature.ts';
import { agentLabel } from './launch-agent.ts';
import { metricsLabel } from './metrics.ts';
import { mobileconfigOf, type ProfilePayload } from './mobileconfig.ts';
import { payloadsById } from './payloads.ts';

export interface Profile {
  /** Without `.mobileconfig`. */
  readonly file: string;
  readonly systems: string;
  readonly purpose: string;
  readonly text: string;
}

export const kextantId = 'dev.kextant.Kextant';

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

const defenderBackground: ProfilePayload = {
  id: 'background-items',
  type: 'com.apple.servicemanagement',
  identifier: 'com.microsoft.wdav.background',
  name: 'Microsoft Defender background items',
  values: { Rules: ['com.microsoft.fresno', 'com.microsoft.dlp', 'com.microsoft.wdav'].map(labelPrefix) },
};

const defenderNotifications: ProfilePayload = {
  id: 'notifications',
  type: 'com.apple.notificationsettings',
  identifier: 'com.microsoft.wdav.notification',
  name: 'Microsoft Defender notifications',
  values: { NotificationSettings: ['com.microsoft.autoupdate2', 'com.microsoft.wdav.tray'].map(notificationsOf) },
};

const kextantBackground: ProfilePayload = {
  id: 'kextant-background-items',
  type: 'com.apple.servicemanagement',
  identifier: `${kextantId}.background`,
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
  identifier: `${kextantId}.notification`,
  name: 'Kextant notifications',
  values: { NotificationSettings: [notificationsOf(kextantId)] },
};

export function profiles(): readonly Profile[] {
  const ordinary = payloadsById['system-extensions'];
  return [
    defender('kernel-extension', '10.13.2 to 10.15', 'lets the driver load', payloadsById['kernel-extension']),
    defender('system-extensions', '10.15 and later', 'lets both system extensions run', ordinary),
    defender(
      'system-extensions-non-removable',
      '15 and later, instead of the one above',
      'the same, and nobody at the Mac can switch them off or remove them',
      nonRemovable(),
    ),
    defender('full-disk-access', '10.14 and later', 'lets Defender read every file', payloadsById['full-disk-access']),
    defender('network-filter', '10.15 and later', 'lets Defender see network content', payloadsById['network-filter']),
    defender('background-items', '13 and later', "keeps Defender's services switched on", defenderBackground),
    defender('notifications', '10.15 and later', 'lets Defender notify without asking', defenderNotifications),
    kextant('kextant-background-items', '13 and later', 'keeps Kextant at login', kextantBackground),
    kextant('kextant-notifications', '10.15 and later', 'lets Kextant notify without asking', kextantNotifications),
  ];
}

function defender(file: string, systems: string, purpose: string, payload: ProfilePayload): Profile {
  const text = mobileconfigOf([payload], {
    identifier: `dev.kextant.defender.${payload.id}`,
    name: payload.name,
    description: `Microsoft Defender: ${purpose}.`,
    organization: 'Microsoft',
  });
  return { file, systems, purpose, text };
}

function kextant(file: string, systems: string, purpose: string, payload: ProfilePayload): Profile {
  const text = mobileconfigOf([payload], {
    identifier: `dev.kextant.profile.${payload.id}`,
    name: payload.name,
    description: `Kextant: ${purpose}.`,
    organization: 'Kextant',
  });
  return { file, systems, purpose, text };
}

function labelPrefix(prefix: string) {
  return { RuleType: 'LabelPrefix', RuleValue: prefix, Comment: 'Microsoft Defender' };
}

/** 1 is a banner that goes by itself, 2 one that stays. */
function notificationsOf(bundleId: string) {
  return {
    BundleIdentifier: bundleId,
    NotificationsEnabled: true,
    AlertType: 2,
    BadgesEnabled: true,
    CriticalAlertEnabled: false,
    ShowInLockScreen: false,
    ShowInNotificationCenter: true,
    SoundsEnabled: true,
  };
}
