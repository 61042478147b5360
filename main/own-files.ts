// Files that Kextant itself writes and reads: whole or not at all, and never waiting for a pipe.
import { closeSync, constants, fstatSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from './errors.ts';

/** None of our own files comes near it: the longest, a history of 2,000 entries, has some 400 kB. */
export const ownLimitBytes = 8 * 1024 * 1024;

/**
 * The text of a file of ours. Never waits: a pipe or a device under its name is an error (`EFTYPE`), and so is a file
 * that is too big to be ours (`EFBIG`). At once: before Electron is ready whatever is awaited waits until Chromium has
 * started.
 */
export function readOwnFile(file: string): string {
  const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = fstatSync(handle);
    if (found.isDirectory()) throw withCode('EISDIR');
    if (!found.isFile()) throw withCode('EFTYPE');
    if (found.size > ownLimitBytes) throw withCode('EFBIG');
    const bytes = Buffer.alloc(found.size);
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(handle);
  }
}

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** The parsed content of a JSON file; undefined when it is missing or no JSON (both are normal on a first start). */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readOwnFile(file));
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * A folder and those above it. Node's own `recursive` never ends where a parent is there and nothing can be made in it,
 * as in /proc (seen with Node 20.20).
 */
export async function makeFolder(dir: string, mode?: number): Promise<void> {
  try {
    await mkdir(dir, mode);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' && (await stat(dir)).isDirectory()) return;
    const parent = path.dirname(dir);
    if (code !== 'ENOENT' || parent === dir) throw error;
    await makeFolder(parent, mode);
    await mkdir(dir, mode);
  }
}

/** The same at once, for before Electron is ready and for its end. Node's own hangs there likewise. */
export function makeFolderAtOnce(dir: string): void {
  try {
    mkdirSync(dir);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' && statSync(dir).isDirectory()) return;
    const parent = path.dirname(dir);
    if (code !== 'ENOENT' || parent === dir) throw error;
    makeFolderAtOnce(parent);
    mkdirSync(dir);
  }
}

/**
 * Writes beside the file and renames, so that a crash leaves the old file or the new one, never half of one. On the disk
 * before it is renamed: a Mac that loses power may keep the new name and not what was written under it.
 */
export async function writeOwnFile(file: string, text: string): Promise<void> {
  await makeFolder(path.dirname(file));
  const next = `${file}.next`;
  // Whatever lies there, a link or a pipe, is neither written to nor waited for.
  await rm(next, { force: true });
  await writeFile(next, text, { flag: 'wx', mode: 0o600, flush: true });
  await rename(next, file);
}

/** As `writeOwnFile`, one line of JSON. */
export function writeJson(file: string, value: unknown): Promise<void> {
  return writeOwnFile(file, `${JSON.stringify(value)}\n`);
}

/** A link at the name is an error (`ELOOP`), and a pipe is one too (`ENXIO`) and no wait for a reader. */
const itself = constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** How a file of ours is added to: at its end. */
export const appending = {
  flag: constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | itself,
  mode: 0o600,
  flush: true,
} as const;

/**
 * Writes the file that the person has chosen, in place: macOS lets us have that one, and would ask for its folder. What
 * has taken its name since then is written to only if it is a file.
 */
export async function writeChosenFile(file: string, text: string): Promise<void> {
  await writeFile(file, text, {
    flag: constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | itself,
    mode: 0o600,
  });
}
