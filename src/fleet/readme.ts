// The README.md of a kit: what each file is and where it goes.

import { kextantId } from '../ids.ts';
import { alloyBlank } from './alloy.ts';
import { blanks } from './installers.ts';
import { exporterFlags, metricsJobPath, metricsLabel, metricsScriptPath } from './metrics.ts';
import { managedFile, ownFiles } from './own-files.ts';
import { profileChapter } from './readme-profiles.ts';

export function readme(version: string): string {
  return [
    `# Kextant ${version}: kit for Mac admins`,
    'Made by `kextant fleet-kit`. Everything here works with tools you already run. Kextant needs no server and talks to none.',
    profileChapter(),
    settings,
    reports,
    scripts,
    osquery,
    prometheus,
    `## Where Kextant's files are\n\n${fileTable()}\n\n${removal}`,
    '',
  ].join('\n\n');
}

const settings = `## Settings of Kextant

\`settings/jamf-schema.json\` is a custom schema for Jamf Pro, \`settings/${kextantId}.plist\` a manifest for ProfileCreator and
iMazing Profile Editor, \`settings/example.mobileconfig\` an example: delete the keys you do not want to set. Preference domain:
\`${kextantId}\`. Invalid values are ignored and listed under Details in Kextant and in its log.

- What a profile sets, a person cannot change. In Jamf Pro the schema sets nothing by itself: add the settings you want with
  "Add/Remove properties".
- \`watch\` set to false takes a finding out of the verdict: it is in none of the formats of the scripts, which say \`protected\` when nothing
  else is wrong. Only the app's details still name it.
- The scripts run as root and read what is set for the Mac, not what a profile of the user channel sets for one person.`;

const reports = `## Reading reports

\`kextant-reader.html\` is for whoever gets a person's report: open it in Safari, Chrome or Firefox and drop the zip on it, or paste what
\`mdatp health\` printed. It shows what the person sees, every finding with the line behind it, and the message to IT; two reports stand side
by side. It is one file, asks nothing of any network, and keeps nothing.`;

const scripts = `## Scripts

Each is one file that needs nothing but macOS 10.15 or later: it carries \`kextant-verdict.sh\`, starts no app, and works where
Kextant.app is not installed, as root, over SSH and at the login window. It answers within 45 seconds; without a verdict it says
\`unknown\` and the reason, such as \`osascript-hung\`. As root it runs \`mdatp\` as the person at the Mac, or as \`nobody\`.

| file | where |
| --- | --- |
| \`kextant-verdict.sh\` | anywhere: \`sh kextant-verdict.sh --format json\`; also by itself in a release |
| \`jamf/*.sh\` | Jamf Pro: Settings > Extension Attributes, input type Script, data type String |
| \`intune/custom-attribute.sh\` | Intune: Devices > Organize devices > Custom attributes for macOS, data type String |
| \`intune/detect.sh\` | Intune: Devices > By platform > macOS > Scripts, run as root, e.g. hourly; it succeeds on protected Macs only |
| \`munki/kextant\` | \`/usr/local/munki/conditions/kextant\`, root, mode 755 |
| any other MDM | see \`any-mdm.md\`, also for Apple's declarations in \`declarations/\` |

Levels are \`protected\`, \`attention\`, \`unprotected\`, \`starting\` and \`unknown\`; \`kextant --help\` explains the rest. For a smart group
of Macs that need attention, use "is not protected", not "like unprotected", so that unknown Macs are in it.

- Jamf Pro: each attribute is a run of its own at every inventory. For a smart group of Macs to act on: "defender-level is not protected";
  for old versions: "kextant-version is not VERSION". A Mac whose Kextant is missing says \`not installed\`.
- Intune: prefer the custom attribute, which it asks for every 8 hours. For the script, set "Hide script notifications on devices" to
  Yes, else people read at each run that IT is configuring their computer. It tells Intune a status only when that changes, and its
  time at most once a week: "success" may be days old. Every run on a Mac that is not protected is a failure, so retries repeat it; leave
  them at "not configured". Needs macOS 12, no proxy.
- Munki: the condition to use is \`kextant_level != "protected"\`.
- As root, \`fixableBy\` in the JSON format is about root, who is an administrator; the app asks for the person at the Mac.
- Defender's own portal knows of a Mac what Defender could still send. What never started, or was never onboarded, only shows here.`;

