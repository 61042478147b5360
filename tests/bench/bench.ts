// What Kextant costs, beside a bare tray app: each figure in turn, then a table. Loaded by scripts/measure/bench.mjs.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { DesktopBus } from '../e2e/desktop-bus.ts';
import { type Figure, type Judged, judge, tableOf } from './figures.ts';
import { measureIdle } from './idle.ts';
import { measureMemory } from './memory.ts';
import { measureClick, measureTick } from './panel.ts';
import { countRunning } from './processes.ts';
import type { Place } from './programs.ts';
import { measureSize } from './size.ts';
import { measureStart } from './start.ts';
import { measureStatus } from './status.ts';
import { measureExplain, measureLook, measureScenarios } from './verdict.ts';

export interface Asked {
  readonly runs: number;
  /** Waits too short to be judged, to see whether all of it works. */
  readonly quick: boolean;
  /** Names of `parts`; none means all. */
  readonly only: readonly string[];
  /** Where to write the figures as JSON; null: nowhere. */
  readonly json: string | null;
  readonly electronVersion: string;
  /** The one that others on this computer may be running meanwhile. */
  readonly usualElectron: string;
}

const second = 1_000;
const minute = 60 * second;

const parts = {
  start: (place, { runs }) => measureStart(place, runs),
  status: (place, { runs }) => measureStatus(place, runs),
  look: async (place, { runs }) => [...(await measureLook(place, runs)), ...(await measureScenarios(place, runs))],
  size: measureSize,
  explain: (place, { runs }) => measureExplain(place, runs),
  click: (place, { runs }) => measureClick(place, runs),
  tick: (place, { runs }) => measureTick(place, runs),
  idle: (place, { runs, quick }) =>
    measureIdle(place, runs, {
      settleMs: quick ? 5 * second : 20 * second,
      idleMs: quick ? 20 * second : 5 * minute,
      isFull: !quick,
    }),
  memory: (place, { runs, quick }) =>
    measureMemory(place, runs, {
      settleMs: quick ? 5 * second : 20 * second,
      closedMs: quick ? 5 * second : 3 * minute,
      isFull: !quick,
    }),
} as const satisfies Record<string, (place: Place, asked: Asked) => Promise<readonly Figure[]>>;

export const partNames = Object.keys(parts);

/** Prints a table of the figures; answers whether all are within their budgets. */
export async function bench(where: Omit<Place, 'desktop'>, asked: Asked): Promise<boolean> {
  const others = countRunning(asked.usualElectron);
  if (others > 0)
    console.log(`Meanwhile ${others} other processes of Electron run here: trust the ratios, not the times.`);
  const desktop = await DesktopBus.start(where.env['DBUS_SESSION_BUS_ADDRESS'] ?? '');
  const figures: Judged[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.only.length > 0 && !asked.only.includes(name)) continue;
    console.log(`Measuring: ${name}.`);
    figures.push(...(await measure({ ...where, desktop }, asked)).map(judge));
  }
  desktop.stop();
  const conditions = { electron: asked.electronVersion, cpus: cpus().length, runs: asked.runs, quick: asked.quick };
  console.log(
    `\nMedians of ${asked.runs} (lowest–highest), Electron ${conditions.electron}, ${conditions.cpus} processors.\n`,
  );
  console.log(tableOf(figures));
  if (asked.json !== null) writeFileSync(asked.json, `${JSON.stringify({ conditions, figures }, null, 2)}\n`);
  return figures.every(({ isWithin }) => isWithin !== false);
}
