// The Mac that is checked, this one or a practice Mac, and what one check says.
import { existsSync } from 'node:fs';
import type { Run } from '../../main/mac/run.ts';
import type { Tool, Tools } from '../../main/mac/tools.ts';
import type { Outcome } from '../../src/outcome.ts';

export interface CheckedMac {
  /** Tools of ours; below another root on a practice Mac. */
  readonly tools: Tools;
  readonly run: Run;
  /** Of a practice Mac; null is this one. */
  readonly root: string | null;
  /** Why nothing here can be seen of a Mac; null on one. */
  readonly notMac: string | null;
  readonly isRoot: boolean;
  /** The person's number. */
  readonly uid: number;
  /** Why nobody can be asked or shown anything: over SSH, in CI; null where somebody sits there. */
  readonly nobody: string | null;
  /** Yes or no to a question; null when no answer came. */
  readonly ask: (question: string) => Promise<boolean | null>;
  /** The checkout, where `dist` is. */
  readonly checkout: string;
  /** Files that live as long as the check. */
  readonly folder: string;
  readonly waits: Waits;
}

export interface Waits {
  /** Until an app that was started is at rest. */
  readonly settleMs: number;
  /** In which its processor time is counted. */
  readonly restMs: number;
  /** The verdict's own promise, in which launchd has a moment too. */
  readonly launchdMs: number;
}

export const waits: Waits = { settleMs: 10_000, restMs: 60_000, launchdMs: 55_000 };

/** `evidence`: for the zip, by name. */
export interface Seen {
  readonly verdict: 'as expected' | 'differs' | 'not possible here';
  readonly seen: string;
  readonly evidence?: Readonly<Record<string, string>>;
}

export const expected = (seen: string): Seen => ({ verdict: 'as expected', seen });
export const differs = (seen: string): Seen => ({ verdict: 'differs', seen });
export const impossible = (seen: string): Seen => ({ verdict: 'not possible here', seen });

/** As expected without problems; else they are what differs. */
export function judged(problems: readonly string[], fine: string): Seen {
  return problems.length === 0 ? expected(fine) : differs(problems.join('; '));
}

const mebibyte = 1024 * 1024;

/** A program of macOS that Kextant itself never runs. */
export function program(mac: CheckedMac, file: string, args: readonly string[], deadlineMs = 20_000): Promise<Outcome> {
  const tool: Tool = { path: mac.tools.locate(file), args: [...args], deadlineMs, limitBytes: 16 * mebibyte };
  return mac.run({ ...tool, environment: 'person' });
}

/** stdout of one that ended well; else null. */
export async function printed(mac: CheckedMac, file: string, args: readonly string[]): Promise<string | null> {
  const outcome = await program(mac, file, args);
  return outcome.kind === 'exited' && outcome.code === 0 ? outcome.stdout : null;
}

export function isThere(mac: CheckedMac, file: string): boolean {
  return existsSync(mac.tools.locate(file));
}
