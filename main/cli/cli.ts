// The command line: the same looks and verdicts without a window. Also in plain Node.

import { parseArgs } from 'node:util';
import { explain } from '../../src/evidence/evidence.ts';
import { historyIn } from '../../src/evidence/history.ts';
import { lossLine } from '../../src/evidence/report.ts';
import { exitCodeOf } from '../../src/finding.ts';
import { type Format, formats, formatted, oneLine, summaryLine, textFor, type Verdict } from '../../src/formats.ts';
import { type Language, languageOf } from '../../src/language.ts';
import { lossOf } from '../../src/loss.ts';
import { plainText } from '../../src/outcome.ts';
import { faultSentence, messageOf } from '../errors.ts';
import { type CommandName, commandNames, type LookingCommand } from './command-line.ts';
import { readEvidence } from './evidence.ts';
import { readFlags } from './flags.ts';
import { helpFor } from './help.ts';
import { exitUsage, UsageError } from './usage.ts';

/** As shells say of a run that was stopped by Ctrl-C. */
const exitStopped = 130;

/** What the command line needs of its surroundings. */
export interface CommandContext {
  /** What was typed after the app's name. */
  readonly args: readonly string[];
  /** Whether another root may be looked at instead of this Mac. */
  readonly rootAllowed: boolean;
  /** Where the app remembers its acts on this Mac. */
  readonly memoryFile: string;
  readonly version: string;
  /** Language tags of the person, the preferred one first. */
  readonly languages: readonly string[];
  /** Data for stdout; false when nobody reads it any more. */
  readonly print: (line: string) => Promise<boolean>;
  /** A sentence for people, on stderr. */
  readonly tell: (line: string) => void;
  /** Fulfilled when the person or the system wants the run to end; without it that ends the process. */
  readonly ended: () => Promise<void>;
}

/** The surroundings of this process. */
export function processContext(
  given: Pick<CommandContext, 'args' | 'memoryFile' | 'rootAllowed' | 'version'>,
): CommandContext {
  const { stdout, stderr, env } = process;
  // Whoever read us has gone; the next `print` says so, and there is nobody left to tell anything else.
  stdout.on('error', () => {});
  return {
    ...given,
    languages: [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].flatMap((tag) =>
      tag === undefined || tag === '' ? [] : [tag],
    ),
    print: (line) => new Promise((resolve) => stdout.write(`${line}\n`, (error) => resolve(error == null))),
    // Names of folders are typed by completion, too: one that came with a report must not steer the terminal.
    tell: (line) => stderr.write(`${plainText(line)}\n`),
    ended: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
      }),
  };
}

/** What was asked for, once it is known to make sense. */
interface Asked {
  readonly command: CommandName;
  readonly format: Format;
  readonly language: Language;
  readonly root: string | null;
  /** The folder of `explain`, `report` and `fleet-kit`; empty for the others. */
  readonly dir: string;
  readonly force: boolean;
}

/** Does what the command line asks and answers with the exit status; a bug of ours is `unknown`. Never throws. */
export async function runCommandLine(context: CommandContext): Promise<number> {
  try {
    return await runCommand(context);
  } catch (error) {
    const isTyped = error instanceof UsageError;
    context.tell(isTyped ? error.message : faultSentence(error));
    return isTyped ? exitUsage : exitCodeOf('unknown');
  }
}

async function runCommand(context: CommandContext): Promise<number> {
  const { values, positionals } = parsed(context.args);
  const [word, ...rest] = positionals;
  const command = commandNames.find((name) => name === word) ?? null;
  if (values.version === true) return await printed(context, context.version);
  if (values.help === true || word === 'help') return await printed(context, helpFor(command));
  if (command === null) throw new UsageError(word === undefined ? helpFor(null) : `Unknown command "${word}".${hint}`);
  const asked = askedFor(command, values, rest, context);
  switch (command) {
    case 'explain':
      return await explainFolder(asked, context);
    case 'status':
    case 'watch':
    case 'report': {
      return await atMac(asked, command, context);
    }
    case 'fleet-kit':
      return await writeKit(asked, context);
    case 'uninstall':
      return await listOwnFiles(asked, values, context);
  }
}

async function writeKit({ dir, force }: Asked, { version, tell }: CommandContext): Promise<number> {
  const { writeFleetKit } = await import('./fleet-kit.ts');
  const count = await writeFleetKit(dir, version, force);
  tell(`Wrote ${count} files to ${dir}. Start with README.md.`);
  return 0;
}

