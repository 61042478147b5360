// Ends a real process that writes the app's files, at any moment, again and again; nothing it said to be written may be
// gone. Whoever reads the files meanwhile sees what such an end would leave: it is read without pause, too.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as turn } from 'node:timers/promises';
import { codeOf } from '../../main/errors.ts';
import { entriesIn, lineOf } from '../../src/history.ts';
import { isObject } from '../../src/readers/json.ts';
import { builtInto } from '../built.ts';
import { Broken } from './rules.ts';

const dayMs = 24 * 60 * 60_000;
/** Keys of nobody's, as large as makes a write take a while; they must stay, too. */
const ballast = 'x'.repeat(512 * 1024);

export interface Crashes {
  readonly ends: number;
  readonly reads: number;
}

/** The newest count that each file was told to hold, and every day that was told to be in the history. */
interface Kept {
  settings: number;
  memory: number;
  history: number;
  readonly days: number[];
}

const oldDays = 100;
/** Fewer than the history keeps: the writer may be some days ahead of what was heard of it. */
const keptDays = 60;
/** The settings are large: read as often as the history, they would leave no moment of it seen. */
const largeReadEvery = 10;

/** `random` gives numbers from 0 to 1. */
export async function crash(folder: string, ends: number, random: () => number): Promise<Crashes> {
  const home = path.join(folder, 'own');
  const writer = await builtInto(folder, 'tests/chaos/writer.ts');
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'settings.json'), JSON.stringify({ version: 1, ballast }));
  const told: Kept = { settings: 0, memory: 0, history: oldDays, days: [] };
  // As long as it gets: from the first day on something falls out, and the file is written again.
  const old = Array.from({ length: oldDays }, (_, day) => day * dayMs);
  writeFileSync(
    path.join(home, 'history.jsonl'),
    old.map((at) => lineOf({ at, level: 'unknown', codes: [], first: false })).join(''),
  );
  let reads = 0;
  for (let end = 0; end < ends; end += 1) {
    const from = 1 + Math.max(told.settings, told.memory, told.history);
    const child = spawn(process.execPath, [writer, home, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
    reads += await endedAt(child, 20 + 180 * random(), told, home);
    assertKept(home, told);
  }
  return { ends, reads };
}

/** Lets it write for so long after its first word, reading all the while, and ends it without asking. */
async function endedAt(child: ChildProcess, afterMs: number, told: Kept, home: string): Promise<number> {
  const { stdout } = child;
  if (stdout === null) throw new Error('The writer has no output.');
  const bugs: string[] = [];
  const lines = createInterface({ input: stdout });
  lines.on('line', (line) => {
    const [what, count] = line.split(' ');
    if (what === 'settings' || what === 'memory' || what === 'history') told[what] = Number(count);
    else bugs.push(line);
    if (what === 'history') told.days.push(Number(count));
  });
  const closed = once(lines, 'close');
  await Promise.race([once(lines, 'line'), closed]);
  let reads = 0;
  try {
    const until = performance.now() + afterMs;
    for (; performance.now() < until && child.exitCode === null; reads += 1) {
      assertHistoryKept(home, told);
      if (reads % largeReadEvery === 0) assertKept(home, told);
      await turn();
    }
  } finally {
    child.kill('SIGKILL');
    await closed;
  }
  if (bugs.length > 0 || child.exitCode !== null) throw new Broken('nothing of ours fails', bugs.join(', ') || 'ended');
  return reads;
}

/** What is on the disk is whole, and no older than what was told to be there. */
function assertKept(home: string, told: Kept): void {
  const { settings, memory } = told;
  if (settings > 0) {
    const own = whole(home, 'settings.json');
    if (own['ballast'] !== ballast) throw new Broken('no setting is lost', 'what others wrote there is gone');
    if (!(Number(own['supportName']) >= settings)) throw new Broken('no setting is lost', `${own['supportName']}`);
  }
  if (memory > 0 && !(Number(whole(home, 'memory.json')['snoozedUntil']) >= memory))
    throw new Broken('no memory is lost', `of ${memory}`);
  assertHistoryKept(home, told);
}

function assertHistoryKept(home: string, { history, days: toldDays }: Kept): void {
  if (history === 0) return;
  const days = new Set(entriesIn(readFileSync(path.join(home, 'history.jsonl'), 'utf8')).map(({ at }) => at / dayMs));
  const lost = toldDays.slice(-keptDays).filter((day) => day > history - keptDays && !days.has(day));
  if (lost.length > 0) throw new Broken('no history is lost', `days ${lost} of ${history}`);
}

function whole(home: string, name: string): Readonly<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(readFileSync(path.join(home, name), 'utf8'));
    if (isObject(content)) return content;
  } catch (error) {
    throw new Broken(`${name} is whole at any moment`, codeOf(error));
  }
  throw new Broken(`${name} is whole at any moment`, 'no object');
}
