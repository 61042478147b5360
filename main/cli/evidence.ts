// Reads and writes folders of evidence: known names only, bounded, never through a link. Also in plain Node.

import { constants } from 'node:fs';
import { access, link, lstat, mkdtemp, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encodingOf } from '../../src/evidence/encoding.ts';
import {
  type EvidenceFile,
  type EvidenceFiles,
  evidenceLimitBytes,
  evidenceNames,
} from '../../src/evidence/evidence.ts';
import { filesInZip, isZip, zipLimitBytes } from '../../src/evidence/zip.ts';
import { zipOf } from '../../src/evidence/zip-of.ts';
import { codeOf } from '../errors.ts';
import { makeFolder } from '../own-files.ts';
import { assertOwnFolder } from './own-folder.ts';
import { UsageError } from './usage.ts';

/** Every file of the folder that means something. However many others are in it, they are not even listed. */
export async function readEvidence(dir: string): Promise<EvidenceFiles> {
  if (await isFile(dir)) return await readZip(dir);
  await assertFolder(dir);
  const files = await Promise.all(
    evidenceNames.map(async (name) => [name, await readFileOf(path.join(dir, name))] as const),
  );
  return Object.fromEntries(files.flatMap(([name, file]) => (file === null ? [] : [[name, file]])));
}

async function isFile(place: string): Promise<boolean> {
  return stat(place).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** The files of a zip that a report came in. */
async function readZip(place: string): Promise<EvidenceFiles> {
  const handle = await open(place, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    throw new UsageError(`The file ${place} may not be read (${codeOf(error)}). Ask its owner for a copy.`);
  });
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size, zipLimitBytes + 1));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length);
    if (!isZip(bytes)) throw new UsageError(`${place} is a file. Use the folder that contains it, or a zip of it.`);
    const zip = filesInZip(bytes.subarray(0, bytesRead), decoded);
    if (zip.kind === 'broken') throw new UsageError(`The zip ${place} ${zip.reason}.`);
    return zip.files;
  } finally {
    await handle.close();
  }
}

/** A report goes into a folder that is new, or empty and one's own: what lies in another might be somebody's only copy. */
export async function assertNew(dir: string): Promise<void> {
  try {
    if (isZipName(dir)) {
      await lstat(dir);
      throw new UsageError(`${dir} exists already. Use another name.`);
    }
    await assertOwnFolder(dir);
    const names = await readdir(dir);
    if (names.length === 0) return;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (codeOf(error) === 'ENOENT') return;
    throw notWritable(dir, error);
  }
  throw new UsageError(`${dir} is not empty. Use a new folder, or empty it first.`);
}

/**
 * Writes the files of a report, for its owner's eyes. They are written to a new folder beside, which takes the name when
 * it is whole: whoever exchanges the folder of that name meanwhile gets nothing, and leads nothing elsewhere.
 */
export async function writeEvidence(dir: string, files: Readonly<Record<string, string>>): Promise<void> {
  await assertNew(dir);
  const place = path.resolve(dir);
  try {
    await makeFolder(path.dirname(place), 0o700);
    const next = await mkdtemp(path.join(path.dirname(place), `.${path.basename(place)}.`));
    try {
      await assertOwnFolder(next);
      const isZipped = isZipName(place);
      const contents = isZipped ? { 'report.zip': zipOf(files, encoded) } : files;
      for (const [name, content] of Object.entries(contents)) {
        await writeFile(path.join(next, name), content, { mode: 0o600 });
      }
      if (isZipped) {
        // Fails where something has that name by now, and follows no link.
        await link(path.join(next, 'report.zip'), place);
        await rm(next, { recursive: true });
        return;
      }
      // Takes the place of an empty folder, and of nothing else: not of a link, nor of what has been filled meanwhile.
      await rename(next, place);
    } catch (error) {
      await rm(next, { recursive: true, force: true });
      throw error;
    }
  } catch (error) {
    throw error instanceof UsageError ? error : notWritable(dir, error);
  }
}

/** One file instead of a folder is asked for by its name. */
function isZipName(name: string): boolean {
  return /\.zip$/i.test(name);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function notWritable(dir: string, error: unknown): UsageError {
  return new UsageError(`The report cannot be written to ${dir} (${codeOf(error)}). Use a folder you can write to.`);
}

async function assertFolder(dir: string): Promise<void> {
  try {
    const found = await stat(dir);
    if (!found.isDirectory()) throw new UsageError(`${dir} is a file. Use the folder that contains it.`);
    await access(dir, constants.R_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = codeOf(error);
    throw new UsageError(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? `There is no folder ${dir}. Use a folder of evidence, such as one that "kextant report" wrote.`
        : `The folder ${dir} may not be read (${code}). Ask its owner for a copy, or change its permissions.`,
    );
  }
}

/** A link may lead to anything on this computer, so none is followed. */
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** null: there is no such file. */
async function readFileOf(file: string): Promise<EvidenceFile | null> {
  try {
    const handle = await open(file, flags);
    try {
      const { size } = await handle.stat().then((found) => (found.isFile() ? found : Promise.reject(notAFile)));
      const bytes = Buffer.alloc(Math.min(size, evidenceLimitBytes));
      // With its length: without it Node 18 reads nothing.
      const { buffer, bytesRead } = await handle.read(bytes, 0, bytes.length);
      return { kind: 'read', text: decoded(buffer.subarray(0, bytesRead)), whole: size <= evidenceLimitBytes };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' ? null : { kind: 'unreadable', reason: reasons[code] ?? code };
  }
}

const notAFile = Object.assign(new Error('not a file'), { code: 'EFTYPE' });

const reasons: Readonly<Record<string, string>> = {
  ELOOP: 'a link, which is not followed; put the file itself there',
  EFTYPE: 'no file',
  ENXIO: 'no file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
};

function decoded(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
