// The Mac's clock, and a timer. A practice Mac has a clock that can be moved, so that nobody waits 30 minutes.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../errors.ts';

/** Epoch ms. `root` null is this Mac; below a root a file may say how many seconds its clock is ahead. */
export function clockOf(root: string | null): () => number {
  if (root === null) return Date.now;
  const file = path.join(root, 'private/var/practice/clock-offset');
  return () => Date.now() + 1000 * offsetIn(file);
}

/** Calls `act` once after `ms` milliseconds; the function it returns cancels that. */
export function later(act: () => void, ms: number): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}

/** Seconds; 0 for a root without a clock of its own, or with one that cannot be read. */
function offsetIn(file: string): number {
  try {
    const seconds = Number(readFileSync(file, 'utf8'));
    return Number.isFinite(seconds) ? seconds : 0;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}
