// Writes the fleet kit to a folder, and nothing over what is there unless told to. Runs in main and in plain Node.
import { lstat, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fleetKit } from '../../src/fleet/kit.ts';
import { codeOf, makeFolder } from '../mac/files.ts';
import { UsageError } from './usage.ts';

/** How many files were written; a UsageError says why none were. Files of other names in the folder stay. */
export async function writeFleetKit(dir: string, version: string, force: boolean): Promise<number> {
  const files = fleetKit({ version });
  try {
    if (!force)
      await refuseToReplace(
        dir,
        files.map((file) => file.path),
      );
    for (const file of files) await write(path.join(dir, file.path), file.text, file.isProgram ? 0o755 : 0o644);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${dir} cannot be written to (${codeOf(error)}). Give a folder that you may write to.`);
  }
  return files.length;
}

async function refuseToReplace(dir: string, files: readonly string[]): Promise<void> {
  const found = await Promise.all(files.map((file) => isThere(path.join(dir, file))));
  const [first] = files.filter((_file, index) => found[index]);
  if (first === undefined) return;
  throw new UsageError(
    `${path.join(dir, first)} is there already, and nothing was written. Give a new folder, or --force to replace the kit's files.`,
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

/** Beside it first, so that a link of that name is replaced and not written through. */
async function write(file: string, text: string, mode: number): Promise<void> {
  await makeFolder(path.dirname(file));
  const next = `${file}.next`;
  await rm(next, { force: true });
  await writeFile(next, text, { mode, flag: 'wx' });
  await rename(next, file);
}
