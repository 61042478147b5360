// Writes the fleet kit to a folder, and nothing over what is there unless told to. Also in plain Node.

import { lstat, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { fleetKit } from '../../src/fleet/kit.ts';
import type { Standalone } from '../../src/fleet/scripts.ts';
import { isObject, jsonIn } from '../../src/readers/json.ts';
import { codeOf } from '../errors.ts';
import { makeFolder } from '../own-files.ts';
import { assertOwnFolder } from './own-folder.ts';
import { UsageError } from './usage.ts';

/** How many files were written; a UsageError says why none were. Files of other names in the folder stay. */
export async function writeFleetKit(dir: string, version: string, force: boolean): Promise<number> {
  const files = fleetKit({ version, standalone: await readStandalone(), reader: await readReader() });
  try {
    await makeFolder(dir);
    await assertOwnFolder(dir);
    if (!force)
      await refuseToReplace(
        dir,
        files.map((file) => file.path),
      );
    for (const file of files) await write(dir, file.path, file.text, file.isProgram ? 0o755 : 0o644);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${dir} cannot be written to (${codeOf(error)}). Use a folder you can write to.`);
  }
  return files.length;
}

/** What the build puts beside this code, packed. */
async function unpacked(name: string): Promise<string> {
  return brotliDecompressSync(await readFile(path.join(import.meta.dirname, name))).toString();
}

async function readStandalone(): Promise<Standalone> {
  const parts = jsonIn(await unpacked('standalone.json.br'));
  const { start, library, main } = isObject(parts) ? parts : {};
  if (typeof start !== 'string' || typeof library !== 'string' || typeof main !== 'string')
    throw new Error('standalone.json.br is not what was built');
  return { start, library, main };
}

/** The page that reads reports. */
async function readReader(): Promise<string> {
  return await unpacked('kextant-reader.html.br');
}

async function refuseToReplace(dir: string, files: readonly string[]): Promise<void> {
  const found = await Promise.all(files.map((file) => isThere(path.join(dir, file))));
  const [first] = files.filter((_file, index) => found[index]);
  if (first === undefined) return;
  throw new UsageError(
    `${path.join(dir, first)} exists already, and nothing was written. Use a new folder, or --force to replace the kit's files.`,
  );
}

async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * In a new folder first, and renamed: whatever has the name already, such as a link, is replaced and not written through.
 * A folder of the kit that is a link, or somebody else's, is not written to.
 */
async function write(dir: string, file: string, text: string, mode: number): Promise<void> {
  const folder = path.dirname(path.join(dir, file));
  await makeFolder(folder);
  if (folder !== dir) await assertOwnFolder(folder);
  const aside = await mkdtemp(path.join(folder, '.kit-'));
  try {
    const next = path.join(aside, 'next');
    await writeFile(next, text, { mode });
    await rename(next, path.join(dir, file));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
