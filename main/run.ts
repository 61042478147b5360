// The only file that starts a process. One run of one tool, ended by its exit or by our deadline; never throws. Main.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import type { Outcome } from '../src/outcome.ts';
import { codeOf } from './files.ts';
import type { Tool } from './tools.ts';

/** Runs a tool and says how it ended. */
export type Run = (tool: Tool) => Promise<Outcome>;

/** All a tool gets to see: nothing of ours, and a locale whose words we know. */
const environment = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LANG: 'C', LC_ALL: 'C' };

/** Groups of processes that are still running, so that quitting can end them. */
const running = new Set<number>();

/**
 * The deadline is ours, and so is the end: the tool leads a process group of its own (`detached`), which is killed
 * whole, and the answer is given at once, whatever a grandchild does with the pipes.
 */
export const run: Run = async (tool) => {
  let child: Child;
  try {
    child = start(tool);
  } catch (error) {
    return notStarted(codeOf(error), tool.path);
  }
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  const printed = collect(child, tool.limitBytes);
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<Outcome>((resolve) => {
    timer = setTimeout(
      () => resolve({ kind: 'timed-out', afterMs: tool.deadlineMs, ...printed.texts() }),
      tool.deadlineMs,
    );
  });
  const flooded = printed.full.then(
    (): Outcome => ({ kind: 'flooded', limitBytes: tool.limitBytes, ...printed.texts() }),
  );
  const outcome = await Promise.race([endOf(child, printed, tool.path), expired, flooded]);
  clearTimeout(timer);
  if (pid !== undefined) {
    killGroup(pid);
    running.delete(pid);
  }
  child.stdout?.destroy();
  child.stderr?.destroy();
  return outcome;
};

/** Ends every run that is under way; called when the app quits. */
export function stopAll(): void {
  for (const pid of running) killGroup(pid);
  running.clear();
}

/** Node gives no streams to a child that was refused for want of file descriptors, whatever its types say. */
type Child = Pick<ChildProcess, 'pid' | 'once' | 'stdout' | 'stderr'>;

function start({ path, args }: Tool): Child {
  return spawn(path, args, {
    // Not our own folder: it may be gone, and then nothing would start.
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
  });
}

interface Printed {
  /** What was printed so far, decoded as UTF-8; bytes that are none become U+FFFD. */
  readonly texts: () => { readonly stdout: string; readonly stderr: string };
  /** Fulfilled when both streams together pass the limit. */
  readonly full: Promise<void>;
}

function collect({ stdout, stderr }: Child, limitBytes: number): Printed {
  const chunks: { readonly out: Buffer[]; readonly err: Buffer[] } = { out: [], err: [] };
  let bytes = 0;
  const full = new Promise<void>((resolve) => {
    const keep = (into: Buffer[]) => (chunk: Buffer) => {
      if (bytes > limitBytes) return;
      bytes += chunk.length;
      into.push(chunk);
      if (bytes > limitBytes) resolve();
    };
    for (const [stream, into] of [
      [stdout, chunks.out],
      [stderr, chunks.err],
    ] as const) {
      stream?.on('data', keep(into));
      // A pipe that cannot be read any more has ended; how the tool ended says the rest.
      stream?.on('error', () => {});
    }
  });
  const text = (parts: readonly Buffer[]) => new TextDecoder().decode(Buffer.concat(parts).subarray(0, limitBytes));
  return { texts: () => ({ stdout: text(chunks.out), stderr: text(chunks.err) }), full };
}

/** Fulfilled when it was not started, or has ended and nobody holds its pipes any more. */
function endOf(child: Child, printed: Printed, file: string): Promise<Outcome> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(notStarted(codeOf(error), file)));
    // One of the two is always given; as shells have it, a signal is told as 128 and its number.
    child.once('close', (code: number | null, signal: NodeJS.Signals | null) =>
      resolve({ kind: 'exited', code: code ?? 128 + numberOf(signal), ...printed.texts() }),
    );
  });
}

function notStarted(reason: string, file: string): Outcome {
  // ENOENT is also said of a script whose interpreter is gone: then the tool is there and could not be started.
  const missing = reason === 'ENOTDIR' || (reason === 'ENOENT' && !existsSync(file));
  return missing ? { kind: 'missing' } : { kind: 'refused', reason };
}

function numberOf(signal: NodeJS.Signals | null): number {
  return signal === null ? 0 : constants.signals[signal];
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
