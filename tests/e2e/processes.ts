// Which processes run, from /proc.
import { readdirSync, readFileSync } from 'node:fs';

/** A process and all below it, also those that became leaders of a group of their own. */
export function descendantsOf(ancestor: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = parentOf(Number(entry));
    if (parent !== null) parents.set(Number(entry), parent);
  }
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === ancestor || isOurs(parents.get(pid)));
  return [...parents.keys()].filter(isOurs);
}

/** Pids of running programs whose command line has this text, such as the folder of a practice Mac. */
export function runningFrom(text: string): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => fileOf(pid, 'cmdline').includes(text)).map(Number);
}

/** Running, and not only waiting to be collected by its parent. */
export function isAlive(pid: number): boolean {
  return /\nState:\t[^ZX]/.test(fileOf(String(pid), 'status'));
}

/** What runs under a pid, for messages. */
export function commandOf(pid: number): string {
  return `${pid} (${fileOf(String(pid), 'cmdline').replaceAll('\0', ' ').trim()})`;
}

function parentOf(pid: number): number | null {
  const parent = /\nPPid:\t(\d+)/.exec(fileOf(String(pid), 'status'))?.[1];
  return parent === undefined ? null : Number(parent);
}

/** Empty when the process ended while we looked. */
function fileOf(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
