// Holds the starts of a program back for real: hold-start.pl, where this is root on Linux. Tests and chaos.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Elsewhere nothing here can hold a start back. */
export const canHoldStarts = process.platform === 'linux' && process.geteuid?.() === 0;

const script = fileURLToPath(new URL('hold-start.pl', import.meta.url));

/** From the moment it answers no start of this file gets on; the answer lets all of them go. */
export async function holdStarts(file: string): Promise<() => Promise<void>> {
  const holder = spawn('/usr/bin/perl', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  holder.stdin.write(`${file}\n`);
  const ended = once(holder, 'exit');
  const [said] = await Promise.race([once(holder.stdout, 'data'), ended.then(() => ['nothing'])]);
  if (String(said) !== 'held\n') throw new Error(`The start of ${file} cannot be held back: ${said}`);
  return async () => {
    holder.stdin.end();
    await ended;
  };
}
