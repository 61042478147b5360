// The starts of Defender's daemon, as looks see them by `ps`.
import { describe, expect, it } from 'vitest';
import { type Runs, runsAfter, type Start, startOf, startsAfter } from '../../../src/findings/starts.ts';
import { minuteMs } from '../fixtures.ts';

/** Sights of starts at these times, each by a `ps` that answered at once. */
const seen = (...starts: readonly number[]) =>
  starts.map((at) => startOf(0, at, at)).reduce<readonly Start[]>(startsAfter, []);

describe('the starts of a daemon', () => {
  it('are one while it runs, however its age was cut', () => {
    expect(seen(0, 900, -900, 1_000)).toHaveLength(1);
  });

  it('are one where ps took its time to answer', () => {
    const slow = startOf(60_000, 60_000, 68_000);
    expect(
      [startOf(0, 0, 0), slow, startOf(90_000, 90_000, 90_000)].reduce<readonly Start[]>(startsAfter, []),
    ).toHaveLength(1);
  });

  it('are as many as there were, also every ten seconds, and never more than a verdict needs', () => {
    expect(seen(0, 10_000, 20_000)).toHaveLength(3);
    expect(seen(...Array.from({ length: 60 }, (_, turn) => 10_000 * turn))).toHaveLength(8);
  });

  it('of more than ten minutes ago are forgotten, but for the one that the next moved from', () => {
    expect(seen(0, minuteMs, 12 * minuteMs, 13 * minuteMs).map(({ latest }) => latest)).toEqual(
      [minuteMs, 12 * minuteMs, 13 * minuteMs].map((at) => at + 1_000),
    );
  });

  it('begin again when the clock was set back', () => {
    expect(seen(100_000, 200_000, 50_000)).toEqual([startOf(0, 50_000, 50_000)]);
  });
});

describe('the starts that launchd counts', () => {
  const counted = (...looks: readonly (readonly [at: number, count: number])[]) =>
    looks.reduce<Runs | null>((before, [at, count]) => runsAfter(before, count, at), null)?.starts;
  it.each<[string, readonly (readonly [number, number])[], readonly number[]]>([
    [
      'none while the count stays',
      [
        [0, 7],
        [5, 7],
      ],
      [],
    ],
    [
      'the growth, and the look before it',
      [
        [0, 7],
        [5, 8],
        [9, 9],
      ],
      [0, 5, 9],
    ],
    [
      'each of several at once',
      [
        [0, 7],
        [5, 9],
      ],
      [0, 5, 5],
    ],
    [
      'never more than a verdict needs',
      [
        [0, 7],
        [5, 70],
      ],
      Array.from({ length: 8 }, () => 5),
    ],
    [
      'nothing after a restart',
      [
        [0, 7],
        [5, 9],
        [10, 1],
      ],
      [],
    ],
    [
      'nothing of hours in which nobody looked',
      [
        [0, 7],
        [10 * minuteMs + 1, 90],
      ],
      [],
    ],
    [
      'nothing of a clock that was set back',
      [
        [100, 7],
        [50, 9],
      ],
      [],
    ],
  ])('are %s', (_name, looks, starts) => {
    expect(counted(...looks)).toEqual(starts);
  });
});
