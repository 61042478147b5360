// Plays what a look sees of stories, with real tools that really fail, and keeps what it was told as evidence. Nothing of
// the app but its looks is there: settings and notifications change no tool's answer.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { practiceDefender } from '../../main/mac/genuine.ts';
import { type Look, type Looker, looker } from '../../main/mac/look.ts';
import { type Run, run } from '../../main/mac/run.ts';
import { practiceNow, writeState } from '../../practice/facts.mjs';
import { noActs } from '../../src/acts.ts';
import { assertNever } from '../../src/assert-never.ts';
import { evidenceOf } from '../../src/evidence/evidence.ts';
import { noFacts } from '../../src/evidence/mac-facts.ts';
import { reportFiles } from '../../src/evidence/report.ts';
import { beforeFirstLook } from '../../src/snapshot.ts';
import { evidenceFile, keptText, storiesOfEvidence, type Told } from './evidence.ts';
import { canHoldStarts } from './hold-start.ts';
import { type ChaosMac, makeChaosMac } from './mac.ts';
import type { Fault, Step, Story } from './steps.ts';

/** Each look begins at a time that depends on the story alone: recorded again, its evidence differs by seconds at most. */
const startsAtSeconds = Date.UTC(2026, 10, 30, 6) / 1000;
/** Looks and Macs begin early in a second of the real clock, as the practice Mac's counts whole ones. */
const latestMs = 300;
const deadlineMs = 1_000;
/** Faults with which a tool does not end by itself, or not in time. */
const endless: ReadonlySet<Fault> = new Set(['pipe-held', 'ignores-term', 'late', 'start-held']);
/** How often a story is played that a busy machine spoilt. */
const mostTries = 20;

/** Records every story anew, some minutes long. */
export async function recordEvidence(tell: (line: string) => void): Promise<void> {
  if (!canHoldStarts) throw new Error('A start can be held back only by root on Linux: nothing was recorded.');
  // The first tool waits for the thread that starts it.
  await run({ path: '/bin/sh', args: ['-c', 'exit 0'], deadlineMs: 60_000, limitBytes: 1 });
  const told: Told[] = [];
  for (const [name, story] of storiesOfEvidence()) {
    const looks = await inTime(name, () => looksOf(story));
    told.push(...looks.map((files) => ({ stories: [name], files })));
  }
  await writeFile(evidenceFile, keptText(told));
  tell(`${told.length} looks in ${path.relative(process.cwd(), evidenceFile)}`);
}

/** A tool that is well and late says something of this machine only: the story is played again. */
async function inTime<Looks>(name: string, play: () => Promise<Looks | null>): Promise<Looks> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const looks = await play();
    if (looks !== null) return looks;
  }
  throw new Error(`This machine is too busy to record "${name}".`);
}

/** null: a tool was late that should not have been. */
async function looksOf(story: Story): Promise<readonly Told['files'][] | null> {
  const dir = await mkdtemp(path.join(tmpdir(), 'kextant-evidence-'));
  await earlyInSecond();
  const mac = makeChaosMac(story, dir, aheadSeconds(0));
  try {
    const player = playerOn(mac);
    for (const step of story.steps) await play(step, player);
    if (player.looks.length === 0) await play({ do: 'settle' }, player);
    if (player.late.some((file) => !mayBeLate(file, story, mac))) return null;
    return player.looks.map((look) => filesOf(look, mac.root));
  } finally {
    await mac.mend();
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One start that is held back holds those of other tools back, too. */
function mayBeLate(file: string, { steps }: Story, { broken }: ChaosMac): boolean {
  const faults = steps.flatMap((step) => (step.do === 'break' ? [step.how] : []));
  if (faults.includes('start-held')) return true;
  return file.startsWith(broken) && faults.some((how) => endless.has(how));
}

async function earlyInSecond(): Promise<void> {
  const ms = Date.now() % 1000;
  if (ms > latestMs) await pause(1000 - ms);
}

function aheadSeconds(passed: number): number {
  return startsAtSeconds + passed - Math.floor(Date.now() / 1000);
}

/** One Mac and who looks at it. */
interface Player {
  readonly mac: ChaosMac;
  readonly looks: Look[];
  /** Files of tools that were late. */
  readonly late: string[];
  looker: Looker;
  closely: boolean;
  /** By the practice clock, seconds. */
  passed: number;
  /** Epoch ms. */
  wokeAt: number | null;
}

function playerOn(mac: ChaosMac): Player {
  const player = { mac, looks: [], late: [], closely: false, passed: 0, wokeAt: null };
  return Object.assign(player, { looker: lookerOf(player) });
}

const nowOf = ({ passed }: Pick<Player, 'passed'>) => 1000 * (startsAtSeconds + passed);

function lookerOf(player: Omit<Player, 'looker'>): Looker {
  const noting: Run = async (tool) => {
    const outcome = await run({ ...tool, deadlineMs });
    if (outcome.kind === 'timed-out') player.late.push(tool.path);
    return outcome;
  };
  return looker({
    run: noting,
    tools: player.mac.tools,
    defender: practiceDefender(noting),
    now: () => nowOf(player),
    wokeAt: () => player.wokeAt,
    acts: () => noActs,
    loggedInAt: () => null,
    arch: 'x64',
  });
}

/** Sets the practice Mac's clock to what it should be. */
async function setClock({ mac, passed }: Player): Promise<void> {
  await earlyInSecond();
  writeState(mac.root, 'clock-offset', String(aheadSeconds(passed)));
}

async function reboot(player: Player): Promise<void> {
  const { mac } = player;
  await setClock(player);
  mac.reboot();
  player.passed = practiceNow(mac.root) - startsAtSeconds;
  player.wokeAt = null;
  player.looker = lookerOf(player);
}

async function look(player: Player): Promise<void> {
  await setClock(player);
  player.looks.push(await player.looker.look(player.closely));
}

async function play(step: Step, player: Player): Promise<void> {
  const { mac } = player;
  switch (step.do) {
    case 'become':
      return mac.become(step.truth);
    case 'break':
      return await mac.break(step.tool, step.how, step.amount);
    case 'mend':
      return await mac.mend(step.tool);
    case 'look':
    case 'nudge':
    case 'nudge-while-published':
      return await look(player);
    case 'pass':
      player.passed += step.seconds;
      return;
    case 'wake':
      player.wokeAt = nowOf(player);
      player.looker.forget();
      return await look(player);
    case 'panel':
      player.closely = step.open;
      return;
    case 'restart':
      player.looker = lookerOf(player);
      return;
    case 'reboot':
      return await reboot(player);
    case 'set':
    case 'snooze':
      return;
    case 'settle':
      await mac.mend();
      await look(player);
      return await look(player);
    default:
      return assertNever(step);
  }
}

/** As a report has them, with what a report leaves out of the Mac's own tools; where the Mac lay is left out. */
function filesOf({ outcomes, ...seen }: Look, root: string): Told['files'] {
  const first = beforeFirstLook({ at: 0, acts: noActs, language: 'en', snoozedUntil: null, practice: true });
  const report = reportFiles({ ...first, ...seen }, outcomes, { version: '0', names: [], history: [] });
  const files = { ...evidenceOf(outcomes, noFacts), 'mac.json': report['mac.json'] ?? '' };
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll(root, '')]));
}
