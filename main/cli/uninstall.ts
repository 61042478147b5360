// Says which of Kextant's own files are on this Mac. Removing them is the admin's script's. Also in plain Node.
import { homedir } from 'node:os';
import path from 'node:path';
import { managedFile, ownFiles } from '../../src/fleet/own-files.ts';
import { ownUser } from '../mac/own-names.ts';
import { exists } from '../mac/stat.ts';
import { managedPathOf } from '../mac/tools.ts';

/** One line for each: whether it is there, its path, and what it is. */
export async function ownFileLines(root: string | null): Promise<readonly string[]> {
  const byProfile = 'settings by MDM: gone when their profile is withdrawn';
  const managed = [managedFile, managedPathOf(ownUser())].map((file) => ({ path: file, what: byProfile }));
  return await Promise.all(
    [...ownFiles, ...managed].map(async ({ path: file, what }) => {
      const place = path.join(root ?? '/', file.startsWith('~/') ? path.join(homedir(), file.slice(2)) : file);
      return [(await exists(place)) ? 'there' : '-', place, what].join('\t');
    }),
  );
}
