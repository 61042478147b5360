// Which processes a look has left behind: whatever runs out of the practice Mac's folder after it.
import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** What still runs out of the Mac's folder, a moment after the look; empty: nothing. */
export async function leftBehind(root: string): Promise<string> {
  const until = performance.now() + 3_000;
  let left = await running(root);
  while (left !== '' && performance.now() < until) {
    await pause(20);
    left = await running(root);
  }
  return left;
}

/** Ended and not yet collected is ended. */
async function running(root: string): Promise<string> {
  // Not at once: waiting for it would keep the panel waiting.
  const { stdout } = await promisify(execFile)('ps', ['-A', '-ww', '-o', 'stat=,args='], { maxBuffer: 2 ** 26 });
  const lines = stdout.split('\n');
  return lines.filter((line) => line.includes(root) && !line.trimStart().startsWith('Z')).join('\n');
}
