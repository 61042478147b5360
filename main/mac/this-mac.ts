// How a Mac is looked at, by the app and by the command line alike: its tools, its clock, its Defender.
import { clockOf } from './clock.ts';
import { defenderAt, type FindDefender } from './genuine.ts';
import type { Run } from './run.ts';
import { type Tools, toolsBelow } from './tools.ts';

export interface ThisMac {
  /** null: this Mac; else the folder of a practice Mac. */
  readonly root: string | null;
  readonly run: Run;
  readonly tools: Tools;
  /** The Mac's clock, epoch ms. */
  readonly now: () => number;
  readonly defender: FindDefender;
  /** The processor, as Node names it. */
  readonly arch: string;
}

export function macBelow(root: string | null, run: Run): ThisMac {
  const tools = toolsBelow(root);
  return { root, run, tools, now: clockOf(root), defender: defenderAt(root, run, tools), arch: process.arch };
}
