// A practice Mac for one test, its tools run as real processes by main/mac/run.ts, and what Kextant makes of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { practiceDefender } from '../../main/mac/genuine.ts';
import { type Look, looker } from '../../main/mac/look.ts';
import { type Run, run } from '../../main/mac/run.ts';
import { toolsBelow, type WholeTool } from '../../main/mac/tools.ts';
import { practiceNow } from '../../practice/facts.mjs';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { type Acts, noActs } from '../../src/acts.ts';
import type { Outcome } from '../../src/outcome.ts';

export interface Mac {
  readonly root: string;
  /** Runs a tool of the app's own table. */
  readonly runs: (name: WholeTool) => Promise<Outcome>;
  /** kextutil through macOS's password dialog. */
  readonly loads: () => Promise<Outcome>;
  /** Any of its tools, by its path below the root. */
  readonly tool: (file: string, ...args: readonly string[]) => Promise<Outcome>;
  /** What a tool prints on stdout, exit 0. */
  readonly prints: (file: string, ...args: readonly string[]) => Promise<string>;
  /** The same through sudo. */
  readonly printsAsRoot: (file: string, ...args: readonly string[]) => Promise<string>;
  /** One look by the app's own looker, with the panel closed. */
  readonly look: (acts?: Acts) => Promise<Look>;
  /** Its level and its findings, in order. */
  readonly verdict: (acts?: Acts) => Promise<string>;
}

/** Thrown away when the test ends. `deadlineMs` shortens every tool's patience, for scenarios that use it up. */
export function given(scenario: string, settings: Readonly<Record<string, string>> = {}, deadlineMs?: number): Mac {
  const dir = mkdtempSync(path.join(tmpdir(), 'kextant-practice-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }));
  const { root } = makePracticeMac({ scenario, dir: path.join(dir, 'Macintosh HD'), settings });
  const tools = toolsBelow(root);
  const impatient: Run = (tool) => run(deadlineMs === undefined ? tool : { ...tool, deadlineMs });
  let acts = noActs;
  const { look } = looker({
    run: impatient,
    tools,
    defender: practiceDefender(impatient),
    acts: () => acts,
    now: () => practiceNow(root) * 1000,
    loggedInAt: () => null,
    wokeAt: () => null,
    arch: 'x64',
  });
  const exec = (file: string, args: readonly string[]) =>
    impatient({ path: file, args, deadlineMs: 5_000, limitBytes: 1 << 20 });
  const tool = (file: string, ...args: readonly string[]) => exec(path.join(root, file), args);
  const lookAfter = (done: Acts = noActs) => {
    acts = done;
    return look(false);
  };
  return {
    root,
    runs: (name) => impatient(tools.tool(name)),
    loads: () => impatient(tools.load('en')),
    tool,
    prints: async (file, ...args) => stdoutOf(await tool(file, ...args)),
    printsAsRoot: async (file, ...args) =>
      stdoutOf(await exec('/usr/bin/env', ['PRACTICE_ROOT_USER=1', path.join(root, file), ...args])),
    look: lookAfter,
    verdict: async (done) => {
      const { diagnosis } = await lookAfter(done);
      return [diagnosis.level, ...diagnosis.findings.map(({ code }) => code)].join(' ');
    },
  };
}

function stdoutOf(outcome: Outcome): string {
  if (outcome.kind === 'exited' && outcome.code === 0) return outcome.stdout;
  throw new Error(`the tool failed: ${JSON.stringify(outcome)}`);
}
