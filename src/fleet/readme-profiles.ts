// What the kit's README says of profiles: which there are, what else Defender needs, and how to come from Microsoft's.
import { savedApprovalsId } from './mobileconfig.ts';
import { profiles } from './profiles.ts';

export function profileChapter(): string {
  return `## Profiles\n\n${profileTable()}\n\n${order}\n\n${moving}\n\n${consoles}`;
}

function profileTable(): string {
  const rows = profiles().map(
    ({ file, payload, systems, purpose }) =>
      `| \`profiles/${file}.mobileconfig\` | \`${payload}\` | ${systems} | ${purpose} |`,
  );
  return ['| file | payload | macOS | what it does |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

const order = `- Deploy them by MDM, before Defender's package, to Macs with user-approved or automated enrollment: macOS rejects most of
  them when installed by hand, and all of Defender's under User Enrollment.
- Three things come from you and Microsoft's portal, and also go before the package: onboarding (\`com.microsoft.wdav.atp\`), Defender's
  settings (\`com.microsoft.wdav\`) and those of AutoUpdate (\`com.microsoft.autoupdate2\`). A Mac without onboarding has no licence;
  Kextant then says \`not-onboarded\`.
- A Mac gets \`system-extensions\` or \`system-extensions-non-removable\`, not both; they replace each other.
- \`kernel-extension\` is for macOS 10.13.2 to 10.15 on Intel. Do not send it to Apple silicon. While it is there, people cannot allow
  drivers of other vendors by hand: allow those by profile, too.
- \`accessibility\` and \`bluetooth\` are for data loss prevention and device control. Without those, leave them out.`;

const moving = `### If Microsoft's own profiles are there already

Keep them and leave these out: the values are the same. Identifiers differ, so macOS puts one beside the other and replaces neither. Two
profiles with the same payload cause problems of their own. That holds for \`${savedApprovalsId}\` too, the profile that a person can save
in Kextant for their IT team.

To move all the same, without a gap:

1. Everything but the network filter: send the profile of the kit; when the MDM reports it as installed on a Mac, withdraw Microsoft's
   there. For that time both say the same. Never the other way round: from macOS 11.3 on, a system extension stops when the last profile
   that allows it goes, and Full Disk Access ends with its profile.
2. The network filter: only one may be there, as two can cut the network. Give \`network-filter.mobileconfig\` the top \`PayloadIdentifier\` of
   the one you send now (Microsoft's file has \`com.microsoft.wdav.webcontentfilter\`), and upload it in the place of the old file, in
   the same profile of your MDM: macOS then replaces it in one step. An MDM that writes identifiers of its own does so by itself when
   the file is exchanged in the same profile. Try it on one Mac; if in doubt, keep Microsoft's filter.`;

const consoles = `### Jamf Pro and Intune

- Jamf Pro: upload the files as they are. For the network filter, its own Content Filter payload does as well: Filter Order Inspector,
  Socket Filter and its requirement as in the file. Two must be signed first, because Jamf Pro empties a payload that it does not know:
  \`bluetooth.mobileconfig\` and \`settings/example.mobileconfig\` (or use the schema for the latter):
  \`/usr/bin/security cms -S -N "CERTIFICATE" -i bluetooth.mobileconfig -o bluetooth-signed.mobileconfig\`
- Intune: Templates > Custom, deployment channel Device.`;
