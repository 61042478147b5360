// The README.md of a kit: what each file is and where it goes.

import { metricsJobPath, metricsLabel, metricsScriptPath, textfileFolder } from './metrics.ts';
import { managedFile, ownFiles } from './own-files.ts';
import { kextantId } from './profiles.ts';
import { profileChapter } from './readme-profiles.ts';

export function readme(version: string): string {
  return [
    `# Kextant ${version}: kit for Mac admins`,
    'Made by `kextant fleet-kit`. Everything here works with tools you already run; Kextant brings no server and talks to none.',
    profileChapter(),
    settings,
    scripts,
    osquery,
    prometheus,
    `## Where Kextant's files are\n\n${fileTable()}\n\n${removal}`,
    '',
  ].join('\n\n');
}

const settings = `## Settings of Kextant

\`settings/jamf-schema.json\` is a custom schema for Jamf Pro, \`settings/${kextantId}.plist\` a manifest for ProfileCreator and
iMazing Profile Editor, \`settings/example.mobileconfig\` an example: delete what should stay as it is. Preference domain:
\`${kextantId}\`. A value that is wrong is ignored, and named in Kextant's Details and log.

- What a profile sets, a person cannot change. In Jamf Pro the schema sets nothing by itself: add the settings you want with
  "Add/Remove properties".
- \`watch\` set to false takes a finding out of the verdict: it is in none of the formats of the scripts, which say \`protected\` when nothing
  else is wrong. Only the app's details still name it.
- The scripts run as root and read what is set for the Mac, not what a profile of the user channel sets for one person.`;

const scripts = `## Scripts

Each is one file that needs nothing but macOS 10.15 or later: it carries \`kextant-verdict.sh\`, starts no app, and works where
Kextant.app is not installed, as root, over SSH and at the login window. It answers within 45 seconds; without a verdict it says
\`unknown\` and the reason, such as \`osascript-hung\`. As root it runs \`mdatp\` as the person at the Mac, or as \`nobody\`.

| file | where |
| --- | --- |
| \`kextant-verdict.sh\` | anywhere: \`sh kextant-verdict.sh --format json\`; also by itself in a release |
| \`jamf/*.sh\` | Jamf Pro: Settings > Extension Attributes, input type Script, data type String |
| \`intune/custom-attribute.sh\` | Intune: Devices > macOS > Custom attributes, data type String |
| \`intune/detect.sh\` | Intune: Devices > macOS > Scripts, run as root, e.g. hourly; it succeeds on protected Macs only |
| \`munki/kextant\` | \`/usr/local/munki/conditions/kextant\`, root, mode 755 |

Levels are \`protected\`, \`attention\`, \`unprotected\`, \`starting\` and \`unknown\`; \`kextant --help\` tells the rest. A smart group of
Macs to look at is "is not protected", not "like unprotected": not knowing is not fine.`;

const osquery = `## Fleet and osquery

| file | where |
| --- | --- |
| \`fleet/policies.yml\` | Fleet, GitOps: \`policies: - path:\` |
| \`fleet/defender.reports.yml\` | the same: \`reports: - path:\` (\`queries:\` in Fleet before its rename) |
| \`fleet/example.yml\` | the same: policies, reports, profiles and script for the file of one fleet |
| \`osquery/defender.conf\` | plain osquery: \`"packs": { "defender": "/private/var/osquery/packs/defender.conf" }\` in \`osquery.conf\` |

They read what macOS says of the extensions. That is necessary for protection and not sufficient: only Defender knows the rest, and
Kextant asks it. A Fleet that is also the MDM sends the profiles, and runs \`kextant-verdict.sh\` as a script; its output and exit status
are then in the host's activity. osquery 5 needs macOS 10.15.`;

const prometheus = `## Prometheus and Grafana

1. On the Macs: node_exporter with \`--collector.textfile.directory="${textfileFolder}"\`.
2. \`prometheus/metrics.sh\` to \`${metricsScriptPath}\` and \`prometheus/${metricsLabel}.plist\` to
   \`${metricsJobPath}\`, both owned by root, not writable by others; then
   \`launchctl bootstrap system ${metricsJobPath}\`. It looks every 15 minutes and never wakes a Mac.
3. On the server: \`prometheus/alerts.yml\` among \`rule_files\`; \`grafana/dashboard.json\` imported.`;

function fileTable(): string {
  const rows = [
    ...ownFiles.map(({ path, what }) => `| \`${path}\` | ${what} |`),
    `| \`${managedFile}\` | settings you send; macOS removes it with their profile |`,
  ];
  return ['| path | what |', '| --- | --- |', ...rows].join('\n');
}

const removal = `\`kextant uninstall --list\` says which of them are there; \`sudo sh uninstall.sh\` removes them. An update replaces the app and nothing
else, so settings and history stay. An older version that comes back leaves the settings file of a newer one alone and does without it.`;