async function listOwnFiles({ root }: Asked, { list }: Values, context: CommandContext): Promise<number> {
  if (list !== true) {
    throw new UsageError(
      'Kextant cannot remove itself. "kextant uninstall --list" lists its files; uninstall.sh, written by "kextant fleet-kit DIR", removes them.',
    );
  }
  const { ownFileLines } = await import('./uninstall.ts');
  return await printed(context, (await ownFileLines(root)).join('\n'));
}

/** What looks at a Mac needs the parts that run tools: only then are they loaded. */
async function atMac(asked: Asked, command: LookingCommand, context: CommandContext): Promise<number> {
  const { follow, report, status, stopAll } = await import('./looks.ts');
  const { root, language, dir } = asked;
  const looking = { root, language, memoryFile: context.memoryFile, version: context.version, tell: context.tell };
  const ended = context.ended();
  if (command === 'watch') {
    return await follow(looking, ended, (verdict) => context.print(summaryLine(verdict)));
  }
  const stopped = ended.then(() => {
    stopAll();
    return exitStopped;
  });
  const answered =
    command === 'report' ? report(looking, dir) : status(looking).then((verdict) => answer(verdict, asked, context));
  return await Promise.race([answered, stopped]);
}

const hint = ' Run "kextant --help" for help.';

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: text,
        language: text,
        'tools-root': text,
        json: flag,
        force: flag,
        list: flag,
        help: flag,
        version: flag,
      },
    });
  } catch (error) {
    throw new UsageError(`${messageOf(error)}${hint}`);
  }
}

type Values = ReturnType<typeof parsed>['values'];

/** Which options and how many folders each command takes. */
const takes: Readonly<Record<CommandName, { readonly options: readonly (keyof Values)[]; readonly folders: 0 | 1 }>> = {
  status: { options: ['format', 'json', 'language', 'tools-root'], folders: 0 },
  watch: { options: ['tools-root'], folders: 0 },
  explain: { options: ['format', 'json', 'language'], folders: 1 },
  report: { options: ['tools-root'], folders: 1 },
  'fleet-kit': { options: ['force'], folders: 1 },
  uninstall: { options: ['list', 'tools-root'], folders: 0 },
};

function askedFor(command: CommandName, values: Values, folders: readonly string[], context: CommandContext): Asked {
  const { options, folders: count } = takes[command];
  const odd = Object.keys(values).find((name) => !options.some((option) => option === name));
  if (odd !== undefined) throw new UsageError(`${command} has no option --${odd}.${hint}`);
  const [dir = ''] = folders;
  if (folders.length !== count || (count === 1 && dir === '')) {
    throw new UsageError(`${command} takes ${count === 0 ? 'no arguments' : 'one folder'}.${hint}`);
  }
  if (values['tools-root'] !== undefined && !context.rootAllowed) {
    throw new UsageError('The installed app can check only this Mac: omit --tools-root.');
  }
  const { root, language } = flagsOf(context);
  const force = values.force === true;
  return { command, root, dir, force, format: formatOf(values), language: language ?? languageOf(context.languages) };
}

function flagsOf({ args, rootAllowed }: CommandContext) {
  try {
    return readFlags(args, rootAllowed);
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

function formatOf({ format, json }: Values): Format {
  if (format === undefined) return json === true ? 'json' : 'text';
  const known = formats.find((name) => name === format);
  if (known === undefined) throw new UsageError(`--format takes ${formats.join(', ')}, not "${format}".`);
  if (json === true && known !== 'json') throw new UsageError('--json and --format conflict: use one of them.');
  return known;
}

async function explainFolder(asked: Asked, context: CommandContext): Promise<number> {
  const files = await readEvidence(asked.dir);
  const explained = explain(files);
  const { now } = explained.moments;
  const { entries, remarks } = historyIn(files, now);
  for (const remark of [...explained.remarks, ...remarks]) context.tell(oneLine(remark));
  const loss = now === null ? null : lossOf(entries, explained.diagnosis.level, now);
  if (loss !== null) context.tell(oneLine(lossLine(loss)));
  return await answer({ ...explained, at: now }, asked, context);
}

async function answer(verdict: Verdict, { format, language }: Asked, context: CommandContext): Promise<number> {
  const text = format === 'text' ? textFor(verdict, await loadWords(verdict, language)) : formatted(verdict, format);
  await context.print(text);
  return exitCodeOf(verdict.diagnosis.level);
}

async function printed(context: CommandContext, text: string): Promise<number> {
  await context.print(text);
  return 0;
}

/** Loaded only for people: programs do not wait for words. */
async function loadWords(verdict: Verdict, language: Language) {
  const { verdictWords } = await import('./verdict-words.ts');
  return await verdictWords(verdict, language);
}
