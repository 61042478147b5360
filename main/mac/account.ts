// As whom mdatp is run when Kextant itself is root: never as root, for others may have put it there.
import { stat } from 'node:fs/promises';

/** Numbers that a child process is started with; its other groups are dropped. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly name: 'console' | 'nobody';
}

/** macOS's account without rights and its group: `nobody:*:-2:-2`. */
export const nobody: Account = { uid: -2, gid: -2, name: 'nobody' };

/** Below are accounts of the system, such as root (the login window's) and `_mbsetupuser` (the Setup Assistant's). */
const firstPersonId = 500;

/**
 * null: as ourselves, since we are not root. Else the person at the console, who owns `/dev/console` on macOS, or nobody.
 * The group is nobody's for both: a person's own is the directory's to know, and a wrong one could be more than they have.
 */
export async function accountOfMdatp(
  isRoot = process.geteuid?.() === 0,
  consoleFile = '/dev/console',
): Promise<Account | null> {
  if (!isRoot) return null;
  const uid = await stat(consoleFile).then(
    (found) => found.uid,
    () => null,
  );
  // Node takes no more than 31 bits; -2 read back is beyond them.
  const isPerson = uid !== null && uid >= firstPersonId && uid <= 0x7fffffff;
  return isPerson ? { uid, gid: nobody.gid, name: 'console' } : nobody;
}
