// Queries and policies for osquery and Fleet: what macOS itself says of Defender's extensions, without Kextant.
import { kextantId, microsoftTeam } from '../ids.ts';
import { endpointExtensionId, networkExtensionId } from '../readers/extensions.ts';
import { driverId } from '../readers/kextutil.ts';
import { profiles } from './profiles.ts';
import { appFolder } from './scripts.ts';

export interface Query {
  readonly name: string;
  readonly sql: string;
  readonly description: string;
}

/** A policy passes on a Mac for which its query gives a row. */
export interface Policy extends Query {
  readonly resolution: string;
}

/** osquery writes the states of systemextensionsctl with underscores (facts: managed-deployment section 5). */
function runs(id: string): string {
  return `SELECT 1 FROM system_extensions WHERE identifier = '${id}' AND team = '${microsoftTeam}' AND state = 'activated_enabled'`;
}

/** From macOS 11 on a driver that an old Defender left behind may still be loaded, and protects nothing. */
const driverProtects = `(SELECT major FROM os_version) < 11 AND EXISTS (SELECT 1 FROM kernel_extensions WHERE name = '${driverId}')`;

const ofDefender = `identifier IN ('${endpointExtensionId}', '${networkExtensionId}')`;

export const policies: readonly Policy[] = [
  {
    name: "Microsoft Defender's extension is allowed to run",
    sql: `SELECT 1 WHERE EXISTS (${runs(endpointExtensionId)}) OR (${driverProtects});`,
    description:
      'The endpoint extension is enabled, or on macOS 10.15 the driver is loaded. Fails where Defender is not installed. Passing is necessary, not sufficient: whether Defender protects is what Kextant says.',
    resolution: "Send the approval profiles of the kit, or follow Kextant's steps on that Mac.",
  },
  {
    name: "Microsoft Defender's network extension may run",
    sql: `SELECT 1 WHERE EXISTS (${runs(networkExtensionId)}) OR (${driverProtects});`,
    description: 'The network extension is enabled; macOS 10.15 with the driver has none.',
    resolution: 'Send system-extensions.mobileconfig and network-filter.mobileconfig.',
  },
  {
    name: 'No Microsoft Defender extension is waiting for user approval',
    sql: `SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM system_extensions WHERE ${ofDefender} AND team = '${microsoftTeam}' AND state = 'activated_waiting_for_user');`,
    description: 'Passes if nothing of Defender is waiting, including where nothing is installed.',
    resolution: 'Send system-extensions.mobileconfig; what waits on macOS 11.3 or later then completes by itself.',
  },
  {
    name: "Microsoft Defender's endpoint extension is allowed by MDM",
    sql: `SELECT 1 WHERE (SELECT major FROM os_version) < 11 OR EXISTS (SELECT 1 FROM system_extensions WHERE identifier = '${endpointExtensionId}' AND team = '${microsoftTeam}' AND mdm_managed = 1);`,
    description:
      'Fails where a person allowed it, who on macOS 15 and later can turn it off again. Also fails where Defender is not installed yet, though the profile may be there; and osquery may miss the profile where another one without a list of allowed extensions comes first. Passes on macOS 10.15.',
    resolution: 'Send system-extensions.mobileconfig, or its non-removable form for macOS 15 and later.',
  },
  {
    name: 'Kextant is installed',
    sql: `SELECT 1 FROM apps WHERE path = '${appFolder}' AND bundle_identifier = '${kextantId}';`,
    description:
      'A copy in a folder of a person does not count. Kextant guides the user and reports status to the fleet.',
    resolution: 'Deploy the Kextant package.',
  },
];

export const queries: readonly Query[] = [
  {
    name: 'defender_system_extensions',
    sql: `SELECT identifier, version, state, team, mdm_managed FROM system_extensions WHERE team = '${microsoftTeam}';`,
    description: "Every system extension of Microsoft's, with its state and whether MDM allowed it.",
  },
  {
    name: 'defender_kernel_extension',
    sql: `SELECT name, version, path FROM kernel_extensions WHERE name = '${driverId}';`,
    description: "Defender's driver, where it is loaded. It protects up to macOS 10.15 only.",
  },
  {
    name: 'defender_extensions_not_enabled',
    sql: `SELECT identifier, state, version FROM system_extensions s WHERE ${ofDefender} AND (state != 'activated_enabled' OR team != '${microsoftTeam}') AND NOT (state LIKE 'terminated%' AND EXISTS (SELECT 1 FROM system_extensions n WHERE n.identifier = s.identifier AND n.team = '${microsoftTeam}' AND n.state = 'activated_enabled'));`,
    description:
      "Defender's extensions in any other state, or of another team; not the old copy that stays beside a new one until the Mac restarts.",
  },
];

const everySeconds = 3600;

/** A list as Fleet's `policies` takes it by path; strings of JSON are strings of YAML. */
export function fleetPolicies(): string {
  const entries = policies.map(({ name, sql, description, resolution }) =>
    [
      `- name: ${JSON.stringify(name)}`,
      `  query: ${JSON.stringify(sql)}`,
      `  description: ${JSON.stringify(description)}`,
      `  resolution: ${JSON.stringify(resolution)}`,
      '  platform: darwin',
    ].join('\n'),
  );
  return `# Policies for Fleet (GitOps: policies: - path: policies.yml). A Mac passes when its query gives a row.\n${entries.join('\n')}\n`;
}

/** A list as Fleet's `reports` takes it by path, which was called `queries` before. */
export function fleetReports(): string {
  const entries = queries.map(({ name, sql, description }) =>
    [
      `- name: ${JSON.stringify(name)}`,
      `  query: ${JSON.stringify(sql)}`,
      `  description: ${JSON.stringify(description)}`,
      '  platform: darwin',
      `  interval: ${everySeconds}`,
    ].join('\n'),
  );
  return `# Reports for Fleet (GitOps: reports: - path: defender.reports.yml).\n${entries.join('\n')}\n`;
}

/** For data loss prevention, for old Macs, or instead of another one: an admin adds these knowingly. */
const notForEveryMac = ['kernel-extension', 'system-extensions-non-removable', 'accessibility', 'bluetooth'];

/** What to take over into the file of a fleet, with the kit's folder as it is; paths begin at that file. */
export function fleetExample(): string {
  const sent = profiles().filter(({ file }) => !notForEveryMac.includes(file));
  return `# For the file of a fleet in Fleet's GitOps repository; the kit's folders stay beside each other. Delete the profiles that you
# send already, and add the four that are not for every Mac: ${notForEveryMac.join(', ')}.
policies:
  - path: policies.yml
reports:
  - path: defender.reports.yml
controls:
  apple_settings:
    configuration_profiles:
${sent.map(({ file }) => `      - path: ../profiles/${file}.mobileconfig`).join('\n')}
      - path: ../settings/example.mobileconfig
  scripts:
    - path: ../kextant-verdict.sh
`;
}

/** A pack of osquery's own. */
export function osqueryPack(): string {
  const pack = {
    platform: 'darwin',
    queries: Object.fromEntries(
      queries.map(({ name, sql, description }) => [name, { query: sql, interval: everySeconds, description }]),
    ),
  };
  return `${JSON.stringify(pack, null, 2)}\n`;
}
