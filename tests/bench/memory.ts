// Memory of the whole process tree: before the panel was ever opened, and some minutes after it was closed. Bench.
import type { Figure } from './figures.ts';
import { hasProcess, type Usage, usageOf } from './processes.ts';
import { alternating, later, type Place, type Program, type Running, startProgram } from './programs.ts';

export interface MemoryWaits {
  readonly settleMs: number;
  readonly closedMs: number;
  readonly isFull: boolean;
}

/** Long enough for a person to read the panel, and for its page to have everything in memory. */
const openMs = 3_000;
const waitMs = 10_000;

/**
 * Each in its own copy of Electron's files: pages that two share would count half for each. So all can wait at once. With
 * few copies, as each is a quarter of a gigabyte.
 */
const mostCopies = 5;

export async function measureMemory(place: Place, runs: number, waits: MemoryWaits): Promise<readonly Figure[]> {
  const before: Record<Program['name'], Usage[]> = { ours: [], bare: [] };
  const started: { readonly name: Program['name']; readonly running: Running }[] = [];
  for (let copy = 1; copy <= Math.min(runs, mostCopies); copy += 1) {
    for (const name of alternating(copy)) {
      const running = await startProgram({ name, copy: `memory-${copy}` }, withOwnFiles(place, name, copy));
      started.push({ name, running });
    }
  }
  await later(waits.settleMs);
  for (const { name, running } of started) before[name].push(usageOf(running.pid));
  const ours = started.filter(({ name }) => name === 'ours');
  for (const { running } of ours) await openAndClose(running);
  await later(waits.closedMs);
  const after = ours.map(({ running }) => usageOf(running.pid));
  for (const { running } of started) await running.stop();
  const megabytes = (usages: readonly Usage[]) => usages.map(({ pssMb }) => pssMb);
  const counts = (usages: readonly Usage[]) => usages.map(({ processes }) => processes);
  const bare = { what: 'bare', values: megabytes(before.bare) } as const;
  const { isFull } = waits;
  const closed = `${Math.round(waits.closedMs / 1000)} s`;
  return [
    {
      id: 'memory-before',
      label: 'memory, panel never opened',
      unit: 'MB',
      ours: megabytes(before.ours),
      beside: bare,
      isFull,
    },
    {
      id: 'memory-after',
      label: `memory, ${closed} after it was closed`,
      unit: 'MB',
      ours: megabytes(after),
      beside: bare,
      isFull,
    },
    {
      id: 'processes-after',
      label: `processes, ${closed} after it was closed`,
      unit: '',
      ours: counts(after),
      beside: { what: 'bare', values: counts(before.bare) },
      isFull,
    },
    {
      id: 'processes-before',
      label: 'processes, panel never opened',
      unit: '',
      ours: counts(before.ours),
      beside: { what: 'bare', values: counts(before.bare) },
      isFull,
    },
  ];
}

function withOwnFiles(place: Place, name: Program['name'], copy: number): Place {
  const files = `files-${name}-${copy}`;
  if (name === 'ours' && place.packaged !== null) return { ...place, packaged: place.copyOf(place.packaged, files) };
  return { ...place, electron: place.copyOf(place.electron, files) };
}

async function openAndClose({ pid, tray }: Running): Promise<void> {
  await tray.activate();
  const deadline = performance.now() + waitMs;
  while (!hasProcess(pid, '--type=renderer')) {
    if (performance.now() > deadline) throw new Error('The panel got no page after a click on the icon.');
    await later(50);
  }
  await later(openMs);
  await tray.activate();
}
