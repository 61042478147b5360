// Memory of the whole process tree: before the panel was ever opened, and some minutes after it was closed. Bench.
import type { Figure } from './figures.ts';
import { hasProcess, type Usage, usageOf } from './processes.ts';
import { alternating, later, type Place, type Running, startProgram } from './programs.ts';

export interface MemoryWaits {
  readonly settleMs: number;
  readonly closedMs: number;
  readonly isFull: boolean;
}

/** Long enough for a person to read the panel, and for its page to have everything in memory. */
const openMs = 3_000;
const waitMs = 10_000;

/** One program at a time: the pages that two Electrons share would count half for each. */
export async function measureMemory(place: Place, runs: number, waits: MemoryWaits): Promise<readonly Figure[]> {
  const before: Record<'ours' | 'bare', Usage[]> = { ours: [], bare: [] };
  const after: Usage[] = [];
  for (let run = 0; run < runs; run += 1) {
    for (const name of alternating(run)) {
      const running = await startProgram({ name, copy: 'memory' }, place);
      await later(waits.settleMs);
      before[name].push(usageOf(running.pid));
      if (name === 'ours') {
        await openAndClose(running);
        await later(waits.closedMs);
        after.push(usageOf(running.pid));
      }
      await running.stop();
    }
  }
  const megabytes = (usages: readonly Usage[]) => usages.map(({ pssMb }) => pssMb);
  const counts = (usages: readonly Usage[]) => usages.map(({ processes }) => processes);
  const bare = megabytes(before.bare);
  const { isFull } = waits;
  const closed = `${Math.round(waits.closedMs / 1000)} s`;
  return [
    {
      id: 'memory-before',
      label: 'memory, panel never opened',
      unit: 'MB',
      ours: megabytes(before.ours),
      bare,
      isFull,
    },
    {
      id: 'memory-after',
      label: `memory, ${closed} after it was closed`,
      unit: 'MB',
      ours: megabytes(after),
      bare,
      isFull,
    },
    {
      id: 'processes-after',
      label: `processes, ${closed} after it was closed`,
      unit: '',
      ours: counts(after),
      bare: counts(before.bare),
      isFull,
    },
    {
      id: 'processes-before',
      label: 'processes, panel never opened',
      unit: '',
      ours: counts(before.ours),
      bare: counts(before.bare),
      isFull,
    },
  ];
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
