// What a Mac goes through in a year, a day at a time: sleeps, faults, updates, profiles, clocks, the panel.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { managedPath } from '../../main/mac/tools.ts';
import { restart } from '../../practice/events.mjs';
import { moveClock, practiceNow, writeState } from '../../practice/facts.mjs';
import { isStarting } from '../../src/diagnose.ts';
import type { App } from '../chaos/app.ts';
import type { ChaosMac } from '../chaos/mac.ts';
import { truths } from '../chaos/steps.ts';

/** A working day of four and a half hours, looked at once a minute. */
export const looksPerDay = 275;
const daySeconds = 24 * 3600;
/** So long after a start it makes a difference how old the service is. */
const movingSeconds = 90;
/** A service that started within ten minutes and is gone may come again: so long every question is a process of its own. */
const restartsWithinSeconds = 605;
const zones = ['Europe/Amsterdam', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati', 'UTC'];
const truthNames = Object.keys(truths.system);

export interface World {
  readonly mac: ChaosMac;
  readonly app: () => App;
  /** Of all its runs. */
  readonly looks: () => number;
  /** Quits the app and starts it again on the same files. */
  readonly startAnew: () => Promise<void>;
  /** What was printed so far is not true any more. */
  readonly changed: () => void;
  /** No silence counts by the clock that it was taken on. */
  readonly clockJumped: () => void;
  readonly macRestarted: () => void;
  /** From 0 to 1, the same in each run. */
  readonly draw: () => number;
}

export interface Year {
  /** Plays a day, and says what did not hold. */
  day(): Promise<readonly string[]>;
  isMoving(): boolean;
  readonly counts: Readonly<Record<string, number>>;
}

export function yearOf(world: World): Year {
  const { mac, app, looks, draw } = world;
  const counts = {
    faults: 0,
    crashLoops: 0,
    sleeps: 0,
    clockJumps: 0,
    updates: 0,
    profiles: 0,
    panels: 0,
    restarts: 0,
    brokenTools: 0,
  };
  let [passedSeconds, movingUntil, graceUntil, startedAt] = [0, 0, 0, Number.NEGATIVE_INFINITY];
  let [faultDays, panelLooks, brokenLooks, unsureLooks] = [0, 0, 0, 0];
  let clockAhead = 0;
  let version = 1;
  const whole = (least: number, most: number) => least + Math.floor(draw() * (most - least + 1));
  const happens = (timesADay: number) => draw() < timesADay / looksPerDay;

  function pass(seconds: number): void {
    passedSeconds += seconds;
    app().pass(seconds);
  }

  /** Something happened: nothing is sure for some looks. */
  function changed(): void {
    unsureLooks = 8;
    world.changed();
  }

  /** The Mac or Defender starts: until it is a minute old, a second makes a difference. */
  function starts(): void {
    startedAt = passedSeconds;
    movingUntil = passedSeconds + movingSeconds;
    changed();
  }

  /** Until the next look has ended, and whatever it set off. */
  async function nextLook(): Promise<void> {
    const before = looks();
    do {
      pass(Math.max(0, Math.ceil(app().nextInMs() / 1000)));
      await quiet();
    } while (looks() === before);
  }

  async function quiet(): Promise<void> {
    do await turn();
    while (app().time.looking > 0);
    await turn();
  }

  async function sleep(seconds: number): Promise<void> {
    counts.sleeps += 1;
    pass(seconds);
    await quiet();
    app().wake();
    graceUntil = passedSeconds + movingSeconds;
    unsureLooks = Math.max(unsureLooks, 2);
    await quiet();
  }

  function become(truth: string): void {
    const { daemon } = mac.truth().facts;
    mac.become(truth);
    faultDays = truth === 'healthy' ? 0 : draw() < 0.7 ? 0.02 + draw() / 2 : whole(1, 4);
    if (truth !== 'healthy') counts.faults += 1;
    if (isCrashing()) counts.crashLoops += 1;
    changed();
    if (daemon !== undefined) startedAt = passedSeconds;
    if (mac.truth().facts.daemon === 'down') graceUntil = Math.max(graceUntil, startedAt + restartsWithinSeconds);
  }

  /** It starts anew all the time, and what an app has seen of that goes with it. */
  function isCrashing(): boolean {
    return mac.truth().facts.daemon === 'crashing';
  }

  function jumpClock(seconds: number): void {
    counts.clockJumps += 1;
    clockAhead += seconds;
    moveClock(mac.root, seconds);
    world.clockJumped();
    process.env['TZ'] = zones[whole(0, zones.length - 1)] ?? 'UTC';
    changed();
  }

  async function update(): Promise<void> {
    counts.updates += 1;
    version += 1;
    writeState(mac.root, 'app-version', `101.24072.${String(version).padStart(4, '0')}`);
    writeState(mac.root, 'daemon-started-at', practiceNow(mac.root));
    writeState(mac.root, 'daemon', 'starting');
    starts();
    for (let look = 0; look < 6; look += 1) await nextLook();
    // By its own clock it would start again whenever that is set back.
    writeState(mac.root, 'daemon', 'up');
  }

  async function settings(): Promise<void> {
    counts.profiles += 1;
    const file = path.join(mac.root, managedPath);
    mkdirSync(path.dirname(file), { recursive: true });
    const seconds = whole(45, 90);
    const says = `<dict><key>lookEverySeconds</key><integer>${seconds}</integer><key>notifications</key><${draw() < 0.8}/></dict>`;
    if (draw() < 0.3) rmSync(file, { force: true });
    else writeFileSync(file, `<?xml version="1.0"?>\n<plist version="1.0">${says}</plist>\n`);
    await app().settingsStore.change({ supportName: `Desk ${whole(1, 9)}`, showIconOnlyWhenNeeded: draw() < 0.5 });
    changed();
    await quiet();
  }

  async function restartMac(): Promise<void> {
    counts.restarts += 1;
    restart(mac.root);
    world.macRestarted();
    await world.startAnew();
    starts();
    await quiet();
  }

  async function happenings(): Promise<void> {
    const isWell = mac.truth().code === null;
    if (!isWell && happens(1 / faultDays)) become('healthy');
    if (isWell && happens(0.4)) become(truthNames[whole(0, truthNames.length - 1)] ?? 'healthy');
    if (isWell && happens(0.1)) await update();
    if (isWell && happens(0.1)) await restartMac();
    if (happens(0.05)) {
      await world.startAnew();
      if (isCrashing()) changed();
    }
    if (happens(0.15)) await settings();
    if (happens(0.2)) jumpClock(clockAhead === 0 ? whole(-3 * daySeconds, 400 * daySeconds) : -clockAhead);
    if (happens(0.1)) app().snooze(whole(1, 24));
    if (happens(2)) await sleep(whole(60, 3 * 3600));
    if (happens(0.5)) app().nudge('unlocked');
    openOrClose();
    breakOrMend();
  }

  function openOrClose(): void {
    const { state } = app();
    if (state.panelOpen) {
      panelLooks -= 1;
      state.panelOpen = panelLooks > 0;
    } else if (happens(3)) {
      counts.panels += 1;
      panelLooks = whole(2, 20);
      state.panelOpen = true;
      app().nudge('opened');
    }
  }

  function breakOrMend(): void {
    if (mac.isBroken()) {
      brokenLooks -= 1;
      if (brokenLooks > 0) return;
      void mac.mend();
      changed();
    } else if (happens(0.1)) {
      counts.brokenTools += 1;
      brokenLooks = whole(1, 3);
      const hows = ['late', 'flood', 'pipe-held', 'left-behind', 'ignores-term', 'half', 'missing'] as const;
      void mac.break(
        draw() < 0.6 ? 'mdatp' : 'systemextensionsctl',
        hows[whole(0, hows.length - 1)] ?? 'late',
        whole(1, 255),
      );
      changed();
    }
  }

  /** Where nothing happened for some looks, the verdict is the truth. */
  function wrongVerdict(): readonly string[] {
    if (unsureLooks > 0 || mac.isBroken()) return [];
    const { diagnosis, moments } = app().snapshot();
    const { level, findings } = diagnosis;
    // A clock that was set back comes by the minute of a start once more.
    if (level === 'starting' && isStarting(moments) && mac.truth().level !== 'protected') return [];
    const code = findings.find((finding) => finding.level !== 'protected')?.code ?? null;
    const truth = mac.truth();
    if (level === truth.level && code === truth.code) return [];
    return [`${level} ${code} where ${truth.level} ${truth.code} is true`];
  }

  return {
    counts,
    isMoving: () => isCrashing() || passedSeconds - startedAt < restartsWithinSeconds,
    async day() {
      const wrong: string[] = [];
      const began = passedSeconds;
      const until = looks() + looksPerDay;
      world.changed();
      while (looks() < until) {
        await happenings();
        await nextLook();
        if (passedSeconds >= Math.max(movingUntil, graceUntil)) unsureLooks -= 1;
        wrong.push(...wrongVerdict());
      }
      await sleep(Math.max(3600, daySeconds - (passedSeconds - began)));
      return wrong;
    },
  };
}
