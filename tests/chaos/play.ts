// Plays a story: a model of what should be, beside the app and the Mac as they are; every rule is asked after each step.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { historyIn } from '../../main/kept/history.ts';
import { memoryIn } from '../../main/kept/memory.ts';
import type { Remembered } from '../../main/kept/remembered.ts';
import type { HistoryEntry } from '../../src/history.ts';
import type { SettingsChange } from '../../src/settings.ts';
import { type App, startApp } from './app.ts';
import { leftBehind } from './left-behind.ts';
import { type ChaosMac, makeChaosMac } from './mac.ts';
import { type Pulse, pulse } from './pulse.ts';
import { Broken, type Counts, type Judge, judge } from './rules.ts';
import { type Era, type Step, type Story, truths, usualWaits } from './steps.ts';

/** The panel's promise. */
const answersWithinMs = 200;
const startingGraceSeconds = 61;

/** What should be true, whatever the app says. */
interface Model {
  readonly era: Era;
  settings: SettingsChange;
  history: readonly HistoryEntry[];
}

interface Real {
  readonly mac: ChaosMac;
  readonly judge: Judge;
  readonly heart: Pulse;
  readonly home: string;
  readonly story: Story;
  /** The app, on the files that it left. */
  readonly begin: () => Promise<App>;
  app: App;
}

export interface Played extends Counts {
  readonly longestMs: number;
}

