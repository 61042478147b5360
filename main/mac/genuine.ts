// The mdatp of one look: found, checked and asked as one file, for /usr/local/bin is writable by users on many Macs.

import type { BigIntStats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { askedAsNobody } from '../../src/health-forms.ts';
import type { Outcome } from '../../src/outcome.ts';
import type { GenuineReading } from '../../src/readings.ts';
import { defenderClient, defenderHomes, mdatpPath } from '../../src/tools.ts';
import { codeOf } from '../errors.ts';
import { type Account, accountOfMdatp } from './account.ts';
import { inTime } from './in-time.ts';
import type { Run } from './run.ts';
import type { Tool, Tools } from './tools.ts';

/** wheel and admin: who is in them may be root anyway, and /Applications is writable by admin on every Mac. */
const rootsGroups: ReadonlySet<number> = new Set([0, 80]);

/** What answers as mdatp in one look. */
export interface Defender {
  /** Runs the file that was checked with a question's arguments; a file that did not pass is not run. Never throws. */
  readonly ask: (question: Tool) => Promise<Outcome>;
  /** Whose it is, looked at again: after the last question it says whether the same file gave all answers. */
  readonly genuine: () => Promise<GenuineReading>;
}

export type FindDefender = () => Promise<Defender>;

export interface DefenderParts {
  readonly run: Run;
  readonly tools: Tools;
  /** null: Kextant is not root, and mdatp runs as whoever Kextant is. */
  readonly account: () => Promise<Account | null>;
}

/**
 * Makes a function that resolves `mdatp` once per look and has that file checked once per identity. A signature that
 * could not be checked at all (codesign missing or hung) is `undecided`, and asked about again.
 */
export function defenderFinder({ run, tools, account }: DefenderParts): FindDefender {
  const known = new Map<string, GenuineReading>();

  async function checked(file: string, identity: string, asRoot: boolean): Promise<GenuineReading> {
    const before = known.get(identity);
    if (before !== undefined) return before;
    const reading = await check(file, asRoot, run, tools);
    if (reading.kind !== 'undecided') known.set(identity, reading);
    return reading;
  }

  return async () => {
    try {
      const [file, identity] = await inTime(mdatpPath, () => fileBehind(tools.locate(mdatpPath)));
      const as = await account();
      const reading = await checked(file, identity, as !== null);
      if (reading.kind !== 'genuine') return refusing(reading);
      return {
        ask: async (question) => withAccount(await run(asked(question, file, as)), as),
        genuine: async () => {
          const now = await inTime(mdatpPath, () => identityOf(file)).catch(codeOf);
          if (now === 'ETIMEDOUT') return { kind: 'undecided', path: file, reason: now };
          return now === identity ? reading : replaced(file);
        },
      };
    } catch (error) {
      const reason = codeOf(error);
      const isMissing = reason === 'ENOENT' || reason === 'ENOTDIR';
      const reading: GenuineReading = { kind: 'undecided', path: mdatpPath, reason };
      return isMissing ? { ask: async () => ({ kind: 'missing' }), genuine: async () => reading } : refusing(reading);
    }
  };
}

/** The mdatp of this Mac, or with another root of a practice Mac. */
export function defenderAt(root: string | null, run: Run, tools: Tools): FindDefender {
  return root === null ? defenderFinder({ run, tools, account: accountOfMdatp }) : practiceDefender(run);
}

/** On a practice Mac nothing is Microsoft's. */
export function practiceDefender(run: Run): FindDefender {
  const genuine = async (): Promise<GenuineReading> => ({ kind: 'not-checked', reason: 'practice Mac' });
  return async () => ({ ask: run, genuine });
}

function refusing(reading: GenuineReading & { readonly reason: string }): Defender {
  return { ask: async () => ({ kind: 'refused', reason: reading.reason }), genuine: async () => reading };
}

/** It is called by the name it is known by: a link's target sees that name too. */
function asked(question: Tool, file: string, as: Account | null): Tool {
  const called = { ...question, path: file, argv0: question.path };
  return as === null ? called : { ...called, account: as };
}

/** Whether mdatp answers `nobody` is not known; where it does not, the reason stands beside what it said. */
function withAccount(outcome: Outcome, as: Account | null): Outcome {
  if (as?.name !== 'nobody' || outcome.kind === 'missing' || outcome.kind === 'refused') return outcome;
  if (outcome.kind === 'exited' && outcome.code === 0) return outcome;
  return { ...outcome, stderr: [outcome.stderr.trimEnd(), askedAsNobody].filter((line) => line !== '').join('\n') };
}

function replaced(file: string): GenuineReading {
  return { kind: 'not-genuine', path: file, reason: 'it was replaced while it was asked' };
}

async function fileBehind(name: string): Promise<readonly [file: string, identity: string]> {
  const file = await realpath(name);
  return [file, await identityOf(file)];
}

/** The file and the folders of the app it is in: one that is moved away and back leaves the file as it was. */
async function identityOf(file: string): Promise<string> {
  const folders = foldersOf(file).filter((folder) => folder.includes('.app'));
  const marks = [file, ...folders].map(async (one) => markOf(await stat(one, { bigint: true })));
  return [file, ...(await Promise.all(marks))].join('|');
}

/**
 * No one of them is enough: times count whole seconds on HFS+, from which macOS 10.13 may start, a modification time
 * can be set by anybody, an inode is used again, and a volume that is mounted over the app has inodes of its own.
 */
export function markOf({ dev, ino, size, mtimeNs, ctimeNs }: Mark): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

type Mark = Pick<BigIntStats, 'dev' | 'ino' | 'size' | 'mtimeNs' | 'ctimeNs'>;

/** The nearest first. */
function foldersOf(file: string): readonly string[] {
  const folder = path.dirname(file);
  return folder === file ? [] : [folder, ...foldersOf(folder)];
}

async function check(file: string, asRoot: boolean, run: Run, tools: Tools): Promise<GenuineReading> {
  const isInside = defenderHomes.some((home) => file.startsWith(tools.locate(home)));
  if (!isInside) return foreign(file, 'it is not inside the Microsoft Defender app');
  if (path.basename(file) !== defenderClient) return foreign(file, `it is not ${defenderClient}`);
  const open = asRoot ? await openTo(file, tools.locate('/')) : null;
  if (open !== null) return foreign(file, `others than root may replace ${open}`);
  const outcome = await run(tools.checkSignature(file));
  if (outcome.kind !== 'exited') return { kind: 'undecided', path: file, reason: `codesign: ${outcome.kind}` };
  if (outcome.code === 0) return { kind: 'genuine', path: file };
  // 1: no valid signature, 3: not Microsoft's (man codesign). Any other end says nothing about the file.
  if (outcome.code !== 1 && outcome.code !== 3) {
    return { kind: 'undecided', path: file, reason: `codesign: exit status ${outcome.code}` };
  }
  const said = outcome.stderr.trim().split('\n').at(-1);
  return foreign(file, said === undefined || said === '' ? 'not signed by Microsoft' : said);
}

function foreign(file: string, reason: string): GenuineReading {
  return { kind: 'not-genuine', path: file, reason };
}

/** The first of the file and its folders, up to the Mac's root, that somebody else than root may replace; null: none. */
async function openTo(file: string, root: string): Promise<string | null> {
  for (const one of [file, ...foldersOf(file)]) {
    const { uid, gid, mode } = await stat(one);
    const isOpen = uid !== 0 || (mode & 0o002) !== 0 || ((mode & 0o020) !== 0 && !rootsGroups.has(gid));
    if (isOpen) return one;
    if (path.relative(one, root) === '') return null;
  }
  return null;
}