const osquery = `## Fleet and osquery

| file | where |
| --- | --- |
| \`fleet/policies.yml\` | Fleet, GitOps: \`policies: - path:\` |
| \`fleet/defender.reports.yml\` | the same: \`reports: - path:\` (\`queries:\` in Fleet before its rename) |
| \`fleet/example.yml\` | the same: policies, reports, profiles and script for the file of one fleet |
| \`osquery/defender.conf\` | plain osquery: \`"packs": { "defender": "/private/var/osquery/packs/defender.conf" }\` in \`osquery.conf\` |

They read what macOS reports about the extensions. That is necessary for protection but not sufficient: only Defender knows the rest, and
Kextant asks it. A Fleet that is also the MDM sends the profiles, and runs \`kextant-verdict.sh\` as a script; its output and exit status
are then in the host's activity. osquery 5 needs macOS 10.15.`;

const prometheus = `## Prometheus and Grafana

1. On the Macs: node_exporter, which runs as an account without rights, with these flags and no others; else each Mac has some
   500 series more. On a Mac they stand in \`/usr/local/etc/node_exporter.args\` (Homebrew: \`$(brew --prefix)/etc\`), and
   \`--web.config.file\` adds TLS and a password to its port 9100. \`?\` stands for the blank, which that file cannot hold;
   node_exporter 1.3 and later know it.
   \`${exporterFlags.join(' ')}\`
2. \`prometheus/metrics.sh\` to \`${metricsScriptPath}\` and \`prometheus/${metricsLabel}.plist\` to
   \`${metricsJobPath}\`, both owned by root and not writable by others; then run
   \`launchctl bootstrap system ${metricsJobPath}\`. It checks every 15 minutes and never wakes a Mac.
3. On the server, add \`prometheus/alerts.yml\` to \`rule_files\` and import \`grafana/dashboard.json\`.

Prometheus cannot reach a laptop at home. There, Grafana Alloy takes node_exporter's place: \`grafana/config.alloy\` reads the same file and
sends it; fill in \`${alloyBlank}\`, the user in the environment, and the password's file, which is root's with mode 600. While
there is no network it keeps the samples of the last hours. The receiving Prometheus runs with \`--web.enable-remote-write-receiver\`,
the rules and the dashboard stay as they are. What is counted is always the Macs that are awake; \`KextantMacGone\` names the others.

## Installing Kextant

By your MDM, or with a file of \`install/\` in which the blanks are filled in: \`${blanks.release}\` is where a release lies, \`${blanks.team}\` and
\`${blanks.signer}\` whose certificate signed it, \`${blanks.sha256}\` the sum of the package.

| file | where |
| --- | --- |
| \`install/Kextant.download.recipe\`, \`install/Kextant.munki.recipe\` | AutoPkg |
| \`install/kextant.sh\` | Installomator, a label |
| \`install/kextant.rb\` | Homebrew, a cask in your own tap |

There are two editions: this one for macOS 13 and later, and one for 10.15 to 12; scope them by version. Detection rules: bundle
\`${kextantId}\` in \`/Applications\`, receipt \`${kextantId}\`, version as in the app's Info.plist.`;

function fileTable(): string {
  const rows = [
    ...ownFiles.map(({ path, what }) => `| \`${path}\` | ${what} |`),
    `| \`${managedFile}\` | settings you send; macOS removes it with their profile |`,
  ];
  return ['| path | what |', '| --- | --- |', ...rows].join('\n');
}

const removal = `\`kextant uninstall --list\` says which of them are there; \`sudo sh uninstall.sh\` removes them. An update replaces the app and nothing
else, so settings and history stay. If you go back to an older version, it leaves the newer settings file alone and ignores it.`;
