// Whether Kextant may write where its data belongs. Electron says of a lock it cannot write that somebody else has it.
import { accessSync, constants, lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../errors.ts';
import { makeFolderAtOnce } from '../own-files.ts';

/** null: it can be written; else why not, as a code of the system. Synchronous: before Electron is ready nothing is awaited. */
export function whyNotWritable(folder: string): string | null {
  try {
    makeFolderAtOnce(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

/** What whoever started Kextant from a terminal reads. */
export function notWritableSentence(folder: string, code: string): string {
  return `Kextant cannot write to ${folder} (${code}), so it forgets settings and history when it ends. Give this account the folder, or remove it and start Kextant again.`;
}

/**
 * As root: the first of the folder, those above it and what they link to that is not root's or that others may write to;
 * null: none, or not root. Whoever may exchange one of them leads what root writes to any place: with sudo macOS keeps HOME
 * (/etc/sudoers), so that the folder is one of the person's. In the system's own temporary folders nobody can rename what is
 * not theirs. Nothing is made or written.
 */
export function openToOthers(folder: string, isRoot = process.geteuid?.() === 0): string | null {
  if (!isRoot) return null;
  const there = wayTo(folder).find(isThere) ?? folder;
  try {
    return [...wayTo(there), ...wayTo(realpathSync(there))].find(mayBeExchanged) ?? null;
  } catch {
    // A link to nowhere, for one.
    return there;
  }
}

/** What whoever started Kextant as root from a terminal reads. */
export function openToOthersSentence(folder: string, open: string): string {
  return `Kextant runs as root and writes nothing to ${folder}, as others may change ${open}. It forgets settings and history when it ends. Start it as the person who uses this Mac.`;
}

/** The nearest first. */
function wayTo(folder: string): readonly string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...wayTo(above)];
}

function isThere(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch {
    return false;
  }
}

const writableByOthers = 0o022;
const sticky = 0o1000;

function mayBeExchanged(file: string): boolean {
  const found = lstatSync(file);
  const isOpen = (found.mode & writableByOthers) !== 0 && (found.mode & sticky) === 0;
  return found.uid !== 0 || (isOpen && !found.isSymbolicLink());
}
