// A folder whose server does not answer, for real: where this is root on Linux, in a mount namespace that ends with its test.
import { existsSync } from 'node:fs';

/** Elsewhere none can be made here. */
export const canBeDead = process.platform === 'linux' && process.geteuid?.() === 0 && existsSync('/dev/fuse');

/** Lines of sh: nobody reads what the kernel asks of it, so whoever looks below the folder waits as long as the shell lives. */
export function deadServerAt(folder: string): string {
  return `exec 9<>/dev/fuse
mount -i -t fuse -o fd=9,rootmode=40000,user_id=0,group_id=0,allow_other dead '${folder}' || exit
`;
}
