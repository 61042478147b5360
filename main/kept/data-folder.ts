// Whether Kextant may write where its data belongs. Electron says of a lock it cannot write that somebody else has it.

import { accessSync, constants } from 'node:fs';
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
