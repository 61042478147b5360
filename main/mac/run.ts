// The only file that starts a process. One run of one tool, ended by its exit or by our deadline; never throws. Main.
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import type { Outcome } from '../../src/outcome.ts';
import type { Tool } from './tools.ts';

/** Runs a tool and says how it ended. */
export type Run = (tool: Tool) => Promise<Outcome>;

/** All a tool gets to see: nothing of ours, and a locale whose words we know. */
const bareEnvironment = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LANG: 'C', LC_ALL: 'C' };

/** What `open` starts inherits its environment: whose home it is, and no locale but what the person has chosen. */
function personEnvironment(): Readonly<Record<string, string>> {
  const names = ['HOME', 'USER', 'LOGNAME', 'TMPDIR'] as const;
  const own = names.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { PATH: bareEnvironment.PATH, ...Object.fromEntries(own) };
}

/** Loaded with the first tool, as it takes a while; asking for it anew would cost every look a part of a millisecond. */
let loading: Promise<typeof import('execa')> | undefined;

/** Groups of processes that are still running, so that quitting can end them. */
const running = new Set<number>();

/**
 * The deadline is ours: a grandchild that keeps the pipe open would hold execa's own timeout. The tool leads a process
 * group of its own (`detached`), which is killed whole, and the answer is given at once, whatever the pipes do.
 */
export const run: Run = async (tool) => {
  loading ??= import('execa');
  const { execa } = await loading;
  const child = execa(tool.path, [...tool.args], {
    // Not our own folder: it may be gone, and then nothing would start.
    cwd: '/',
    detached: true,
    stdin: 'ignore',
    env: tool.environment === 'person' ? personEnvironment() : bareEnvironment,
    extendEnv: false,
    buffer: false,
    reject: false,
    encoding: 'buffer',
    stripFinalNewline: false,
    ...startedAs(tool),
  });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  const printed = collect(child.stdout, child.stderr, tool.limitBytes);
  const ended = child.then((result) => endOf(result, printed, tool.path));
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
  const outcome = await Promise.race([ended, expired, flooded]);
  clearTimeout(timer);
  if (pid !== undefined) {
    killGroup(pid);
    running.delete(pid);
  }
  child.stdout.destroy();
  child.stderr.destroy();
  return outcome;
};

/** With a uid, libuv drops the other groups too before it changes to it (a test asks `id`). */
function startedAs({ argv0, account }: Tool) {
  const called = argv0 === undefined ? {} : { argv0 };
  return account === undefined ? called : { ...called, uid: account.uid, gid: account.gid };
}

/** Ends every run that is under way; called when the app quits. */
export function stopAll(): void {
  for (const pid of running) killGroup(pid);
  running.clear();
}

interface Printed {
  /** What was printed so far, decoded as UTF-8; bytes that are none become U+FFFD. */
  readonly texts: () => { readonly stdout: string; readonly stderr: string };
  /** Fulfilled when both streams together pass the limit. */
  readonly full: Promise<void>;
}

function collect(stdout: NodeJS.ReadableStream, stderr: NodeJS.ReadableStream, limitBytes: number): Printed {
  const chunks: { readonly out: Buffer[]; readonly err: Buffer[] } = { out: [], err: [] };
  let bytes = 0;
  const full = new Promise<void>((resolve) => {
    const keep = (into: Buffer[]) => (chunk: Buffer) => {
      if (bytes > limitBytes) return;
      bytes += chunk.length;
      into.push(chunk);
      if (bytes > limitBytes) resolve();
    };
    stdout.on('data', keep(chunks.out));
    stderr.on('data', keep(chunks.err));
  });
  const text = (parts: readonly Buffer[]) => new TextDecoder().decode(Buffer.concat(parts).subarray(0, limitBytes));
  return { texts: () => ({ stdout: text(chunks.out), stderr: text(chunks.err) }), full };
}

interface Ended {
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
  readonly code?: string | undefined;
}

function endOf(result: Ended, printed: Printed, file: string): Outcome {
  if (result.exitCode !== undefined) return { kind: 'exited', code: result.exitCode, ...printed.texts() };
  if (result.signal !== undefined)
    return { kind: 'exited', code: 128 + signalNumber(result.signal), ...printed.texts() };
  const reason = result.code ?? 'unknown reason';
  // ENOENT is also said of a script whose interpreter is gone: then the tool is there and could not be started.
  const missing = reason === 'ENOTDIR' || (reason === 'ENOENT' && !existsSync(file));
  return missing ? { kind: 'missing' } : { kind: 'refused', reason };
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
