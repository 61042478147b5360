// Threads that start tools, as many as it takes: one is enough until a start is held back.
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

/**
 * How far the start of a job is, in memory that both sides see: a thread that stands still tells nothing. Only one side
 * can take a job out of `waiting`. The same numbers are in tool-worker.mjs.
 */
const startState = { waiting: 0, starting: 1, started: 2, takenBack: 3 } as const;

interface Handed {
  readonly job: Job;
  /** How far its start is, and from then on its process: 0 where there is none. */
  readonly state: Int32Array;
  /** Its run is over for us, while its start was still under way. */
  isGivenUp: boolean;
}

interface Starter {
  readonly worker: Worker;
  readonly handed: Map<number, Handed>;
  /** The start that was under way at the last check; null: none was. */
  seen: Handed | null;
  /** It was the same one twice: what else comes goes to another thread. */
  isHeld: boolean;
}

/** A start takes a few milliseconds; one that is under way in two checks is held back. */
const checkEveryMs = 125;

const starters = new Set<Starter>();
let timer: NodeJS.Timeout | null = null;

/** Makes the thread before the first tool needs it: it takes as long as many starts. */
export function warmStarters(): void {
  if (starters.size === 0) made();
}

/** Starts it at once, or after the starts that its thread has before it. */
export function startJob(job: Job): void {
  handOver({ job, state: newState(), isGivenUp: false });
  checkLater();
}

function newState(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** Takes a job back that has not begun to start; else the thread lets go of its pipes. */
export function dropJob(job: Job): void {
  for (const { worker, handed } of starters) {
    const own = handed.get(job.id);
    if (own === undefined) continue;
    if (takeBack(own)) handed.delete(job.id);
    else worker.postMessage({ kind: 'end', id: job.id });
    own.isGivenUp = isStarting(own);
  }
}

/** Takes back all that has not begun to start; for the end of the program. */
export function dropWaiting(): void {
  for (const { handed } of starters) for (const own of handed.values()) if (takeBack(own)) handed.delete(own.job.id);
}

/** Whether a start of this file is held back since an earlier run of it: another one would only wait beside it. */
export function isHeld(file: string): boolean {
  return everyHanded().some((own) => own.isGivenUp && isStarting(own) && own.job.tool.path === file);
}

/** Whether a thread stands still in a start. Waits for starts that are under way, and no longer than one may take. */
export function anyHeld(): boolean {
  return everyHanded().some(
    ({ state }) => Atomics.wait(state, 0, startState.starting, 2 * checkEveryMs) === 'timed-out',
  );
}

/** The processes of runs that have not ended, also of those whose start nobody has heard of yet. */
export function startedPids(): readonly number[] {
  const started = everyHanded().filter(({ state }) => Atomics.load(state, 0) === startState.started);
  return started.map(({ state }) => Atomics.load(state, 1)).filter((pid) => pid > 0);
}

function everyHanded(): readonly Handed[] {
  return [...starters].flatMap(({ handed }) => [...handed.values()]);
}

function isStarting({ state }: Handed): boolean {
  return Atomics.load(state, 0) === startState.starting;
}

/** False when its thread was quicker. */
function takeBack({ state }: Handed): boolean {
  return Atomics.compareExchange(state, 0, startState.waiting, startState.takenBack) === startState.waiting;
}

function handOver(own: Handed): void {
  const starter = [...starters].find((one) => !one.isHeld) ?? made();
  const { id, tool } = own.job;
  starter.handed.set(id, own);
  const environment = tool.environment === 'person' ? personEnvironment() : null;
  starter.worker.postMessage({ kind: 'start', id, tool, environment, state: own.state });
}

/** Only while a start is under way: an idle Kextant has no timer here. */
function checkLater(): void {
  if (timer !== null) return;
  timer = setTimeout(check, checkEveryMs);
  timer.unref();
}

/** What waits behind a start that is held back goes to another thread. */
function check(): void {
  timer = null;
  const stuck = [...starters].filter((starter) => {
    const starting = [...starter.handed.values()].find(isStarting) ?? null;
    starter.isHeld = starting !== null && starting === starter.seen;
    starter.seen = starting;
    return starter.isHeld;
  });
  for (const { handed } of stuck) {
    for (const own of [...handed.values()].filter(takeBack)) {
      handed.delete(own.job.id);
      handOver({ ...own, state: newState() });
    }
  }
  if (isAnyPending()) checkLater();
}

/** Whether a start is under way or waits for its turn. */
function isAnyPending(): boolean {
  return everyHanded().some(({ state }) => Atomics.load(state, 0) <= startState.starting);
}

function stopChecking(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
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

function made(): Starter {
  // Its own small heap: what tools print goes through it, and nothing stays.
  const worker = new Worker(path.join(import.meta.dirname, 'tool-worker.mjs'), {
    name: 'tools',
    execArgv: [],
    // Nothing of ours, for it and for the tools. NODE_OPTIONS and ELECTRON_NO_ASAR would be heard by a thread, whatever
    // the fuses say.
    env: {},
    resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 64 },
  });
  const starter: Starter = { worker, handed: new Map(), seen: null, isHeld: false };
  starters.add(starter);
  worker.unref();
  worker.on('message', (told: Told) => hear(starter, told));
  worker.on('error', (error) => lose(starter, String(error)));
  worker.on('exit', (code) => lose(starter, `the thread ended with ${code}`));
  return starter;
}

function hear(starter: Starter, told: Told): void {
  const job = starter.handed.get(told.id)?.job;
  if (told.kind === 'started') {
    starter.isHeld = false;
    if (!isAnyPending()) stopChecking();
  }
  if (told.kind === 'ended') starter.handed.delete(told.id);
  job?.hear(told);
  // One is kept; those that were made beside a held one go when their last run has ended.
  if (starters.size > 1 && starter.handed.size === 0) retire(starter);
}

function retire(starter: Starter): void {
  starters.delete(starter);
  void starter.worker.terminate();
}

function lose(starter: Starter, reason: string): void {
  if (!starters.delete(starter)) return;
  for (const { job } of starter.handed.values()) job.lose(reason);
}
