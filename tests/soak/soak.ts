// `npm run soak`: a year of looks through the app's own parts, and what this process holds meanwhile.
//
// Real: looker, watch, surfaces, alerts, memory, history, profile, settings that are followed, the contract's own checks,
// their files, watchers of folders, and the practice Mac with its clock. A tool is a real process the first time it is
// asked after anything has changed, each day, for 90 seconds after a start, and while a tool is broken; in between, what
// it last printed is given again. Not here: Electron's icon, window and notification, which are stand-ins; `npm
// run bench` measures those.

import { closeSync, existsSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { messageOf } from '../../main/errors.ts';
import { managedPath } from '../../main/mac/tools.ts';
import { factsFolder, practiceNow, readState, writeState } from '../../practice/facts.mjs';
import { type App, startApp } from '../chaos/app.ts';
import { makeChaosMac } from '../chaos/mac.ts';
import { judge } from '../chaos/rules.ts';
import { alertsDue } from './alerts-due.ts';
import { type Sample, takeSample } from './counts.ts';
import { growthIn, growthOf, kib } from './growth.ts';
import { recorder } from './recorded.ts';
import { looksPerDay, type Year, yearOf } from './year.ts';

export interface SoakOptions {
  readonly looks: number;
  readonly seed: number;
  readonly tell: (line: string) => void;
}

export interface Soaked {
  /** What did not hold; empty: all did. */
  readonly broken: readonly string[];
  readonly samples: readonly Sample[];
  readonly rows: readonly (readonly [string, string])[];
}

const mostSamples = 60;
/** A Mac has none of it: there a soak only asks the rules. */
const canCount = existsSync('/proc/self/fd');
const ownFiles = ['memory.json', 'history-practice.jsonl', 'settings.json'];

export async function soak({ looks, seed, tell }: SoakOptions): Promise<Soaked> {
  const home = await mkdtemp(path.join(tmpdir(), 'kextant-soak-'));
  const zone = process.env['TZ'];
  const warnings: string[] = [];
  const warned = (warning: Error) => void warnings.push(`${warning.name}: ${warning.message}`);
  process.on('warning', warned);
  try {
    return await played({ looks, seed, tell, home, warnings });
  } finally {
    process.off('warning', warned);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function played(options: SoakOptions & { readonly home: string; readonly warnings: readonly string[] }) {
  const { home, tell, warnings } = options;
  const days = Math.max(1, Math.ceil(options.looks / looksPerDay));
  const { year, running, referee, due, tools, root, stop } = await started(home, options.seed);
  const files = ownFiles.map((name) => path.join(home, name));
  const samples: Sample[] = [];
  const broken: string[] = [];
  const began = performance.now();
  for (let day = 1; day <= days && broken.length === 0; day += 1) {
    broken.push(...(await year.day()).slice(0, 1));
    if (canCount && day % Math.ceil(days / mostSamples) === 0) {
      const { history, timers } = running();
      const historyEntries = (await history.entries()).length;
      samples.push(await takeSample({ looks: referee.counts.looks, timers: timers(), historyEntries }, root, files));
      tell(progress(day, days, samples.at(-1)));
    }
    broken.push(...wrongs(referee, due), ...running().bugs.slice(0, 1), ...warnings);
    if (broken.length > 0) tell(`day ${day}: ${broken.join('; ')}`);
  }
  if (broken.length === 0) broken.push(...growthIn(samples));
  const seconds = Math.round((performance.now() - began) / 1000);
  await stop();
  return {
    broken,
    samples,
    rows: rowsOf({ looks: referee.counts.looks, samples, broken, year, tools, alerts: due.counts, days, seconds }),
  };
}

/** The app on its Mac, judged by the rules of the chaos runs and by the count of the notifications that are due. */
async function started(home: string, seed: number) {
  const made = makeChaosMac(
    { era: 'system', syntax: 'json', notificationsFail: false, steps: [] },
    path.join(home, 'mac'),
  );
  const mac = { ...made, pass: (seconds: number) => passQuickly(made.root, seconds) };
  const rules = judge();
  const due = alertsDue();
  const referee: typeof rules = {
    ...rules,
    published(snapshot) {
      due.published(snapshot);
      rules.published(snapshot);
    },
    notified(title, notTakenAt) {
      due.notified();
      rules.notified(title, notTakenAt);
    },
  };
  // Long ago, whatever becomes of the clock: Defender hears of an approval two seconds after it.
  writeState(mac.root, 'es-enabled-at', practiceNow(mac.root) - 2 * 365 * 86_400);
  // Watched from the first start on: one that comes later is one watch more.
  mkdirSync(path.dirname(path.join(made.root, managedPath)), { recursive: true });
  let isMoving = () => true;
  const tools = recorder({ isMoving: () => isMoving(), isBroken: mac.isBroken });
  const surroundings = { mac, judge: referee, home, notificationsFail: false, runTool: tools.run };
  let app: App = await startApp(surroundings);
  async function stop(): Promise<void> {
    app.history.end(app.now());
    app.stop();
    await app.memory.written();
    await app.history.entries();
  }
  const year = yearOf({
    mac,
    app: () => app,
    looks: () => rules.counts.looks,
    changed: tools.forget,
    clockJumped: rules.clockSet,
    macRestarted: rules.rebooted,
    draw: drawing(seed),
    async startAnew() {
      await stop();
      rules.restarted();
      app = await startApp(surroundings);
    },
  });
  isMoving = year.isMoving;
  return { year, running: () => app, referee: rules, due, tools, root: mac.root, stop };
}

/** In place: making a file again for each look is most of the year on some disks, and nobody reads it meanwhile. */
function passQuickly(root: string, seconds: number): void {
  const ahead = Number(readState(root, 'clock-offset')) + seconds;
  const file = openSync(path.join(factsFolder(root), 'clock-offset'), 'r+');
  // Over whatever was there: only the first line counts.
  writeSync(file, `${ahead}`.padEnd(12, '\n'), 0);
  closeSync(file);
}

function wrongs(referee: ReturnType<typeof judge>, due: ReturnType<typeof alertsDue>): readonly string[] {
  const apart = due.apart();
  const said = apart === null ? [] : [`as many notifications as are due: ${apart}`];
  try {
    referee.verdict();
    return said;
  } catch (error) {
    return [...said, messageOf(error)];
  }
}

function progress(day: number, days: number, sample: Sample | undefined): string {
  if (sample === undefined) return '';
  const { looks, heapBytes, descriptors, watches, historyEntries } = sample;
  return `day ${day} of ${days}: ${looks} looks, heap ${kib(heapBytes)}, ${descriptors} descriptors, ${watches} watches, history ${historyEntries}`;
}

interface Facts extends Pick<Soaked, 'samples' | 'broken'> {
  readonly year: Year;
  readonly tools: ReturnType<typeof recorder>;
  readonly alerts: Readonly<{ due: number; came: number }>;
  readonly days: number;
  readonly looks: number;
  readonly seconds: number;
}

function rowsOf({ looks, samples, broken, year, tools, alerts, days, seconds }: Facts): Soaked['rows'] {
  const last = samples.at(-1);
  const settled = samples.slice(Math.floor(samples.length / 3));
  const range = (what: keyof Sample) => {
    const values = settled.map((sample) => sample[what]);
    return `${Math.min(...values)} to ${Math.max(...values)}`;
  };
  const perLook = (growthOf(settled, 'heapBytes') / ((last?.looks ?? 0) - (settled[0]?.looks ?? 0))).toFixed(1);
  const happened = Object.entries(year.counts).map(([what, count]) => `${count} ${what}`);
  return [
    ['days, looks', `${days}, ${looks}`],
    ['what happened', happened.join(', ')],
    ['processes run, answers given again', `${tools.counts.processes}, ${tools.counts.repeated}`],
    [
      'heap after the warm-up',
      `${kib(settled[0]?.heapBytes ?? 0)} to ${kib(last?.heapBytes ?? 0)}, slope ${perLook} B a look`,
    ],
    ['resident', `${kib(settled[0]?.rssBytes ?? 0)} to ${kib(last?.rssBytes ?? 0)}`],
    ['descriptors; watched folders', `${range('descriptors')}; ${range('watches')}`],
    ['handles; listeners; timers', `${range('handles')}; ${range('listeners')}; ${range('timers')}`],
    ['children; strays', `${range('children')}; ${range('strays')}`],
    ['history, entries; own files', `${range('historyEntries')}; ${kib(last?.fileBytes ?? 0)}`],
    ['notifications due, came', `${alerts.due}, ${alerts.came}`],
    ['broken', broken.length === 0 ? 'nothing' : broken.join('; ')],
    ['took', `${seconds} s`],
  ];
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
