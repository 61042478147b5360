// src/tools.ts and src/mac-files.ts as functions of sh: what is asked, of whom, and for how long. Runs when the script
// is made.
import { toolIds } from '../src/evidence-names.ts';
import { fileNames, fileTable } from '../src/mac-files.ts';
import { defenderClient, defenderHomes, mdatpPath, type ToolRow, toolNames, toolTable } from '../src/tools.ts';

type Named = readonly [name: string, row: ToolRow];

const rows = toolNames.map((name): Named => [name, toolTable[name]]);
const isForLooks = ([, { when, last }]: Named) => when !== 'report' && when !== 'asked' && last === null;

/** What only some Macs have is asked of all: that it is not there is an answer. */
const ofMacos = rows.filter(
  (named) => isForLooks(named) && named[1].path !== mdatpPath && [null, 'system'].includes(named[1].onlyIf),
);
const ofDefender = rows.filter(
  (named) => isForLooks(named) && named[1].path === mdatpPath && named[1].onlyIf !== 'other-form-refused',
);
/** Where the judge wants to know. */
const besides = rows.filter((named) => isForLooks(named) && !ofMacos.includes(named) && !ofDefender.includes(named));

export function shTables(): string {
  const settings = quoted(fileTable['managed-settings'].path);
  return [
    `mdatp_path=${quoted(mdatpPath)}`,
    `quick_seconds=${secondsOf(ofMacos)} mdatp_seconds=${secondsOf([...ofDefender, ...besides])} signature_seconds=${secondsOf([['', toolTable['mdatp-signature']]])}`,
    `evidence_ids='${toolIds.join(' ')}'`,
    '',
    ...shFunction('ask_macos', [
      ...ofMacos.map(asking),
      `if [ -e "$root"${settings} ]; then`,
      `  ask own-settings ${commandOf(toolTable['own-settings'])} "$root"${settings}`,
      'fi',
      // Where the driver lies on the disk the judge will want to know; a second time of asking it costs more than this.
      `if [ -e "$root"${quoted(fileTable['kext-file'].path)} ]; then`,
      `  ${asking(['kextstat', toolTable.kextstat])}`,
      'fi',
      ...lookingAt('kext-file'),
      // Last: a link may lead to a server that does not answer.
      'look_for_files',
      'wait',
    ]),
    ...shFunction('ask_defender', [...ofDefender.map(asking), 'wait']),
    ...shFunction('ask_signature', [`ask signature ${commandOf(toolTable['mdatp-signature'])} "$mdatp"`, 'wait']),
    ...shFunction('ask_more', [
      'case $1 in',
      ...besides.map(([name, row]) => `  ${name}) ${asking([name, row])} ;;`),
      '  service-file)',
      ...lookingAt('service-file').map((line) => `    ${line}`),
      '    ;;',
      'esac',
      'wait',
    ]),
    ...shFunction('look_for_files', filesLookedFor()),
    ...shFunction('is_in_defender', [
      `case $1 in ${defenderHomes.map((home) => `${quoted(home)}*/${defenderClient}`).join(' | ')}) ;; *) return 1 ;; esac`,
    ]),
  ].join('\n');
}

/** Groups are those of the person at the Mac: root is in every group that could answer. */
function asking([name, row]: Named): string {
  if (row.path === mdatpPath) return ['ask_mdatp', name, ...row.args.map(quoted)].join(' ');
  if (name !== 'groups') return `ask ${name} ${commandOf(row)}`;
  return `if [ "$EUID" -ne 0 ] || [ -n "$person" ]; then ask groups ${commandOf(row)} \${person:+"$person"}; fi`;
}

function filesLookedFor(): readonly string[] {
  const agents = fileNames.filter((name) => fileTable[name].why === 'management');
  return agents.map((name) => `look_for ${name} "$root"${quoted(fileTable[name].path)}`);
}

/** Whose a file is; that it is not there is an answer. */
function lookingAt(name: 'kext-file' | 'service-file'): readonly string[] {
  const file = `"$root"${quoted(fileTable[name].path)}`;
  return [
    `if [ -e ${file} ]; then`,
    `  ask ${name} "$root/usr/bin/stat" -f 'owner %u:%g, mode %Lp' ${file}`,
    `else echo missing >"$said/${name}.exit"; fi`,
  ];
}

function commandOf({ path, args }: Pick<ToolRow, 'path' | 'args'>): string {
  return [`"$root"${quoted(path)}`, ...args.map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`;
}

/** One deadline for all that are asked at once: the longest of theirs. */
function secondsOf(named: readonly Named[]): number {
  return Math.max(...named.map(([, { deadlineMs }]) => deadlineMs)) / 1000;
}

function shFunction(name: string, lines: readonly string[]): readonly string[] {
  return [`${name}() {`, ...lines.map((line) => `  ${line}`), '}', ''];
}
