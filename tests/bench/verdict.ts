// How long a verdict takes: a look at a practice Mac that asks every witness, and `explain` on a full folder of
// evidence, over the start of Node itself. Runs in the bench.
import { once } from 'node:events';
import path from 'node:path';
import { practiceDefender } from '../../main/mac/genuine.ts';
import { type Looker, looker } from '../../main/mac/look.ts';
import { run } from '../../main/mac/run.ts';
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
  const [first, later]: [number[], number[]] = [[], []];
  for (let done = -1; done < runs * looksPerRun; done += 1) {
    const { look } = lookerAt(root);
    const times = [await msOf(() => look(true)), await msOf(() => look(true))] as const;
    if (done < 0) continue;
    first.push(times[0]);
    later.push(times[1]);
  }
  const common = { unit: 'ms', bare: null, isFull: true } as const;
  return [
    { ...common, id: 'look-first', label: 'first look, all witnesses', ours: first },
    { ...common, id: 'look', label: 'look while the panel is open', ours: later },
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
    const ours: number[] = [];
    for (let done = 0; done < runs * looksPerRun; done += 1) ours.push(await msOf(() => look(false)));
    figures.push({ id: 'look-of', label: `look at ${scenario}`, unit: 'ms', ours, bare: null, isFull: true });
  }
  return figures;
}

function lookerAt(root: string): Looker {
  return looker({
    run,
    tools: toolsBelow(root),
    defender: practiceDefender(run),
    acts: () => noActs,
    arch: 'x64',
    now: () => practiceNow(root) * 1000,
    loggedInAt: () => null,
    wokeAt: () => null,
  });
}

/** What `explain` takes more than a Node that does nothing, each time measured beside one. */
export async function measureExplain(place: Place, runs: number): Promise<readonly Figure[]> {
  const { root } = makePracticeMac({
    scenario: 'sysext-14',
    dir: path.join(place.home, 'explain'),
    settings: everything,
  });
  const folder = path.join(place.home, 'evidence');
  await msOfNode([kextant, 'report', folder, '--tools-root', root], place, unprotected);
  const over: number[] = [];
  for (let done = -1; done < runs * looksPerRun; done += 1) {
    const node = await msOfNode(['--eval', '0'], place, 0);
    const ours = await msOfNode([kextant, 'explain', folder, '--json'], place, unprotected);
    if (done >= 0) over.push(ours - node);
  }
  const label = '`explain`, over Node’s start';
  return [{ id: 'explain', label, unit: 'ms', ours: over, bare: null, isFull: true }];
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
