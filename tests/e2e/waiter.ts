// The waiter that a refused load attempt leaves on a practice Mac, by its lock.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** There as long as the waiter is. */
export function lockOf(root: string): string {
  return path.join(root, 'private/var/db/dev.kextant.load.lock');
}

export function isWaiting(root: string): boolean {
  return existsSync(lockOf(root));
}

/** Its process id. */
export function waiterOf(root: string): number {
  return Number(readFileSync(lockOf(root), 'utf8'));
}
