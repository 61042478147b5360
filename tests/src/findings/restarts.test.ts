// Since when the daemon only starts: from one look to the next, and what ends it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isJustNow,
  isStarting,
  restartingSince,
  restartPatienceMs,
  startingGraceMs,
} from '../../../src/findings/restarts.ts';
import { readHealth } from '../../../src/readers/health.ts';
import type { HealthReading } from '../../../src/readers/health-reading.ts';
import type { Moments } from '../../../src/readings.ts';
import { exited, momentsOf, readingsOf, rtp } from '../given.ts';

const minuteMs = 60_000;
const down = readHealth(exited('Failed to connect', 3));
const bad = rtp('true', 'false');
const good = rtp('true', 'true');
const passive = rtp('false', 'false', 'passive_mode_enabled : true');
const now = 100 * minuteMs;
const young = { now, daemonStartedAt: now - startingGraceMs + 1 };
const old = { now, daemonStartedAt: now - startingGraceMs };

const after = (before: number | null, health: HealthReading, part: Partial<Moments>) =>
  restartingSince(before, readingsOf({ health }), momentsOf(part));

describe('a daemon that only starts', () => {
  const before = now - 3 * minuteMs;
  it.each<[string, number | null, HealthReading, Partial<Moments>, number | null]>([
    ['begins with a start that is not well', null, down, young, now],
    ['begins with one that answers badly', null, bad, young, now],
    ['does not begin with one that is well', null, good, young, null],
    ['does not begin where nobody saw it start', null, down, { now }, null],
    ['does not begin where it is past its start', null, down, old, null],
    ['goes on with the next start', before, bad, young, before],
    ['goes on while it is not there at all', before, down, { now }, before],
    ['goes on while nobody asks when it started', before, bad, { now }, before],
    ['goes on while it hangs past its start', before, down, old, before],
    ['ends when it is well', before, good, { now }, null],
    ['ends when it is well in passive mode', before, passive, { now }, null],
    [
      'does not end with good words and a bad exit status',
      before,
      { ...good, exitCode: 1 } as HealthReading,
      young,
      before,
    ],
    ['ends when it answers past its start, whatever it says', before, bad, old, null],
    ['begins anew after a wake', before, down, { ...young, wokeAt: now - 1 }, now],
    ['begins anew after a boot', before, down, { ...young, bootedAt: before + 1 }, now],
    ['begins anew after a login', before, down, { ...young, loggedInAt: before + 1 }, now],
    ['goes on after a wake before it began', before, down, { ...young, wokeAt: before }, before],
    ['is forgotten after a wake where it is not there', before, down, { now, wokeAt: now - 1 }, null],
    ['begins anew with a clock that was set back', now + 1, down, young, now],
    ['stays as it is without a clock', before, good, {}, before],
  ])('%s', (_name, since, health, part, expected) => {
    expect(after(since, health, part)).toBe(expected);
  });
});

describe('the grace', () => {
  it.each([
    [restartPatienceMs - 1, true],
    [restartPatienceMs, false],
  ])('of a daemon that has only been starting for %d ms is %s', (since, isGiven) => {
    expect(isStarting(momentsOf({ ...young, restartingSince: now - since }))).toBe(isGiven);
  });

  it('is never longer than the patience and one start, however often the daemon starts', () => {
    const everyMs = fc.integer({ min: 1_000, max: startingGraceMs });
    fc.assert(
      fc.property(fc.array(everyMs, { minLength: 20, maxLength: 40 }), fc.constantFrom(down, bad), (lives, health) => {
        let [at, since, excused] = [now, null as number | null, 0];
        for (const life of lives) {
          const moments = momentsOf({ now: at + life - 1, daemonStartedAt: at });
          since = restartingSince(since, readingsOf({ health }), moments);
          if (isStarting({ ...moments, restartingSince: since })) excused = at + life - now;
          at += life;
        }
        expect(excused).toBeLessThanOrEqual(restartPatienceMs + 2 * startingGraceMs);
      }),
    );
  });

  it('needs a moment and a clock', () => {
    expect([isJustNow(null, now), isJustNow(now, null), isJustNow(now, now)]).toEqual([false, false, true]);
  });
});
