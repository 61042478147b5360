// The loop with a clock and timers of its own: no overlap, delays, nudges, bugs, stop.
// biome-ignore-all lint/style/noExcessiveLinesPerFile: one loop on one pretended clock.
import { describe, expect, it } from 'vitest';
import type { Look } from '../../main/mac/look.ts';
import { type Watch, watch } from '../../main/watch.ts';
import { noActs } from '../../src/acts.ts';
import type { Diagnosis, FindingCode, Level } from '../../src/finding.ts';
import { beforeFirstLook, isStale, type Snapshot, staleAfter } from '../../src/snapshot.ts';

const first = beforeFirstLook({ at: 0, acts: noActs, language: 'en', snoozedUntil: null, practice: false });

function lookOf(level: Level, ...codes: readonly FindingCode[]): Look {
  const diagnosis: Diagnosis = {
    level,
    findings: codes.map((code) => ({ code, level, fixableBy: 'user', evidence: [] })),
  };
  const missing = codes.includes('not-installed');
  const health = { kind: 'unreadable', reason: missing ? 'missing' : 'failed', lines: [] } as const;
  return { diagnosis, outcomes: {}, acts: noActs, moments: first.moments, readings: { ...first.readings, health } };
}

interface Timer {
  readonly act: () => void;
  readonly ms: number;
}

/** A watch whose looks end when the test says so. */
function world(firstLookAfterMs?: number) {
  const published: Snapshot[] = [];
  const pending: { closely: boolean; answer: (look: Look) => void; fail: (error: Error) => void }[] = [];
  const events: string[] = [];
  /** For the next look, and for drawing again what has become too old. */
  const timers: { look: Timer | null; overdue: Timer | null } = { look: null, overdue: null };
  let time = 0;
  const settings = { panelOpen: false, whilePublished: () => {} };
  const watching: Watch = watch({
    first,
    now: () => time,
    elapsed: () => time,
    later(act, ms) {
      const last = published.at(-1);
      const kind = last !== undefined && ms === staleAfter(last) - time + 1 ? 'overdue' : 'look';
      const timer = { act, ms };
      timers[kind] = timer;
      return () => {
        if (timers[kind] === timer) timers[kind] = null;
      };
    },
    lookEveryMs: () => 60_000,
    ...(firstLookAfterMs === undefined ? {} : { firstLookAfterMs }),
    log: (event) => events.push(event),
  });
  watching.start({
    look: (closely) => new Promise((answer, fail) => pending.push({ closely, answer, fail })),
    publish: (snapshot) => {
      published.push(snapshot);
      settings.whilePublished();
    },
    panelOpen: () => settings.panelOpen,
  });
  return {
    watching,
    published,
    pending,
    events,
    settings,
    timer: () => timers.look?.ms ?? null,
    overdue: () => timers.overdue,
    pass: (ms: number) => {
      time += ms;
    },
    /** The timer goes off. */
    due() {
      const { act } = timers.look ?? { act: () => expect.unreachable('no timer') };
      timers.look = null;
      act();
    },
    async answer(look: Look) {
      pending.shift()?.answer(look);
      await settled();
    },
    async fail(error: Error) {
      pending.shift()?.fail(error);
      await settled();
    },
  };
}

