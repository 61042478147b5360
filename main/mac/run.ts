// One run of one tool, ended by its exit or by our deadline; never throws. A thread of its own starts it (tool-worker.mjs).
import { constants } from 'node:os';
import type { Outcome } from '../../src/outcome.ts';
import { anyUnanswered } from './in-time.ts';
import {
  anyHeld,
  dropJob,
  dropWaiting,
  type Ended,
  isHeld,
  type Job,
  startedPids,
  startJob,
  type Told,
} from './starters.ts';
import type { Tool } from './tools.ts';

/** Runs a tool and says how it ended. */
export type Run = (tool: Tool) => Promise<Outcome>;

let nextId = 0;

/**
 * The deadline is ours and counts from here, whatever holds the start up. The tool leads a process group of its own, which
 * is killed whole, and the answer is given at once, whatever the pipes do.
 */
export const run: Run = (tool) => {
  if (isHeld(tool.path)) return Promise.resolve(refused('an earlier start of it is still held back'));
  endAllAtExit();
  const { promise, resolve } = promised();
  const printed = collected(tool.limitBytes);
  let isOver = false;
  let pid: number | null = null;
  const settle = (outcome: Outcome) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    if (pid !== null) killGroup(pid);
    dropJob(job);
    resolve(outcome);
  };
  const hear = (told: Told) => {
    if (told.kind === 'started') {
      pid = told.pid;
      // Given up while its start was held back: it must not run now.
      if (isOver && pid !== null) killGroup(pid);
      if (isOver) dropJob(job);
    } else if (told.kind === 'printed') {
      if (printed.add(told)) settle({ kind: 'flooded', limitBytes: tool.limitBytes, ...printed.texts() });
    } else settle(endOf(told, printed.texts()));
  };
  nextId += 1;
  const job: Job = { id: nextId, tool, hear, lose: (reason) => settle(refused(reason)) };
  const timer = setTimeout(
    () => settle({ kind: 'timed-out', afterMs: tool.deadlineMs, ...printed.texts() }),
    tool.deadlineMs,
  );
  startJob(job);
  return promise;
};

/** Ends every run that is under way; called when the app quits. */
export function stopAll(): void {
  dropWaiting();
  for (const pid of startedPids()) killGroup(pid);
}

/**
 * Runs for an app that will quit: from `stop` on nothing is started, what is under way is ended, and nobody gets an answer
 * any more. What was ended by us says nothing about the Mac, and a look that heard it would be remembered.
 */
export function runUntilStopped(runTool: Run = run): { readonly run: Run; readonly stop: () => void } {
  let stopped = false;
  const never = new Promise<never>(() => {});
  return {
    async run(tool) {
      if (stopped) return await never;
      const outcome = await runTool(tool);
      return stopped ? await never : outcome;
    },
    stop() {
      stopped = true;
      stopAll();
    },
  };
}

function refused(reason: string): Outcome {
  return { kind: 'refused', reason };
}

function promised() {
  let resolve: (outcome: Outcome) => void = () => {};
  const promise = new Promise<Outcome>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

interface Printed {
  /** True when both streams together have passed the limit. */
  readonly add: (told: Told & { readonly kind: 'printed' }) => boolean;
  /** What was printed so far, decoded as UTF-8; invalid bytes become U+FFFD. */
  readonly texts: () => { readonly stdout: string; readonly stderr: string };
}

function collected(limitBytes: number): Printed {
  const chunks: Record<'stdout' | 'stderr', Uint8Array[]> = { stdout: [], stderr: [] };
  let bytes = 0;
  const text = (parts: readonly Uint8Array[]) =>
    new TextDecoder().decode(Buffer.concat([...parts]).subarray(0, limitBytes));
  return {
    add({ stream, chunk }) {
      bytes += chunk.length;
      chunks[stream].push(chunk);
      return bytes > limitBytes;
    },
    texts: () => ({ stdout: text(chunks.stdout), stderr: text(chunks.stderr) }),
  };
}

function endOf({ exitCode, signal, code, isThere }: Ended, texts: ReturnType<Printed['texts']>): Outcome {
  if (exitCode !== undefined) return { kind: 'exited', code: exitCode, ...texts };
  if (signal !== undefined) return { kind: 'exited', code: 128 + signalNumber(signal), ...texts };
  const reason = code ?? 'unknown reason';
  const missing = reason === 'ENOTDIR' || (reason === 'ENOENT' && !isThere);
  return missing ? { kind: 'missing' } : refused(reason);
}

function signalNumber(name: string): number {
  return Object.entries(constants.signals).find(([signal]) => signal === name)?.[1] ?? 0;
}

/**
 * SIGKILL to the tool and whatever it started that still runs. A group that is gone already (ESRCH) is what we want;
 * macOS says EPERM of one whose processes have ended and are not collected yet, or are another user's.
 */
function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}

let isEnding = false;

/**
 * No tool outlives us, not even one whose start was still under way. Node waits for its threads when a process ends, and
 * one that stands still, in a start or on a disk that does not answer, would keep it for as long: all that has to be
 * written has been by then, so that nothing is lost by ending at once.
 */
function endAllAtExit(): void {
  if (isEnding) return;
  isEnding = true;
  process.on('exit', () => {
    dropWaiting();
    const isHeldBack = anyHeld() || anyUnanswered();
    stopAll();
    if (isHeldBack) process.kill(process.pid, 'SIGKILL');
  });
}