/** Plays a whole story, and throws what does not hold. Leaves nothing behind. */
export async function play(
  story: Story,
  commands: Iterable<ChaosCommand> = story.steps.map(commandOf),
): Promise<Played> {
  const home = await mkdtemp(path.join(tmpdir(), 'kextant-chaos-'));
  const mac = makeChaosMac(story, path.join(home, 'mac'));
  const heart = pulse();
  const referee = judge();
  const own = path.join(home, 'own');
  const begin = () => startApp({ mac, judge: referee, home: own, notificationsFail: story.notificationsFail });
  const real: Real = { mac, judge: referee, heart, home: own, story, begin, app: await begin() };
  try {
    const model: Model = { era: story.era, settings: {}, history: [] };
    await fc.asyncModelRun(() => ({ model, real }), commands);
    await new ChaosCommand({ do: 'settle' }).run(model, real, false);
    const longestMs = heart.longestMs();
    if (longestMs > answersWithinMs) throw new Broken('the panel answers within 200 ms', `${longestMs} ms without`);
    return { ...referee.counts, longestMs };
  } finally {
    real.app.stop();
    await mac.mend();
    await heart.stop();
    await real.app.memory.written();
    await real.app.history.entries();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

export function commandOf(step: Step): ChaosCommand {
  return new ChaosCommand(step);
}

/** One step as a command of fast-check's model runs. */
export class ChaosCommand implements fc.AsyncCommand<Model, Real> {
  readonly step: Step;

  constructor(step: Step) {
    this.step = step;
  }

  check({ era }: Readonly<Model>): boolean {
    return this.step.do !== 'become' || Object.hasOwn(truths[era], this.step.truth);
  }

  async run(model: Model, real: Real, keepsModel = true): Promise<void> {
    await act(this.step, model, real);
    real.judge.verdict();
    const [bug] = real.app.bugs;
    if (bug !== undefined) throw new Broken('nothing of ours fails', bug);
    if (keepsModel) await remembers(model, real);
  }

  toString(): string {
    return JSON.stringify(this.step);
  }
}

async function act(step: Step, model: Model, real: Real): Promise<void> {
  const { mac, app } = real;
  switch (step.do) {
    case 'become':
      await idle(app);
      return real.heart.apart(() => mac.become(step.truth));
    case 'break':
      return await mac.break(step.tool, step.how, step.amount);
    case 'mend':
      return await mac.mend(step.tool);
    case 'look':
      return await look(real);
    case 'nudge':
      return app.nudge(step.reason);
    case 'nudge-while-published':
      app.state.nudgeWhilePublished = true;
      return;
    case 'pass':
      // A short time may pass, and a timer go off, in the middle of a look.
      if (step.seconds > 2) await idle(app);
      return app.pass(step.seconds);
    case 'wake':
      return app.wake();
    case 'panel':
      app.state.panelOpen = step.open;
      return step.open ? app.nudge('opened') : undefined;
    case 'set':
      return await set(step.changes, model, app);
    case 'snooze':
      return app.snooze(step.hours);
    case 'restart':
      return await restart(step.how, model, real);
    case 'reboot':
      return await reboot(model, real);
    case 'settle':
      return await settle(real);
  }
}

/** A whole look that begins now; while it lasts the panel is answered. */
async function look(real: Real): Promise<void> {
  const { app } = real;
  await idle(app);
  const { looks } = app.time;
  app.nudge('asked');
  const answer = await app.ask();
  if (!answer.ok) throw new Broken('the panel is answered', answer.code);
  while (app.time.looks === looks) await pause(2);
  await idle(app);
  const left = await leftBehind(real.mac.root);
  if (left !== '') throw new Broken('no process is left behind', left);
}

/** No look is under way, and none follows at once. */
async function idle(app: App): Promise<void> {
  do await pause(1);
  while (app.time.looking > 0);
}

/** With every tool mended: two looks later the verdict is the truth, or after what this truth waits for. */
async function settle(real: Real): Promise<void> {
  const { mac, app, judge: referee } = real;
  await idle(app);
  await mac.mend();
  const wokeSeconds = app.time.wokeAt === null ? Number.POSITIVE_INFINITY : (app.now() - app.time.wokeAt) / 1000;
  app.pass(Math.max(0, Math.ceil(startingGraceSeconds - wokeSeconds), mac.unsureSeconds()));
  const truth = mac.truth();
  const { looks, betweenSeconds } = truth.waits ?? usualWaits;
  for (let done = 0; done < looks; done += 1) {
    if (done > 0) app.pass(betweenSeconds);
    await look(real);
    if (app.slow() > 0) throw new Broken('right in time', 'no answer in time from tools that are well');
  }
  const { diagnosis, readings } = app.snapshot();
  const { level, findings } = diagnosis;
  const code = findings.find((finding) => finding.level !== 'protected')?.code ?? null;
  if (level !== truth.level || code !== truth.code) {
    throw new Broken('right in time', `${level} ${code} where ${truth.level} ${truth.code} is true`);
  }
  if (readings.macos === null || readings.admin !== true)
    throw new Broken('right in time', 'which macOS this is, or who is at it, stays unknown');
  referee.settled(!real.story.notificationsFail);
}

/** All at the same time, as quick clicks are. */
async function set(changes: readonly SettingsChange[], model: Model, app: App): Promise<void> {
  await Promise.all(changes.map((change) => app.settingsStore.change(change)));
  for (const change of changes) model.settings = { ...model.settings, ...change };
  const { values } = await app.settingsStore.refresh();
  for (const [name, value] of Object.entries(model.settings)) {
    const is = (values as Readonly<Record<string, unknown>>)[name];
    if (is !== value) throw new Broken('no setting is lost', `${name} is ${is}, and ${value} was set`);
  }
}

async function restart(how: 'quit' | 'ended', model: Model, real: Real): Promise<void> {
  await end(how, real);
  real.app = await real.begin();
  await set([], model, real.app);
}

/** The app quits with the Mac, and starts with the login. */
async function reboot(model: Model, real: Real): Promise<void> {
  await idle(real.app);
  await end('quit', real);
  real.heart.apart(real.mac.reboot);
  real.judge.rebooted();
  real.app = await real.begin();
  await set([], model, real.app);
}

async function end(how: 'quit' | 'ended', { app, home, judge: referee }: Real): Promise<void> {
  await app.history.entries();
  await app.memory.written();
  const before = app.memory.read();
  if (how === 'quit') app.history.end(app.now());
  app.stop();
  const after = memoryIn(path.join(home, 'memory.json'), () => {}).read();
  if (!isDeepStrictEqual(withoutShown(after), withoutShown(before)))
    throw new Broken('no memory is lost', `${JSON.stringify(before)} became ${JSON.stringify(after)}`);
  referee.restarted();
}

/** A notification does not outlive the app that raised it. */
function withoutShown(memory: Remembered): Remembered {
  return { ...memory, alerts: { ...memory.alerts, shown: null } };
}

/** What is in the history stays there, and the last look's level is in it. */
async function remembers(model: Model, { app, home }: Real): Promise<void> {
  if (app.time.looking > 0) return;
  await app.history.entries();
  const onDisk = await historyIn(path.join(home, 'history-practice.jsonl'), () => {}).entries();
  const kept = model.history.every((entry, index) => JSON.stringify(entry) === JSON.stringify(onDisk[index]));
  if (!kept) throw new Broken('no history is lost', `${onDisk.length} entries, ${model.history.length} before`);
  model.history = onDisk;
  const { diagnosis, agreed, looked } = app.snapshot();
  const isSure = looked && diagnosis.level !== 'starting' && (agreed || diagnosis.level === 'protected');
  const last = onDisk.at(-1);
  if (isSure && last?.level !== diagnosis.level) {
    throw new Broken('no history is lost', `ends with ${last?.level} at ${diagnosis.level}`);
  }
}