/** All promises that are ready have run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the chain of looks', () => {
  it('looks at once, publishes, and waits before the next look', async () => {
    const { watching, published, pending, answer, timer, due } = world();
    expect(pending).toHaveLength(1);
    await answer(lookOf('protected'));
    expect(published.map(({ sequence, diagnosis }) => [sequence, diagnosis.level])).toEqual([[1, 'protected']]);
    expect(watching.snapshot()).toBe(published[0]);
    expect(timer()).toBe(2_000); // one look is not yet two that agree
    expect(pending).toHaveLength(0);
    due();
    await answer(lookOf('protected'));
    expect(timer()).toBe(60_000);
    expect(published[1]?.nextLookAt).toBe(60_000);
  });

  it('may wait with the first look, unless somebody asks', () => {
    const waiting = world(20);
    expect(waiting.pending).toHaveLength(0);
    expect(waiting.timer()).toBe(20);
    waiting.due();
    expect(waiting.pending).toHaveLength(1);
    const asked = world(20);
    asked.watching.nudge('opened');
    expect(asked.pending).toHaveLength(1);
    expect(asked.timer()).toBeNull();
  });

  it('says that two looks agree only when they name the same findings', async () => {
    const { published, answer, due } = world();
    await answer(lookOf('unprotected', 'switched-off'));
    due();
    await answer(lookOf('unprotected', 'switched-off'));
    due();
    await answer(lookOf('unprotected', 'kernel-extension-not-approved'));
    expect(published.map(({ agreed }) => agreed)).toEqual([false, true, false]);
  });

  it('rests five times as long as a slow look took', async () => {
    const { answer, pass, timer } = world();
    pass(10_000);
    await answer(lookOf('unknown', 'not-answering'));
    expect(timer()).toBe(50_000);
  });

  it('looks closely and every second while the panel shows a guide', async () => {
    const { answer, due, pending, settings, timer } = world();
    await answer(lookOf('unprotected', 'switched-off'));
    settings.panelOpen = true;
    due();
    expect(pending[0]?.closely).toBe(true);
    await answer(lookOf('unprotected', 'switched-off'));
    expect(timer()).toBe(1_000);
  });

  it('looks ever more rarely while there is no Defender, up to five minutes', async () => {
    const { answer, due, timer } = world();
    const waits: (number | null)[] = [];
    for (let look = 0; look < 8; look += 1) {
      if (look > 0) due();
      await answer(lookOf('unprotected', 'not-installed'));
      waits.push(timer());
    }
    expect(waits.slice(-3)).toEqual([300_000, 300_000, 300_000]);
    expect(waits.every((wait, index) => index < 2 || Number(wait) >= Number(waits[index - 1]))).toBe(true);
  });
});

describe('nudges', () => {
  it('by whoever is being shown a look bring the next one, and no second chain of looks', async () => {
    const { watching, pending, answer, settings, timer } = world();
    settings.whilePublished = () => {
      settings.whilePublished = () => {};
      watching.nudge('opened');
    };
    await answer(lookOf('protected'));
    expect([pending.length, timer()]).toEqual([1, null]);
    await answer(lookOf('protected'));
    expect([pending.length, timer()]).toEqual([0, 60_000]);
  });

  it('bring the next look forward', async () => {
    const { watching, answer, pending, timer } = world();
    await answer(lookOf('protected'));
    watching.nudge('opened');
    expect(pending).toHaveLength(1);
    expect(timer()).toBeNull();
  });

  it('never start a second look beside one that runs, but one after it', async () => {
    const { watching, answer, pending, published } = world();
    watching.nudge('asked');
    watching.nudge('opened');
    expect(pending).toHaveLength(1);
    await answer(lookOf('protected'));
    expect(published).toHaveLength(1);
    expect(pending).toHaveLength(1);
  });

  it('throw away what was read before an act ended', async () => {
    const { watching, answer, published, pending } = world();
    watching.nudge('acted');
    await answer(lookOf('unprotected', 'kernel-extension-not-approved'));
    expect(published).toEqual([]);
    expect(pending).toHaveLength(1);
    await answer(lookOf('protected'));
    expect(published.map(({ diagnosis }) => diagnosis.level)).toEqual(['protected']);
  });
});

describe('a look that slept with the Mac', () => {
  const night = 8 * 60 * 60_000;

  it('is thrown away when the Mac says that it woke', async () => {
    const { watching, published, pending, answer } = world();
    watching.nudge('woke');
    await answer(lookOf('unknown', 'not-answering'));
    expect(published).toHaveLength(0);
    expect(pending).toHaveLength(1);
    await answer(lookOf('protected'));
    expect(published.map(({ diagnosis }) => diagnosis.level)).toEqual(['protected']);
  });

  it('is thrown away without a word from the Mac, as it took longer than its tools may take', async () => {
    const { published, pending, pass, answer, timer } = world();
    pass(night);
    await answer(lookOf('unknown', 'not-answering'));
    expect(published).toHaveLength(0);
    expect(pending).toHaveLength(1);
    pass(500);
    await answer(lookOf('protected'));
    expect(published.map(({ diagnosis, at }) => [diagnosis.level, at])).toEqual([['protected', night + 500]]);
    expect(timer()).toBe(2_500);
  });

  it('counts when the one after it takes as long: then the Mac is that slow', async () => {
    const { published, pass, answer } = world();
    pass(night);
    await answer(lookOf('unknown', 'not-answering'));
    pass(night);
    await answer(lookOf('unknown', 'not-answering'));
    expect(published.map(({ diagnosis }) => diagnosis.level)).toEqual(['unknown']);
  });

  it('counts when it took no longer than slow tools do', async () => {
    const { published, pass, answer } = world();
    pass(150_000);
    await answer(lookOf('unknown', 'not-answering'));
    expect(published).toHaveLength(1);
  });
});

describe('what is not a look', () => {
  it('publishes an act under way at once, with a higher sequence and the same readings', async () => {
    const { watching, answer, published } = world();
    await answer(lookOf('unprotected', 'kernel-extension-not-approved'));
    watching.amend({ busy: 'load-driver' });
    expect(published[1]).toEqual({ ...published[0], sequence: 2, busy: 'load-driver' });
  });

  it('turns a thrown error into unknown, names no more of it than its kind, and goes on looking', async () => {
    const { answer, due, events, fail, published } = world();
    await answer(lookOf('protected'));
    due();
    await fail(new TypeError('/Users/piet.puk is broken'));
    expect(published[1]?.diagnosis.level).toBe('unknown');
    expect(published[1]?.diagnosis.findings[0]?.evidence[0]?.line).toBe('Kextant itself failed: TypeError');
    expect(events).toContain('look-failed');
    due();
    await answer(lookOf('protected'));
    expect(published[2]?.diagnosis.level).toBe('protected');
  });

  it('publishes the old snapshot once more when looks stop coming: by then it is stale', async () => {
    const { answer, due, pass, overdue, published } = world();
    await answer(lookOf('protected'));
    due();
    pass(overdue()?.ms ?? 0);
    overdue()?.act();
    const [before, again] = published;
    expect(again).toEqual({ ...before, sequence: 2 });
    expect(again !== undefined && isStale(again, overdue()?.ms ?? 0)).toBe(true);
  });

  it('is not drawn as too old when the next look came in time', async () => {
    const { answer, due, overdue } = world();
    await answer(lookOf('protected'));
    const first = overdue();
    due();
    await answer(lookOf('protected'));
    expect(overdue()).not.toBe(first);
  });

  it('is silent for good after stop, also with a look under way', async () => {
    const { watching, answer, due, published, pending, timer, overdue } = world();
    await answer(lookOf('protected'));
    due();
    watching.stop();
    await answer(lookOf('protected'));
    watching.nudge('asked');
    watching.amend({ busy: 'open-pane' });
    expect(published).toHaveLength(1);
    expect(pending).toHaveLength(0);
    expect(timer()).toBeNull();
    expect(overdue()).toBeNull();
  });
});

describe('a changed file', () => {
  it('brings the look forward at once when the last one is a while ago', async () => {
    const { watching, pending, answer, pass } = world();
    await answer(lookOf('protected'));
    pass(20_000);
    watching.nudge('changed');
    expect(pending).toHaveLength(1);
  });

  it('asks for one look however often it changes, and never for looks without a rest', async () => {
    const { watching, pending, answer, timer, due, pass } = world();
    await answer(lookOf('protected'));
    due();
    await answer(lookOf('protected'));
    pass(1_000);
    for (let change = 0; change < 9; change += 1) watching.nudge('changed');
    expect(pending).toHaveLength(0);
    expect(timer()).toBe(14_000);
    due();
    watching.nudge('changed');
    expect(pending).toHaveLength(1);
    await answer(lookOf('protected'));
    // What changed during the look may have been read before it changed.
    expect(timer()).toBe(15_000);
    due();
    await answer(lookOf('protected'));
    expect(timer()).toBe(60_000);
  });

  it('waits for no more than a moment while the panel is open, and five times as long as a look takes', async () => {
    const { watching, answer, settings, timer, pass } = world();
    settings.panelOpen = true;
    pass(60);
    await answer(lookOf('unprotected', 'switched-off'));
    watching.nudge('changed');
    expect(timer()).toBe(300);
  });

  it('never makes the next look later than the clock would', async () => {
    const { watching, answer, timer } = world();
    await answer(lookOf('protected'));
    expect(timer()).toBe(2_000);
    watching.nudge('changed');
    expect(timer()).toBe(2_000);
  });

  it('asks for nothing after the stop', async () => {
    const { watching, pending, answer, pass } = world();
    await answer(lookOf('protected'));
    pass(60_000);
    watching.stop();
    watching.nudge('changed');
    expect(pending).toHaveLength(0);
  });
});
