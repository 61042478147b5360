// What the command line does with a Mac: look until the answer stands, follow it, write its evidence. Main, plain Node.
import path from 'node:path';
import { exitCodeOf, type Verdict } from '../src/formats.ts';
import { guideFor } from '../src/guide.ts';
import { beforeFirstLook, type Snapshot } from '../src/snapshot.ts';
import { clockOf } from './clock.ts';
import { genuineCheck, practiceIsNotChecked } from './genuine.ts';
import { looker } from './look.ts';
import { memoryIn } from './memory.ts';
import { run, stopAll } from './run.ts';
import { toolsBelow } from './tools.ts';
import { type Watch, watch } from './watch.ts';

export interface Looking {
  /** null: this Mac. */
  readonly root: string | null;
  readonly memoryFile: string;
  readonly version: string;
  readonly tell: (line: string) => void;
}

const lookEveryMs = 60_000;
/** After so many looks that do not agree the last one is given. */
const mostLooks = 3;

/** Looks until the answer stands. */
export async function status(looking: Looking): Promise<Verdict> {
  return verdictOf((await settled(looking)).snapshot());
}

/** Tells the first verdict and every change, until nobody listens or the end is asked for. Answers the exit status. */
export async function follow(
  looking: Looking,
  ended: Promise<void>,
  tell: (verdict: Verdict) => Promise<boolean>,
): Promise<number> {
  let told = '';
  let stop = () => {};
  const deaf = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const watching = await watchMac(looking, (snapshot) => {
    const verdict = verdictOf(snapshot);
    const words = JSON.stringify([verdict.diagnosis, verdict.guide?.path, verdict.guide?.steps]);
    if (words === told) return;
    told = words;
    void tell(verdict).then((heard) => {
      if (!heard) stop();
    });
  });
  await Promise.race([ended, deaf]);
  watching.stop();
  stopAll();
  return exitCodeOf(watching.snapshot().diagnosis.level);
}
