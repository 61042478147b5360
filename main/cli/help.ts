// What `--help` says: how to use the command line, and what its answers mean. Also in plain Node.
import { type ToolId, toolIds } from '../../src/evidence-names.ts';
import { exitCodeOf, fixers, type Level, levels } from '../../src/finding.ts';
import { type Format, formats } from '../../src/formats.ts';
import { languages } from '../../src/language.ts';
import { fileNames, fileTable } from '../../src/mac-files.ts';
import { toolNames, toolTable } from '../../src/tools.ts';
import { type CommandName, commandNames } from './command-line.ts';
import { exitUsage } from './usage.ts';

const usage: Readonly<Record<CommandName, string>> = {
  status: `kextant status [--format ${formats.join('|')}] [--language LANGUAGE]
    Checks this Mac and prints the verdict. A bad result is checked again before it is reported.`,
  watch: `kextant watch
    Keeps checking. Prints one line of JSON right away and another each time the verdict changes, until stopped.`,
  explain: `kextant explain DIR|ZIP [--json | --format FORMAT] [--language LANGUAGE]
    Prints the verdict for the Mac whose evidence is in the folder DIR or in a zip of it. It can be any Mac, the
    evidence can be incomplete, and nothing is run. See "kextant explain --help" for the layout of the folder.`,
  report: `kextant report DIR|FILE.zip
    Checks this Mac and writes its tools' output to a new folder DIR, or to one zip if the name ends in .zip: evidence
    for "kextant explain", and a readable report.txt. Names, IDs, serial numbers and servers are masked.`,
  'fleet-kit': `kextant fleet-kit DIR [--force]
    Writes to DIR what a Mac admin needs: scripts for Jamf Pro, Intune and Munki, policies for Fleet and osquery,
    metrics, alerts and a dashboard for Prometheus and Grafana, and profiles. Only --force replaces files that exist.`,
  uninstall: `kextant uninstall --list
    Lists Kextant's files on this Mac. Removes nothing; for that, use uninstall.sh from the fleet kit.`,
};

const examples = `Examples
  kextant status --format json    the whole verdict on this Mac, for scripts
  kextant report report.zip       a report to send to your IT team
  kextant explain report.zip      what Kextant says about the Mac that a report comes from`;

const options = `Options
  --language LANGUAGE   language of text output: ${languages.join(' ')}
  --tools-root DIR      check another folder that is laid out like a Mac's root, such as a practice Mac (not in the
                        installed app)
  --help                show this help, or after a command, help for it
  --version             show the version`;

const levelMeanings: Readonly<Record<Level, string>> = {
  protected: 'protected',
  attention: 'attention: it works, but something is missing',
  unprotected: 'unprotected',
  unknown: 'unknown',
  starting: 'Defender is starting',
};

/** Levels that share a number stand in one line. */
function statusLines(): string {
  const codes = [...new Set(levels.map(exitCodeOf))];
  const meaningOf = (code: number) =>
    levels.filter((level) => exitCodeOf(level) === code).map((level) => levelMeanings[level]);
  return [
    ...codes.map((code) => `  ${code}   ${meaningOf(code).join(', or ')}`),
    `  ${exitUsage}  wrong arguments or folder`,
  ].join('\n');
}

const statuses = `Exit status
${statusLines()}
  Results go to stdout, messages to stderr.`;

const formatMeanings: Readonly<Record<Format, string>> = {
  text: 'human-readable',
  json: 'the whole verdict, see below',
  jamf: '<result>LEVEL: FINDING, FINDING</result>, for an extension attribute of Jamf Pro',
  intune: 'level=… findings=… path=… macos=… defender=…, one line, no spaces in values; "none" if empty',
  prometheus: `kextant_level{level}, kextant_finding{code}, kextant_info{macos,defender}, kextant_looked_at_seconds,
              for the textfile collector of node_exporter`,
};

const formatList = `Formats
${formats.map((format) => `  ${format.padEnd(12)}${formatMeanings[format]}`).join('\n')}`;

const schema = `JSON (schema 1; keys may be added; if a key changes its meaning, the number goes up)
  schema      1
  at          when the Mac was checked, in milliseconds since 1970; absent if unknown
  level       ${levels.join(', ')}
  findings    in order of priority: { code, level, fixableBy, evidence: [{ tool, line }] }
              fixableBy: ${fixers.join(', ')}; line: the output it is based on
  path        the guide that leads to "protected"; null if there is nothing to do
  steps       its steps in order: { id, state }, state: done, current or waiting
  readings    what each tool reported, as parsed (not in watch output); null if it was not run
  remarks     anything in the evidence folder that could not be read`;

const fileIds: readonly (ToolId | null)[] = fileNames
  .map((name) => fileTable[name].evidence)
  .filter((id) => id !== null);

/** What stands in evidence in other words too than those of Kextant's own command. */
const described: Readonly<Partial<Record<ToolId, string>>> = {
  'mdatp-health': 'mdatp health, in any of its three syntaxes, or as JSON',
  codesign: '/usr/bin/codesign -dv --verbose=4 of the driver or of mdatp',
  kextutil: 'the last attempt to load the driver',
  'profiles-list': 'profiles list, -C, or show',
};

const evidence = `A folder of evidence
  Try it:  mkdir mac && mdatp health > mac/mdatp-health.out; kextant explain mac

  TOOL.out, TOOL.err    what the tool printed; any of them may be missing
  TOOL.exit             its exit status, or missing, refused, timed-out or flooded; without this file it is 0
  mac.json              facts about the Mac, every one optional: macos ("10.15.7"), arch, admin, kextFile (true or
                        false), managedBy (jamf, intune or other), language, and the times now, installedAt, bootedAt,
                        loggedInAt, wokeAt, daemonStartedAt, lastLoadAttemptAt and paneOpenedAt (ISO 8601);
                        daemonStarts, a list of such times; firstSeen, the time each finding was first seen, by code.
                        Without "now", nothing is judged by time. A tool's own output takes precedence over this file.
                        A report adds what the app saw and did (extensionEnabledAt, lastLoad, lastTry, loadWaitsUntil,
                        tries) and files of its own: ${fileIds.join(', ')}.
  history.jsonl         when the level changed, one JSON object on a line as the app keeps it; a report brings it along.
                        It changes no verdict; "explain" says on stderr after what change protection was lost.
  Files with other names, links, and anything past 1 MiB are ignored.
  TOOL is one of
${toolLines()}
  Only an mdatp-health.exit file that contains the word "missing" means that Defender is not installed.`;

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
  status: [options, statuses, formatList, schema],
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
  return [what, `Usage\n${all}`, examples, options, statuses, formatList, schema].join('\n\n');
}
