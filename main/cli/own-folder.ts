// Whether a folder is a place to write files to: nobody else may be able to exchange it meanwhile. Also in plain Node.
import { lstat } from 'node:fs/promises';
import { openToOthers } from '../kept/data-folder.ts';
import { UsageError } from './usage.ts';

const root = 0;
const writableByOthers = 0o022;

/**
 * Throws a UsageError for a folder that is a link or another account's. As root the folder and all above it must be root's,
 * and closed to others: whoever may rename one of them could lead root's files to any place. The system's own temporary
 * folders are open to all, but nobody can rename there what is not theirs.
 */
export async function assertOwnFolder(dir: string): Promise<void> {
  const found = await lstat(dir);
  if (!found.isDirectory()) throw notOwn(dir, 'it is a link or a file');
  const self = process.geteuid?.() ?? found.uid;
  if (found.uid !== self) throw notOwn(dir, 'it belongs to another account');
  if (self !== root) return;
  if ((found.mode & writableByOthers) !== 0) throw notOwn(dir, 'other accounts may write to it');
  const open = openToOthers(dir, true);
  if (open !== null) throw notOwn(dir, `other accounts may change ${open}`);
}

function notOwn(dir: string, reason: string): UsageError {
  return new UsageError(`Nothing was written to ${dir}: ${reason}. Use a new folder in a place of your own.`);
}
