// What the app remembers of its own acts, and for how long that proves anything.
import { describe, expect, it } from 'vitest';
import {
  type Acts,
  actsSince,
  allowWindowMs,
  hasTriedInVain,
  isLoadWaiting,
  isUnderWay,
  isWithinWindow,
  noActs,
  withLoad,
  withPaneOpened,
  withTry,
} from '../../src/acts.ts';
import type { LoadResult } from '../../src/readers/kextutil.ts';
import { minuteMs } from './fixtures.ts';

const reading = (result: LoadResult) => ({ result, line: result });
const acts: Acts = {
  lastLoad: { at: 100, reading: reading('not-approved') },
  lastTry: 'not-approved',
  loadWaitsUntil: 250,
  paneOpenedAt: 200,
  tries: [
    { at: 100, code: 'switched-off' },
    { at: 150, code: 'switched-off' },
  ],
};

describe('the window', () => {
  it.each([
    [0, true],
    [29 * minuteMs + 59_999, true],
    [30 * minuteMs, false],
    [-1, false],
  ])('%d ms after the attempt: %s', (since, open) => {
    expect(isWithinWindow(1_000_000, 1_000_000 + since)).toBe(open);
  });

  it('is not judged without a moment or without a clock', () => {
    expect(isWithinWindow(null, 5)).toBe(false);
    expect(isWithinWindow(5, null)).toBe(false);
  });
});

describe('a load attempt', () => {
  it.each(['loaded', 'not-approved', 'faulty', 'not-ours'] as const)('that ended %s is remembered', (result) => {
    expect(withLoad(acts, 300, reading(result), 'load')).toEqual({
      lastLoad: { at: 300, reading: reading(result) },
      lastTry: result,
      loadWaitsUntil: null,
      paneOpenedAt: 200,
      tries: acts.tries,
    });
  });

  it.each(['cancelled', 'not-authorised', 'not-root', 'no-answer'] as const)(
    'that ended %s changes no window',
    (result) => {
      expect(withLoad(acts, 300, reading(result), 'request')).toEqual({ ...acts, lastTry: result });
    },
  );

  it('leaves a waiter for as long as it says, which a try that judged nothing does not end', () => {
    const waits = withLoad(acts, 300, reading('not-approved'), 'request', 50);
    expect(waits.loadWaitsUntil).toBe(350);
    expect(withLoad(waits, 310, reading('cancelled'), 'load').loadWaitsUntil).toBe(350);
    expect(withLoad(waits, 310, reading('not-approved'), 'load').loadWaitsUntil).toBeNull();
  });

  it.each([
    [299, false],
    [300, true],
    [349, true],
    [350, false],
    [null, false],
  ])('that left a waiter until 350 at 300 is waiting at %s: %s', (now, waiting) => {
    expect(isLoadWaiting(withLoad(noActs, 300, reading('not-approved'), 'request', 50), now)).toBe(waiting);
  });

  it('that was never made is not waiting', () => {
    expect(isLoadWaiting({ ...noActs, loadWaitsUntil: 350 }, 300)).toBe(false);
    expect(isLoadWaiting({ ...acts, loadWaitsUntil: null }, 300)).toBe(false);
  });

  it('that asked for the button makes the open pane out of date', () => {
    expect(withLoad(acts, 300, reading('not-approved'), 'request').paneOpenedAt).toBeNull();
  });
});

describe('acts since a restart or an installation', () => {
  it('stay when they came after it, or when nothing is known', () => {
    expect(actsSince(acts, [100, null])).toEqual(acts);
    expect(actsSince(acts, [null, null])).toEqual(acts);
    expect(actsSince(acts, [200]).paneOpenedAt).toBe(200);
    expect(actsSince(noActs, [1_000])).toEqual(noActs);
  });

  it('are gone when they came before it', () => {
    expect(actsSince(acts, [null, 300])).toEqual(noActs);
    expect(actsSince(acts, [201])).toEqual(noActs);
    expect(actsSince({ ...acts, lastLoad: null }, [300])).toMatchObject({ lastLoad: null, paneOpenedAt: null });
  });

  it('go one by one: a pane opened after it is still open', () => {
    expect(actsSince(acts, [50, 150])).toEqual({
      ...noActs,
      paneOpenedAt: 200,
      tries: [{ at: 150, code: 'switched-off' }],
    });
    expect(actsSince({ ...acts, paneOpenedAt: 10 }, [50])).toEqual({ ...acts, paneOpenedAt: null });
  });

  it('go by the pane’s own time', () => {
    expect(withPaneOpened(acts, 900)).toEqual({ ...acts, paneOpenedAt: 900 });
  });
});

describe('tries', () => {
  const code = 'endpoint-extension-not-approved';
  const after = (...moments: readonly number[]) => moments.reduce((done, at) => withTry(done, at, code), noActs);
  const hour = 60 * minuteMs;

  it.each<[string, Acts, number | null, boolean]>([
    ['none', noActs, 0, false],
    ['two', after(1, 2), 3, false],
    ['three', after(1, 2, 3), 3, true],
    ['three, the first almost an hour ago', after(1, 2, 3), hour, true],
    ['three, the first an hour ago', after(1, 2, 3), hour + 1, false],
    ['three that are still to come', after(11, 12, 13), 10, false],
    ['three without a clock', after(1, 2, 3), null, false],
    ['two, and one for another finding', withTry(after(1, 2), 3, 'full-disk-access-missing'), 3, false],
  ])('%s', (_name, done, now, inVain) => {
    expect(hasTriedInVain(done, code, now)).toBe(inVain);
  });

  it('are forgotten when there are many', () => {
    const many = after(...Array.from({ length: 40 }, (_, index) => index));
    expect(many.tries).toHaveLength(12);
    expect(many.tries.at(-1)).toEqual({ at: 39, code });
  });

  it('outlive a load attempt', () => {
    expect(withLoad(after(1), 2, reading('cancelled'), 'load').tries).toHaveLength(1);
  });
});

describe('a guide is under way', () => {
  it.each([
    ['nothing was done', noActs, 500, false],
    ['a pane was opened lately', { ...noActs, paneOpenedAt: 200 }, 500, true],
    ['the driver was asked for lately', { ...acts, paneOpenedAt: null }, 500, true],
    ['all that is long ago', acts, 200 + allowWindowMs, false],
    ['there is no clock', acts, null, false],
  ] as const)('when %s: %#', (_when, done, now, expected) => {
    expect(isUnderWay(done, now)).toBe(expected);
  });
});
