// The profile payloads that give Defender's approvals by MDM, as data (facts: managed-deployment section 1).

import type { Finding, PayloadId } from '../finding.ts';
import { microsoftTeam } from '../ids.ts';
import { endpointExtensionId, networkExtensionId } from '../readers/extensions.ts';
import { driverId } from '../readers/kextutil.ts';
import { missingPayloadIds } from './payload-ids.ts';

/** What a property list can hold here. */
export type PayloadValue =
  | string
  | number
  | boolean
  | readonly PayloadValue[]
  | { readonly [key: string]: PayloadValue };

export interface Payload {
  readonly id: PayloadId;
  readonly type: string;
  readonly name: string;
  readonly values: { readonly [key: string]: PayloadValue };
  /** Bundle ids the payload is about, for people. */
  readonly bundleIds: readonly string[];
  /** Where an admin enters the values: console, sections, buttons, in the consoles' own English. */
  readonly clicks: { readonly jamf: readonly string[]; readonly intune: readonly string[] };
}

const app = 'com.microsoft.wdav';

/** What a bundle of Microsoft's must satisfy: Apple's Developer ID chain, and Microsoft's team. */
function requirement(id: string): string {
  return [
    `identifier "${id}"`,
    'anchor apple generic',
    'certificate 1[field.1.2.840.113635.100.6.2.6] /* exists */',
    'certificate leaf[field.1.2.840.113635.100.6.1.13] /* exists */',
    `certificate leaf[subject.OU] = ${microsoftTeam}`,
  ].join(' and ');
}

/** An entry of a service of Privacy Preferences Policy Control. */
export function allowed(id: string): PayloadValue {
  return {
    Allowed: true,
    CodeRequirement: requirement(id),
    Identifier: id,
    IdentifierType: 'bundleID',
    StaticCode: false,
  };
}

const jamfProfile = ['Computers', 'Configuration Profiles', 'New', 'Options'] as const;
const intuneCustom = ['Devices', 'Configuration', 'Create', 'New policy', 'macOS', 'Templates', 'Custom'] as const;
const intuneCatalog = ['Devices', 'Configuration', 'Create', 'New policy', 'macOS', 'Settings catalog'] as const;
const intuneUpload = [...intuneCustom, 'Deployment channel: Device', 'Upload the .mobileconfig file'] as const;

const kernelExtension: Payload = {
  id: 'kernel-extension',
  type: 'com.apple.syspolicy.kernel-extension-policy',
  name: 'Microsoft Defender kernel extension',
  values: {
    AllowUserOverrides: false,
    AllowedTeamIdentifiers: [microsoftTeam],
  },
  bundleIds: [driverId],
  clicks: {
    jamf: [...jamfProfile, 'Approved Kernel Extensions', `Team ID ${microsoftTeam}`],
    intune: intuneUpload,
  },
};

const systemExtensions: Payload = {
  id: 'system-extensions',
  type: 'com.apple.system-extension-policy',
  name: 'Microsoft Defender system extensions',
  values: {
    AllowUserOverrides: true,
    AllowedSystemExtensions: { [microsoftTeam]: [endpointExtensionId, networkExtensionId] },
  },
  bundleIds: [endpointExtensionId, networkExtensionId],
  clicks: {
    jamf: [
      ...jamfProfile,
      'System Extensions',
      'Allowed System Extensions',
      `Team ID ${microsoftTeam}`,
      `${endpointExtensionId}, ${networkExtensionId}`,
    ],
    intune: [
      ...intuneCatalog,
      'System Configuration',
      'System Extensions',
      'Allowed System Extensions',
      `${microsoftTeam}: ${endpointExtensionId}, ${networkExtensionId}`,
    ],
  },
};

const networkFilter: Payload = {
  id: 'network-filter',
  type: 'com.apple.webcontent-filter',
  name: 'Microsoft Defender network filter',
  values: {
    FilterType: 'Plugin',
    FilterGrade: 'inspector',
    FilterSockets: true,
    FilterPackets: false,
    PluginBundleID: app,
    FilterDataProviderBundleIdentifier: networkExtensionId,
    FilterDataProviderDesignatedRequirement: requirement(networkExtensionId),
    UserDefinedName: 'Microsoft Defender Content Filter',
  },
  bundleIds: [networkExtensionId],
  clicks: {
    jamf: [
      ...jamfProfile,
      'Content Filter',
      'Filter Name: Microsoft Defender Content Filter',
      `Identifier: ${app}`,
      'Filter Order: Inspector',
      `Socket Filter: ${networkExtensionId}`,
      'Socket Filter Designated Requirement: the value of FilterDataProviderDesignatedRequirement',
    ],
    intune: intuneUpload,
  },
};

const diskAccessIds = [app, endpointExtensionId, 'com.microsoft.dlp.daemon'] as const;

const fullDiskAccess: Payload = {
  id: 'full-disk-access',
  type: 'com.apple.TCC.configuration-profile-policy',
  name: 'Microsoft Defender Full Disk Access',
  values: {
    Services: {
      SystemPolicyAllFiles: diskAccessIds.map(allowed),
    },
  },
  bundleIds: diskAccessIds,
  clicks: {
    jamf: [
      ...jamfProfile,
      'Privacy Preferences Policy Control',
      `Identifier Type: Bundle ID, for each of ${diskAccessIds.join(', ')}`,
      'SystemPolicyAllFiles: Allow',
    ],
    intune: intuneUpload,
  },
};

export const payloadsById: Readonly<Record<PayloadId, Payload>> = {
  'kernel-extension': kernelExtension,
  'system-extensions': systemExtensions,
  'network-filter': networkFilter,
  'full-disk-access': fullDiskAccess,
};

/** In the order of the guide's steps. */
export const payloads: readonly Payload[] = Object.values(payloadsById);

/** What an MDM would have to send to end these findings; none when no approval is missing. */
export function missingPayloads(findings: readonly Finding[]): readonly Payload[] {
  const missing = missingPayloadIds(findings);
  return payloads.filter(({ id }) => missing.has(id));
}
