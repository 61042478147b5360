// What this process holds at one moment, counted from outside of the app's parts: memory, descriptors, children.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { getHeapCodeStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Sample {
  readonly looks: number;
  /** After collecting garbage: the heap and what lies beside it, without the code that V8 compiles on and on. */
  readonly heapBytes: number;
  readonly rssBytes: number;
  readonly descriptors: number;
  /** Files and folders that are watched; one descriptor serves them all. */
  readonly watches: number;
  readonly handles: number;
  readonly listeners: number;
  readonly timers: number;
  readonly children: number;
  /** Processes out of the practice Mac's folder, whoever's children they are. */
  readonly strays: number;
  readonly historyEntries: number;
  readonly fileBytes: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

export type Counted = Pick<Sample, 'looks' | 'timers' | 'historyEntries'>;

/** `root`: of the practice Mac; `files`: those that the app writes. */
export async function takeSample(app: Counted, root: string, files: readonly string[]): Promise<Sample> {
  // Twice, with a turn between: what only finalizers hold goes with the second.
  for (let round = 0; round < 2; round += 1) {
    collectGarbage();
    await turn();
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  const { code_and_metadata_size: code, bytecode_and_metadata_size: bytecode } = getHeapCodeStatistics();
  return {
    ...app,
    heapBytes: heapUsed + external - code - bytecode,
    rssBytes: rss,
    descriptors: readdirSync('/proc/self/fd').length,
    watches: watches(),
    handles: process.getActiveResourcesInfo().filter((kind) => kind !== 'Immediate').length,
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
    children: children(),
    strays: strays(root),
    fileBytes: files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0),
  };
}

function watches(): number {
  const infos = readdirSync('/proc/self/fdinfo').map((name) => textOf(`/proc/self/fdinfo/${name}`));
  return infos.join('\n').match(/^inotify wd:/gm)?.length ?? 0;
}

/** Ended and not collected ones too. */
function children(): number {
  const threads = readdirSync('/proc/self/task');
  const lists = threads.map((thread) => textOf(`/proc/self/task/${thread}/children`));
  return lists.join(' ').match(/\d+/g)?.length ?? 0;
}

function strays(root: string): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.filter((pid) => textOf(`/proc/${pid}/cmdline`).includes(root)).length;
}

/** Empty where the process or descriptor has gone meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
