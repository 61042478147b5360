// What Linux tells about a program and all its descendants: memory, processor time, wake-ups.
import { readdirSync, readFileSync } from 'node:fs';

/** One process, from /proc/PID/stat. */
export interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  /** Of it and of all children that it outlived and waited for. */
  readonly cpuMs: number;
}

/** A program with its descendants, at one moment. */
export interface Usage {
  readonly processes: number;
  /** Proportional set size: a page that several processes share counts once, in parts. */
  readonly pssMb: number;
  /** Since its start, with every descendant: those that live and those that were waited for. */
  readonly cpuMs: number;
  /** How often a living thread gave the processor back and was woken again. */
  readonly wakeUps: number;
}

/** The kernel counts in hundredths of a second for every program that asks [proc(5), USER_HZ]. */
const tickMs = 10;

/** null for text of another shape. The name in the second field may hold anything, brackets and spaces too. */
export function readStat(text: string): ProcessStat | null {
  const nameEnd = text.lastIndexOf(')');
  const pid = Number.parseInt(text, 10);
  const fields = text.slice(nameEnd + 2).split(' ');
  // Fields 4 (ppid) and 14-17 (utime, stime, cutime, cstime) of proc(5); the slice begins with field 3.
  const [parent, ...ticks] = [1, 11, 12, 13, 14].map((index) => Number(fields[index]));
  const cpuMs = tickMs * ticks.reduce((sum, count) => sum + count, 0);
  if (nameEnd === -1 || parent === undefined || ![pid, parent, cpuMs].every(Number.isFinite)) return null;
  return { pid, parent, cpuMs };
}

/** MiB, from /proc/PID/smaps_rollup; null without the line. */
export function readPss(text: string): number | null {
  const [, kib] = /^Pss:\s+(\d+) kB$/m.exec(text) ?? [];
  return kib === undefined ? null : Number(kib) / 1024;
}

/** From /proc/PID/task/TID/status; null without the line. */
export function readWakeUps(text: string): number | null {
  const [, count] = /^voluntary_ctxt_switches:\s+(\d+)$/m.exec(text) ?? [];
  return count === undefined ? null : Number(count);
}

/** The process and its descendants, whatever their group. */
export function treeOf(ancestor: number, all: readonly ProcessStat[]): readonly ProcessStat[] {
  const own = all.filter(({ pid }) => pid === ancestor);
  const below = (parent: number): ProcessStat[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return [...own, ...below(ancestor)];
}

export function usageOf(ancestor: number, proc = '/proc'): Usage {
  const tree = treeOf(ancestor, everyProcess(proc));
  return {
    processes: tree.length,
    pssMb: sumOf(tree, ({ pid }) => readPss(textOf(`${proc}/${pid}/smaps_rollup`))),
    cpuMs: sumOf(tree, ({ cpuMs }) => cpuMs),
    wakeUps: sumOf(tree, ({ pid }) =>
      sumOf(namesIn(`${proc}/${pid}/task`), (thread) => readWakeUps(textOf(`${proc}/${pid}/task/${thread}/status`))),
    ),
  };
}

/** Whether a descendant's command line has this word. */
export function hasProcess(ancestor: number, word: string, proc = '/proc'): boolean {
  return treeOf(ancestor, everyProcess(proc)).some(({ pid }) => commandLine(pid, proc).includes(word));
}

/** How many processes run this executable. */
export function countRunning(executable: string, proc = '/proc'): number {
  return everyProcess(proc).filter(({ pid }) => commandLine(pid, proc)[0] === executable).length;
}

/** Chromium's processes that were forked from another one rewrite theirs, with spaces between the words. */
function commandLine(pid: number, proc: string): readonly string[] {
  return textOf(`${proc}/${pid}/cmdline`).split(/[\0 ]/);
}

function everyProcess(proc: string): readonly ProcessStat[] {
  return namesIn(proc)
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readStat(textOf(`${proc}/${pid}/stat`)) ?? []);
}

function sumOf<T>(values: readonly T[], amountOf: (value: T) => number | null): number {
  return values.reduce((sum, value) => sum + (amountOf(value) ?? 0), 0);
}

/** Empty for a process that ended while we looked. */
function textOf(file: string): string {
  return unlessGone(() => readFileSync(file, 'utf8'), '');
}

function namesIn(folder: string): readonly string[] {
  return unlessGone(() => readdirSync(folder), []);
}

function unlessGone<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ESRCH') return otherwise;
    throw error;
  }
}
