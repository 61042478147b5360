// The kit's page for admins of any MDM: what to upload where, by what an MDM can do and not by its name; then the names.
import { blanks } from './installers.ts';
import { metricsLabel } from './metrics.ts';

export const anyMdm = `# Any MDM

Whatever your MDM is called, it needs four abilities. The names below are what the vendors' consoles call them. Those of Intune, Iru,
Addigy, Fleet and of Workspace ONE's scripts and sensors were read in what the vendors publish; Mosyle's and SimpleMDM's in scripts
that other admins publish (November 2026). Names in brackets are our own knowledge. Nothing here was tried in any of them.

| ability | what to use |
| --- | --- |
| send a custom profile | \`profiles/*.mobileconfig\`, \`settings/example.mobileconfig\`, to the device and not to a user |
| install a package | Kextant's pkg, after the profiles and after Defender |
| run a script as root that passes or fails | \`intune/detect.sh\`: ends with 0 on a protected Mac, with 1 on every other |
| run a script as root and keep its text | \`intune/custom-attribute.sh\`: one line \`level=LEVEL findings=…\`; \`kextant-verdict.sh\` for more |

Both scripts are whole: paste them as they are. Leave the MDM at least 60 seconds for each; they take 45 at most. Each is some
100 kB. Fleet takes that much of a saved script (500,000 characters), not of one that is run unsaved (10,000); the limits of the
others are not known to us. Where one is too small, send \`kextant-verdict.sh\` to the Macs in a package, and let the MDM run
\`sh PATH/kextant-verdict.sh --format intune\`.

| MDM | profile | script that passes or fails | text that is kept |
| --- | --- | --- | --- |
| Iru (Kandji) | Library > Custom Profile | Library > Custom Script, run daily or every 15 minutes: any exit but 0 is an alert | its log |
| Mosyle | (Custom Profiles) | Custom Commands, which run as root | the command's response (or a custom device attribute) |
| Workspace ONE | (Custom Settings: the payload's \`<dict>\` alone) | Scripts | Sensors: language Bash, execution context System, response data type String |
| Addigy | Device Settings (a custom profile) | (Monitoring item) | Catalog > Custom Facts, Return Type string; it keeps standard error too |
| SimpleMDM | (Custom Configuration Profile) | Scripts | a custom attribute that the job of the script fills with its output |
| Fleet | \`fleet/example.yml\` | Policies; Scripts | the script's output |

An MDM that rewrites what it does not know (Jamf Pro does) needs profiles signed; see README.md.

# Declarations of Apple

For an MDM that takes declarations as JSON. Files with \`${blanks.release}\` need the https address where you put the other files, and
\`${blanks.sha256}\` the output of \`shasum -a 256 FILE\`.

| file | macOS | what it does |
| --- | --- | --- |
| \`declarations/package.json\` | 26 and later, supervised | installs Kextant's pkg, which must be signed |
| \`declarations/kextant-package-manifest.plist\` | | lies where \`ManifestURL\` says |
| \`declarations/metrics.json\` | 15 and later, supervised | runs \`metrics.sh\` as a background task that nobody can change |
| \`declarations/metrics-files.json\` | | its script: \`cd prometheus && zip kextant-metrics.zip metrics.sh\`, with metrics.sh executable |
| \`declarations/metrics-job.json\` | | its launchd job: \`declarations/kextant-metrics-job.plist\` |

Use either the background task or \`prometheus/${metricsLabel}.plist\`: both have the same label, and only one of them would run.
The system extension, filter and privacy payloads stay profiles: macOS 26 has no declarations for them, macOS 27 has one for the
filter alone.
`;
