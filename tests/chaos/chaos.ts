// `npm run chaos`: plays stories, one seed after the other, and tells in a table what was played and what broke.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Failure, findFailure } from './find.ts';
import type { Played } from './play.ts';

export interface ChaosOptions {
  readonly runs: number;
  readonly seed: number;
  readonly steps: number;
  /** Where stories that broke a rule are kept. */
  readonly folder: string;
  readonly tell: (line: string) => void;
}

/** Stories of one seed; a failure costs only those of its own. */
const storiesPerSeed = 5;
/** For one seed; a failure is shortened in what is left of it. */
const limitMs = 180_000;

/** Whether every rule held. */
export async function chaos({ runs, seed, steps, folder, tell }: ChaosOptions): Promise<boolean> {
  const failures: Failure[] = [];
  const played: Played[] = [];
  const started = performance.now();
  for (let first = 0; first < runs; first += storiesPerSeed) {
    const part = { seed: seed + first / storiesPerSeed, runs: Math.min(storiesPerSeed, runs - first) };
    const failure = await findFailure({
      ...part,
      mostSteps: steps,
      limitMs,
      onPlayed: (one) => played.push(one),
    });
    if (failure !== null) failures.push(failure);
  }
  for (const failure of failures) keep(failure, folder, tell);
  const sum = (of: (one: Played) => number) => played.reduce((total, one) => total + of(one), 0);
  const rows: readonly (readonly [string, string])[] = [
    ['seeds', `${seed} to ${seed + Math.ceil(runs / storiesPerSeed) - 1}`],
    ['stories that kept every rule', String(played.length)],
    ['looks', String(sum(({ looks }) => looks))],
    ['verdicts that were the truth', settledIn(played)],
    ['restarts that did not help', String(sum(({ inVain }) => inVain))],
    ['notifications', String(sum(({ alerts }) => alerts))],
    ['longest time without an answer', `${Math.max(0, ...played.map(({ longestMs }) => Math.ceil(longestMs)))} ms`],
    [
      'rules broken',
      failures.length === 0
        ? 'none'
        : failures.map(({ seed: one, rule }) => `${ruleOf(rule)} (seed ${one})`).join('; '),
    ],
    ['took', `${Math.round((performance.now() - started) / 1000)} s`],
  ];
  tell(['| what | how much |', '| --- | --- |', ...rows.map(([what, much]) => `| ${what} | ${much} |`)].join('\n'));
  return failures.length === 0;
}

/** What came most often first. */
function settledIn(played: readonly Played[]): string {
  const counts = new Map<string, number>();
  for (const [verdict, count] of played.flatMap(({ settled }) => Object.entries(settled)))
    counts.set(verdict, (counts.get(verdict) ?? 0) + count);
  const ordered = [...counts].sort(([, one], [, other]) => other - one);
  return ordered.map(([verdict, count]) => `${count} ${verdict}`).join(', ');
}

function keep(failure: Failure, folder: string, tell: (line: string) => void): void {
  mkdirSync(folder, { recursive: true });
  const name = ruleOf(failure.rule).replaceAll(/[^a-z0-9]+/gi, '-');
  const file = path.join(folder, `${name}-${failure.seed}.json`);
  writeFileSync(file, `${JSON.stringify(failure, null, 2)}\n`);
  tell(`seed ${failure.seed}: ${failure.rule}\n  kept in ${file}`);
}

/** Without what broke it. */
function ruleOf(broken: string): string {
  return broken.split(':')[0] ?? broken;
}
