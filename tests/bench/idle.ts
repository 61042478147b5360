// What doing nothing costs: processor time and wake-ups while the icon sits in the tray and looks once a minute. Bench.
import type { Figure } from './figures.ts';
import { usageOf } from './processes.ts';
import { alternating, later, type Place, type Running, startProgram } from './programs.ts';

export interface IdleWaits {
  readonly settleMs: number;
  readonly idleMs: number;
  readonly isFull: boolean;
}

interface Idle {
  readonly name: 'ours' | 'bare';
  readonly cpuMs: number;
  readonly wakeUps: number;
}

/** All copies of both at once: idle, they are in nobody's way, and what else the machine does meets all alike. */
export async function measureIdle(place: Place, runs: number, waits: IdleWaits): Promise<readonly Figure[]> {
  const copies: { readonly name: 'ours' | 'bare'; readonly running: Running }[] = [];
  for (let copy = 1; copy <= runs; copy += 1)
    for (const name of alternating(copy))
      copies.push({ name, running: await startProgram({ name, copy: `idle-${copy}` }, place) });
  await later(waits.settleMs);
  const before = copies.map(({ running }) => usageOf(running.pid));
  await later(waits.idleMs);
  const idle: readonly Idle[] = copies.map(({ name, running }, index) => {
    const after = usageOf(running.pid);
    return {
      name,
      cpuMs: after.cpuMs - (before[index]?.cpuMs ?? 0),
      wakeUps: after.wakeUps - (before[index]?.wakeUps ?? 0),
    };
  });
  for (const { running } of copies) await running.stop();
  const of = (name: Idle['name'], value: (one: Idle) => number) => idle.filter((one) => one.name === name).map(value);
  const both = (value: (one: Idle) => number) =>
    ({ ours: of('ours', value), beside: { what: 'bare', values: of('bare', value) } }) as const;
  const seconds = Math.round(waits.idleMs / 1000);
  const { isFull } = waits;
  return [
    {
      id: 'idle-cpu',
      label: `processor time in ${seconds} s of idling`,
      unit: 'ms',
      ...both(({ cpuMs }) => cpuMs),
      isFull,
    },
    {
      id: 'idle-wake-ups',
      label: 'wake-ups while idling',
      unit: 'per s',
      isFull,
      ...both(({ wakeUps }) => wakeUps / seconds),
    },
  ];
}
