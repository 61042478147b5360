// Where Chromium may write while Kextant is a command line. Before Electron is ready, so nothing is awaited.
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A new folder. Root's is in the system's own: sudo may keep the person's TMPDIR, and in a folder of theirs they could put
 * a link in the place of ours.
 */
export function newChromiumFolder(isRoot = process.geteuid?.() === 0): string {
  return mkdtempSync(path.join(isRoot ? realpathSync('/tmp') : tmpdir(), 'kextant-command-'));
}
