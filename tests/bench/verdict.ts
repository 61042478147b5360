// How long a verdict takes: a look at a practice Mac beside as many shells that do nothing, and `explain` on a full folder
// of evidence beside the start of Node itself.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { practiceDefender } from '../../main/mac/genuine.ts';
import { type Looker, looker } from '../../main/mac/look.ts';
import { type Run, run } from '../../main/mac/run.ts';
import { toolsBelow } from '../../main/mac/tools.ts';
import { practiceNow } from '../../practice/facts.mjs';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { noActs } from '../../src/acts.ts';
import type { Figure } from './figures.ts';
import { type Place, repository } from './programs.ts';

/** Nothing is allowed and somebody manages it: every tool of its era is asked. */
const everything = { enrolment: 'user-approved', manager: 'jamf' };

/** A look takes a fiftieth of a second: more of them cost nothing and say more. */
const looksPerRun = 5;

/** The first look, which also asks for what seldom changes, and those that follow while the panel is open. */
export async function measureLook({ home }: Place, runs: number): Promise<readonly Figure[]> {
  const { root } = makePracticeMac({ scenario: 'sysext-14', dir: path.join(home, 'look'), settings: everything });
  const [first, later]: [Pairs, Pairs] = [noPairs(), noPairs()];
  for (let done = -1; done < runs * looksPerRun; done += 1) {
    const { look } = lookerAt(root);
    const times = [await measured(() => look(true)), await measured(() => look(true))] as const;
    if (done < 0) continue;
    add(first, times[0]);
    add(later, times[1]);
  }
  return [
    figureOf('look-first', 'first look, all witnesses', first),
    figureOf('look', 'look while the panel is open', later),
  ];
}

/** Defender answers each of these in its own way; in the last it does not. */
const scenarios = ['healthy', 'kext-expired', 'sysext-26', 'kext-jamf', 'not-installed', 'daemon-down'] as const;

/** The look that follows the first one, as the watch makes it with the panel closed. */
export async function measureScenarios({ home }: Place, runs: number): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const scenario of scenarios) {
    const { root } = makePracticeMac({ scenario, dir: path.join(home, `look-${scenario}`) });
    const { look } = lookerAt(root);
    await look(false);
    const pairs = noPairs();
    for (let done = 0; done < runs * looksPerRun; done += 1) add(pairs, await measured(() => look(false)));
    figures.push(figureOf('look-of', `look at ${scenario}`, pairs));
  }
  return figures;
}

interface Pairs {
  readonly ours: number[];
  readonly shells: number[];
}

interface Pair {
  readonly lookMs: number;
  readonly shellsMs: number;
}

function noPairs(): Pairs {
  return { ours: [], shells: [] };
}

function add({ ours, shells }: Pairs, { lookMs, shellsMs }: Pair): void {
  ours.push(lookMs);
  shells.push(shellsMs);
}

function figureOf(id: Figure['id'], label: string, { ours, shells }: Pairs): Figure {
  return { id, label, unit: 'ms', ours, beside: { what: 'as many shells', values: shells }, isFull: true };
}

/** How many tools the look under way has started. */
let started = 0;

const counting: Run = (tool) => {
  started += 1;
  return run(tool);
};

/** A look, and then as many shells one after the other as it has started tools. */
async function measured(look: () => Promise<unknown>): Promise<Pair> {
  started = 0;
  const lookMs = await msOf(look);
  const shellsMs = await msOf(async () => {
    for (let shell = 0; shell < started; shell += 1) {
      await once(spawn('/bin/sh', ['-c', ':'], { stdio: ['ignore', 'pipe', 'pipe'] }), 'close');
    }
  });
  return { lookMs, shellsMs };
}

function lookerAt(root: string): Looker {
  return looker({
    run: counting,
    tools: toolsBelow(root),
    defender: practiceDefender(counting),
    acts: () => noActs,
    arch: 'x64',
    now: () => practiceNow(root) * 1000,
    loggedInAt: () => null,
    wokeAt: () => null,
  });
}

/** `explain` beside a Node that does nothing. */
export async function measureExplain(place: Place, runs: number): Promise<readonly Figure[]> {
  const { root } = makePracticeMac({
    scenario: 'sysext-14',
    dir: path.join(place.home, 'explain'),
    settings: everything,
  });
  const folder = path.join(place.home, 'evidence');
  await msOfNode([kextant, 'report', folder, '--tools-root', root], place, unprotected);
  const [ours, values]: [number[], number[]] = [[], []];
  for (let done = -1; done < runs * looksPerRun; done += 1) {
    const nodeMs = await msOfNodeStart(place);
    const explainMs = await msOfNode([kextant, 'explain', folder, '--json'], place, unprotected);
    if (done < 0) continue;
    values.push(nodeMs);
    ours.push(explainMs);
  }
  const beside = { what: 'Node’s start', values } as const;
  return [{ id: 'explain', label: '`explain`', unit: 'ms', ours, beside, isFull: true }];
}

/** What this machine takes for a Node that does nothing. */
export async function msOfNodeStart(place: Place): Promise<number> {
  return await msOfNode(['--eval', '0'], place, 0);
}

const kextant = path.join(repository, 'scripts/kextant.mjs');
/** The exit status of that level. */
const unprotected = 2;

async function msOfNode(args: readonly string[], { start, env }: Place, expected: number): Promise<number> {
  return await msOf(async () => {
    const child = await start(process.execPath, args, { cwd: repository, env });
    const [code] = await once(child, 'exit');
    if (code !== expected) throw new Error(`node ${args.join(' ')} ended with ${code}, not with ${expected}.`);
  });
}

async function msOf(act: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await act();
  return performance.now() - startedAt;
}
