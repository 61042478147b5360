// Threads that start tools, as many as it takes: one is enough until a start is held back. Runs in main.
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Tool } from './tools.ts';

/** What a thread tells of one run, in this order. */
export type Told =
  | { readonly kind: 'started'; readonly id: number; readonly pid: number | null }
  | {
      readonly kind: 'printed';
      readonly id: number;
      readonly stream: 'stdout' | 'stderr';
      readonly chunk: Uint8Array;
    }
  | ({ readonly kind: 'ended'; readonly id: number } & Ended);

export interface Ended {
  readonly exitCode: number | undefined;
  readonly signal: string | undefined;
  readonly code: string | undefined;
  /** Whether there is a file at the path of a tool that could not be started. */
  readonly isThere: boolean;
}

/** One run as the threads see it. */
export interface Job {
  readonly id: number;
  readonly tool: Tool;
  readonly hear: (told: Told) => void;
  /** The thread itself failed, and nothing more will be told. */
  readonly lose: (reason: string) => void;
}

interface Starter {
  readonly worker: Worker;
  readonly jobs: Map<number, Job>;
  /** 1 from when a job is handed over until its start has returned, which the thread says here without an event loop. */
  readonly busy: Int32Array;
  /** The job whose start has not been confirmed yet. */
  starting: Job | null;
  /** That job was given up: its start is held back. */
  held: boolean;
}

/** A start takes a few milliseconds; one that takes so long is held back, and what waits goes to another thread. */
const heldAfterMs = 250;

const waiting: Job[] = [];
const starters = new Set<Starter>();
let timer: NodeJS.Timeout | undefined;

/** Starts it as soon as a thread is free: one start at a time each, so that one that is held back keeps no other back. */
export function startJob(job: Job): void {
  waiting.push(job);
  startNext();
}

/** Takes a job out that has not been handed to a thread; else the thread lets go of its pipes. */
export function dropJob(job: Job): void {
  const index = waiting.indexOf(job);
  if (index >= 0) waiting.splice(index, 1);
  for (const starter of starters) {
    if (starter.jobs.has(job.id)) starter.worker.postMessage({ kind: 'end', id: job.id });
    if (starter.starting === job) starter.held = true;
  }
}

/** Whether a start of this file is held back since an earlier run of it: another one would only wait beside it. */
export function isHeld(file: string): boolean {
  return [...starters].some(({ held, starting }) => held && starting?.tool.path === file);
}

/** Whether a thread stands still in a start. Waits for starts that are under way, and no longer than one may take. */
export function anyHeld(): boolean {
  return [...starters].some(({ busy }) => Atomics.wait(busy, 0, 1, heldAfterMs) === 'timed-out');
}

function startNext(): void {
  clearTimeout(timer);
  const [job] = waiting;
  if (job === undefined) return;
  const free = [...starters].find(({ starting }) => starting === null) ?? (starters.size === 0 ? made() : null);
  if (free === null) {
    timer = setTimeout(startBeside, heldAfterMs);
    timer.unref();
    return;
  }
  waiting.shift();
  free.starting = job;
  Atomics.store(free.busy, 0, 1);
  free.jobs.set(job.id, job);
  const environment = job.tool.environment === 'person' ? personEnvironment() : null;
  free.worker.postMessage({ kind: 'start', id: job.id, tool: job.tool, environment });
  startNext();
}

/** What `open` starts inherits its environment: whose home it is, and no locale but what the person has chosen. */
function personEnvironment(): Readonly<Record<string, string>> {
  const names = ['HOME', 'USER', 'LOGNAME', 'TMPDIR'] as const;
  const own = names.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', ...Object.fromEntries(own) };
}

/** All threads are held back. */
function startBeside(): void {
  made();
  startNext();
}

function made(): Starter {
  // Its own small heap: what tools print goes through it, and nothing stays.
  const busy = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(path.join(import.meta.dirname, 'tool-worker.mjs'), {
    name: 'tools',
    workerData: busy,
    execArgv: [],
    // Nothing of ours, for it and for the tools. NODE_OPTIONS and ELECTRON_NO_ASAR would be heard by a thread, whatever
    // the fuses say.
    env: {},
    resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 },
  });
  const starter: Starter = { worker, busy, jobs: new Map(), starting: null, held: false };
  starters.add(starter);
  worker.unref();
  worker.on('message', (told: Told) => hear(starter, told));
  worker.on('error', (error) => lose(starter, String(error)));
  worker.on('exit', (code) => lose(starter, `the thread ended with ${code}`));
  return starter;
}

function hear(starter: Starter, told: Told): void {
  const job = starter.jobs.get(told.id);
  if (told.kind === 'started') {
    starter.starting = null;
    starter.held = false;
  }
  if (told.kind === 'ended') starter.jobs.delete(told.id);
  job?.hear(told);
  if (told.kind === 'started') startNext();
  // One is kept; those that were made beside a held one go when their last run has ended.
  if (starters.size > 1 && starter.starting === null && starter.jobs.size === 0) retire(starter);
}

function retire(starter: Starter): void {
  starters.delete(starter);
  void starter.worker.terminate();
}

function lose(starter: Starter, reason: string): void {
  if (!starters.delete(starter)) return;
  for (const job of starter.jobs.values()) job.lose(reason);
  startNext();
}
