// Checks of the tools: with both environments, whether the readers understand them, and what they say of this Mac.
import path from 'node:path';
import { defenderFinder } from '../../main/mac/genuine.ts';
import type { WholeTool } from '../../main/mac/tools.ts';
import { isAtLeast, readMacos } from '../../src/macos.ts';
import type { Outcome } from '../../src/outcome.ts';
import { readEnrolment } from '../../src/readers/enrolment.ts';
import { readExtensions } from '../../src/readers/extensions.ts';
import { readFullNames } from '../../src/readers/full-names.ts';
import { readHealth } from '../../src/readers/health.ts';
import { readIntegrity } from '../../src/readers/integrity.ts';
import { readAdmin, readBootedAt, readInstalledAt } from '../../src/readers/mac.ts';
import { onlyDaemon, readService } from '../../src/readers/service.ts';
import { apple } from '../../src/text/languages/en/apple.ts';
import { type MacTable, macTables, macWordsFrom } from '../../src/text/mac-words.ts';
import { mdatpPath } from '../../src/tools.ts';
import { type CheckedMac, differs, impossible, isThere, judged, type Seen } from './mac.ts';

/** What each tool must have said for its reader; the rest of the table is about programs that need no answer. */
const understood = {
  sw_vers: (outcome) => readMacos(outcome) !== null,
  // By number: names may hold blanks.
  groups: (outcome) => readAdmin(outcome) !== null && 'stdout' in outcome && /^[\d\s]+$/.test(outcome.stdout),
  'boot-time': (outcome) => readBootedAt(outcome) !== null,
  // Without a receipt it fails, and that is an answer.
  pkgutil: (outcome) => outcome.kind === 'exited' && (outcome.code !== 0 || readInstalledAt(outcome) !== null),
  'profiles-status': (outcome) => readEnrolment(outcome).kind === 'read',
  systemextensionsctl: (outcome) => readExtensions(outcome).kind === 'read',
  processes: (outcome) => outcome.kind === 'exited' && /^\s*[\d:-]+\s+\d+\s+\/\S/m.test(outcome.stdout),
  launchctl: (outcome) => readService(outcome).kind !== 'unreadable',
  csrutil: (outcome) => readIntegrity(outcome).kind === 'read',
  'full-names': (outcome) => readFullNames(outcome).length > 0,
  'mdatp-health': (outcome) => readHealth(outcome).kind === 'read',
} as const satisfies Partial<Record<WholeTool, (outcome: Outcome) => boolean>>;

type Checked = keyof typeof understood;
const checked = Object.keys(understood) as readonly Checked[];

interface Tried {
  readonly name: Checked;
  readonly outcome: Outcome;
  readonly ms: number;
  readonly isUnderstood: boolean;
}

async function tried(mac: CheckedMac, environment?: 'person'): Promise<readonly Tried[]> {
  const all: Tried[] = [];
  for (const name of checked) {
    if (name === 'mdatp-health' && !isThere(mac, mdatpPath)) continue;
    const tool = mac.tools.tool(name);
    const startedAt = performance.now();
    const outcome = await mac.run(environment === undefined ? tool : { ...tool, environment });
    all.push({ name, outcome, ms: Math.round(performance.now() - startedAt), isUnderstood: understood[name](outcome) });
  }
  return all;
}

const ending = (outcome: Outcome) => (outcome.kind === 'exited' ? `exit ${outcome.code}` : outcome.kind);

export async function toolsBare(mac: CheckedMac): Promise<Seen> {
  const all = await tried(mac);
  const problems = all.flatMap(({ name, outcome, ms, isUnderstood }) =>
    isUnderstood ? [] : [`${name}: ${ending(outcome)} after ${ms} ms, not understood`],
  );
  const slowest = all.toSorted((one, other) => other.ms - one.ms)[0];
  const evidence = Object.fromEntries(
    all.flatMap(({ name, outcome, ms }) => {
      const exit = [`tools/${name}.exit`, `${ending(outcome)}, ${ms} ms\n`] as const;
      // They name the people of this Mac, and what they run.
      if (name === 'groups' || name === 'full-names') return [exit];
      const shown = name === 'processes' ? onlyDaemon(outcome) : outcome;
      const [stdout, stderr] = 'stdout' in shown ? [shown.stdout, shown.stderr] : ['', ''];
      return [[`tools/${name}.out`, stdout] as const, [`tools/${name}.err`, stderr] as const, exit];
    }),
  );
  const fine = `${all.length} tools understood, the slowest ${slowest?.name} in ${slowest?.ms} ms`;
  return { ...judged(problems, fine), evidence };
}

