// What `--help` says: how to use the command line, and what its answers mean. Runs in main and in plain Node.
import { type ToolId, toolIds } from '../../src/evidence-names.ts';
import { fileNames, fileTable } from '../../src/mac-files.ts';
import { toolNames, toolTable } from '../../src/tools.ts';
import { type CommandName, commandNames } from './command-line.ts';

const usage: Readonly<Record<CommandName, string>> = {
  status: `kextant status [--format text|json|jamf|intune|prometheus] [--language LANGUAGE]
    Looks at this Mac and says how it is. A bad answer is looked at twice before it is given.`,
  watch: `kextant watch
    Goes on looking. Prints one line of JSON at once and one for each change of the verdict, until it is stopped.`,
  explain: `kextant explain DIR|ZIP [--json | --format FORMAT] [--language LANGUAGE]
    Says what Kextant would say of the Mac that the evidence in the folder DIR, or in a zip of it, comes from. It need
    not be this Mac, nor complete, and nothing is run. "kextant explain --help" tells how to lay such a folder out.`,
  report: `kextant report DIR|FILE.zip
    Looks at this Mac and writes what its tools said to the new folder DIR, or to one zip when the name ends so:
    evidence for "kextant explain", and report.txt for people. Names, ids, serial numbers and servers are masked.`,
  'fleet-kit': `kextant fleet-kit DIR [--force]
    Writes to DIR what a Mac admin needs: scripts for Jamf Pro, Intune and Munki, policies for Fleet and osquery,
    metrics, alerts and a dashboard for Prometheus and Grafana, and profiles. Replaces nothing without --force.`,
  uninstall: `kextant uninstall --list
    Says which of Kextant's files are on this Mac. Removes nothing: uninstall.sh of the fleet kit does.`,
};

const options = `Options
  --language LANGUAGE   of the text for people: en nl de fr es it pt-BR ja zh-Hans ko pl sv
  --tools-root DIR      look at another folder that is laid out like a Mac's root, such as a practice Mac (not in the
                        installed app)
  --help                this text; after a command: about that command
  --version             which Kextant this is`;

const statuses = `Exit status
  0 protected · 1 attention: it works, but something is missing · 2 unprotected · 3 unknown, or Defender is starting ·
  64 the words or the folder are wrong. Answers go to stdout, words about the run to stderr.`;

const formats = `Formats
  text        for people
  json        the whole verdict, see below
  jamf        <result>LEVEL: FINDING, FINDING</result>, for an extension attribute of Jamf Pro
  intune      level=… findings=… path=… macos=… defender=…, one line without blanks in the values; "none" where empty
  prometheus  kextant_level{level}, kextant_finding{code}, kextant_info{macos,defender}, kextant_looked_at_seconds,
              for the textfile collector of node_exporter`;

const schema = `JSON (schema 1; keys may be added, and none changes its meaning without a new number)
  schema      1
  at          when the Mac was looked at, milliseconds since 1970; missing when not known
  level       protected, attention, unprotected, starting or unknown
  findings    in order of priority: { code, level, fixableBy, evidence: [{ tool, line }] }
              fixableBy: user, admin, restart, report or nobody; line: what the finding rests on, as the tool printed it
  path        the guide that leads to "protected", null when there is nothing to do
  steps       its steps in order: { id, state }, state: done, current or waiting
  readings    what every tool said, as it was understood (not in the lines of watch); null: not asked
  remarks     what in a folder of evidence could not be read`;

const fileIds: readonly (ToolId | null)[] = fileNames
  .map((name) => fileTable[name].evidence)
  .filter((id) => id !== null);

/** What stands in evidence in other words too than those of Kextant's own command. */
const described: Readonly<Partial<Record<ToolId, string>>> = {
  'mdatp-health': 'mdatp health, in any of its three syntaxes, or as JSON',
  kextutil: 'the last try to load the driver',
  'profiles-list': 'profiles list, -C, or show',
};

const evidence = `A folder of evidence
  TOOL.out, TOOL.err    what the tool printed; any of them may be missing
  TOOL.exit             its exit status, or missing, refused, timed-out or flooded; without this file it is 0
  mac.json              facts about the Mac, every one optional: macos ("10.15.7"), arch, admin, kextFile (true or
                        false), managedBy (jamf, intune or other), language, and the times now, installedAt, bootedAt,
                        loggedInAt, wokeAt, daemonStartedAt, lastLoadAttemptAt and paneOpenedAt (ISO 8601);
                        daemonStarts, a list of such times; firstSeen, the time each finding was first seen, by code.
                        Without "now" nothing is judged by time. What a tool says itself wins over this file.
                        A report adds what the app saw and did (extensionEnabledAt, lastLoad, lastTry, loadWaitsUntil,
                        tries) and files of its own: ${fileIds.join(', ')}.
                        Files of any other name, links and what goes on after 1 MiB are not read.
  TOOL is one of
${toolLines()}
  Nothing says that there is no Defender but mdatp-health.exit with the word missing.
  Try it:  mkdir mac && mdatp health > mac/mdatp-health.out; kextant explain mac`;

/** Everything that `explain` reads, and the command it comes from. */
function toolLines(): string {
  return toolIds
    .filter((id) => !fileIds.includes(id))
    .map((id) => `      ${id.padEnd(26)}${described[id] ?? commandOf(id)}`)
    .join('\n');
}

function commandOf(id: ToolId): string {
  const rows = toolNames.map((name) => toolTable[name]).filter(({ evidence }) => evidence === id);
  return rows.map(({ path, args }) => [path, ...args].join(' ')).join(', or ');
}

const sections: Readonly<Record<CommandName, readonly string[]>> = {
  status: [options, statuses, formats, schema],
  watch: [options, statuses, schema],
  explain: [statuses, evidence, schema],
  report: [options, statuses],
  'fleet-kit': [],
  uninstall: [options],
};

/** About one command, or with null about all of them. */
export function helpFor(command: CommandName | null): string {
  if (command !== null) return [`Usage: ${usage[command]}`, ...sections[command]].join('\n\n');
  const all = commandNames.map((name) => `  ${usage[name]}`).join('\n');
  const what = 'Kextant says whether Microsoft Defender protects this Mac, why not, and what to do.';
  return [what, `Usage\n${all}`, options, statuses, formats, schema].join('\n\n');
}
