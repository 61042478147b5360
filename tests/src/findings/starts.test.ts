// The starts of Defender's daemon, as looks see them by `ps`.
import { describe, expect, it } from 'vitest';
import { type Start, startOf, startsAfter } from '../../../src/findings/starts.ts';
import { minuteMs } from '../given.ts';

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

  it('begin anew when the clock was set back', () => {
    expect(seen(100_000, 200_000, 50_000)).toEqual([startOf(0, 50_000, 50_000)]);
  });
});