export async function toolsPerson(mac: CheckedMac): Promise<Seen> {
  const [bare, person] = [await tried(mac), await tried(mac, 'person')];
  const problems = person.flatMap(({ name, outcome, isUnderstood }, index) => {
    const before = bare[index];
    const same = before?.isUnderstood === isUnderstood && ending(before.outcome) === ending(outcome);
    return same
      ? []
      : [`${name}: ${ending(outcome)} with the person’s environment, ${before && ending(before.outcome)} without`];
  });
  return judged(problems, `${person.length} tools end the same way and are understood alike`);
}

/** By the code that asks before anything of Defender's is run. */
export async function mdatpSignature(mac: CheckedMac): Promise<Seen> {
  if (!isThere(mac, mdatpPath)) return impossible(`there is no ${mdatpPath}`);
  const find = defenderFinder({ run: mac.run, tools: mac.tools, account: async () => null });
  const defender = await find();
  const reading = await defender.genuine();
  if (reading.kind !== 'genuine') return judged([`${reading.kind}: ${reading.reason}`], '');
  const told = await mac.run({ ...mac.tools.checkSignature(reading.path), args: ['-dv', reading.path] });
  const identifier = told.kind === 'exited' ? /^Identifier=\S+$/m.exec(told.stderr)?.[0] : undefined;
  const asked = await defender.ask(mac.tools.tool('mdatp-health'));
  const answers = asked.kind === 'exited' ? `exit status ${asked.code}` : asked.kind;
  const name = path.relative(mac.tools.locate('/Applications'), reading.path);
  return judged(
    [],
    `it is ${name}, which codesign confirms (${identifier ?? 'no identifier'}); run as itself: ${answers}`,
  );
}

export async function paneNames(mac: CheckedMac): Promise<Seen> {
  const version = readMacos(await mac.run(mac.tools.tool('sw_vers')));
  if (version === null) return differs('sw_vers was not understood');
  if (!isAtLeast(version, 13)) return impossible('before macOS 13 the names are in other tables');
  const read = async (table: MacTable) => {
    const outcome = await mac.run(mac.tools.readTable(table));
    return [table, outcome.kind === 'exited' && outcome.code === 0 ? outcome.stdout : null] as const;
  };
  const tables = await Promise.all(macTables.map(read));
  const unread = tables.flatMap(([table, text]) => (text === null ? [`the table ${table} could not be read`] : []));
  const { settings = null, privacy = null, 'login-items': loginItems = null } = Object.fromEntries(tables);
  const words = macWordsFrom({ settings, privacy, 'login-items': loginItems }, ['en']);
  const ours: Readonly<Record<string, string | null>> = { ...apple };
  const other = Object.entries(words).flatMap(([term, word]) =>
    ours[term] === word ? [] : [`${term}: “${word}”, ours “${ours[term]}”`],
  );
  const none = unread.length === 0 && Object.keys(words).length === 0 ? ['no word was found in any table'] : [];
  return judged([...unread, ...none, ...other], `${Object.keys(words).length} words, all ours`);
}

/** What the standalone verdict relies on besides the tools. */
export async function shell(mac: CheckedMac): Promise<Seen> {
  const asked = async (file: string, args: readonly string[]) => {
    const outcome = await mac.run({ path: mac.tools.locate(file), args, deadlineMs: 5_000, limitBytes: 65_536 });
    return outcome.kind === 'exited' ? outcome.stdout.trim() : outcome.kind;
  };
  const [consoleId, own] = await Promise.all([
    asked('/usr/bin/stat', ['-f', '%u', '/dev/console']),
    asked('/usr/bin/stat', ['-f', '%u %g %Lp', mac.folder]),
  ]);
  const bash = await mac.run({
    path: '/bin/bash',
    args: ['-c', 'set -m; read -t 1 line <<<word && (exec sleep 60) & kill -9 -- "-$!" && echo "$line$BASH_VERSION"'],
    deadlineMs: 5_000,
    limitBytes: 65_536,
  });
  const problems = [
    ...(/^\d+$/.test(consoleId) ? [] : [`stat of /dev/console says “${consoleId}”`]),
    ...(/^\d+ \d+ \d{3,4}$/.test(own) ? [] : [`stat of a folder says “${own}”`]),
    ...(bash.kind === 'exited' && bash.code === 0 ? [] : [`bash: ${ending(bash)}`]),
  ];
  return judged(problems, `console ${consoleId}, groups can be ended as a whole`);
}
