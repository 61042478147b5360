// Until when alerts can be silenced: by the clock on the wall, within the limit, and nothing twice.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cappedSnooze, isFromTomorrow, snoozesAt } from '../../src/snooze.ts';
import { hourMs } from './fixtures.ts';

beforeAll(() => vi.stubEnv('TZ', 'Europe/Amsterdam'));
afterAll(() => vi.unstubAllEnvs());

/** A day of 24 hours, as the clock on the wall shows it. */
const midnight = Date.parse('2026-11-25T00:00:00+01:00');
const at = (hour: number) => midnight + hour * hourMs;
const choices = (hour: number, maxHours = 24) =>
  snoozesAt(at(hour), maxHours).map(({ id, until }) => [id, (until - midnight) / hourMs]);

describe('snoozesAt', () => {
  it('offers an hour, this afternoon and tomorrow morning', () => {
    expect(choices(10)).toEqual([
      ['one-hour', 11],
      ['afternoon', 13],
      ['tomorrow', 33],
    ]);
  });

  it.each([12, 12.5, 13, 18])('offers no afternoon that an hour reaches anyway, at %d', (hour) => {
    expect(choices(hour)).toEqual([
      ['one-hour', hour + 1],
      ['tomorrow', 33],
    ]);
  });

  it('ends every silence at the limit, and offers no choice twice', () => {
    expect(choices(10, 2)).toEqual([
      ['one-hour', 11],
      ['afternoon', 12],
    ]);
    expect(choices(10, 1)).toEqual([['one-hour', 11]]);
    expect(choices(8)).toContainEqual(['tomorrow', 32]);
    expect(choices(10, 0)).toEqual([]);
  });

  it.each([
    ['a day of 23 hours', '2026-03-28T20:00:00+01:00', '2026-03-29T09:00:00+02:00'],
    ['a day of 25 hours', '2026-10-24T20:00:00+02:00', '2026-10-25T09:00:00+01:00'],
  ])('means nine on the clock after the night to %s', (_name, now, nine) => {
    expect(snoozesAt(Date.parse(now), 24).at(-1)).toEqual({
      id: 'tomorrow',
      until: Date.parse(nine),
      isTomorrow: true,
    });
  });
});

describe('tomorrow', () => {
  it('begins with the midnight that comes next', () => {
    for (const hour of [0, 12, 23.9]) {
      expect(isFromTomorrow(at(24) - 1, at(hour))).toBe(false);
      expect(isFromTomorrow(at(24), at(hour))).toBe(true);
    }
  });
});

describe('a silence', () => {
  const ends = (hour: number, maxHours: number) =>
    snoozesAt(at(hour), maxHours).map(({ id, isTomorrow }) => [id, isTomorrow]);

  it('ends tomorrow when it goes beyond midnight, and today when the limit cuts it before', () => {
    expect(ends(10, 24).at(-1)).toEqual(['tomorrow', true]);
    expect(ends(14, 10).at(-1)).toEqual(['tomorrow', true]);
    expect(ends(14, 9).at(-1)).toEqual(['tomorrow', false]);
    expect(ends(23, 24)[0]).toEqual(['one-hour', true]);
  });
});

describe('cappedSnooze', () => {
  it('cuts a silence that is longer than what is allowed now', () => {
    expect(cappedSnooze(at(20), 2, at(10))).toBe(at(12));
    expect(cappedSnooze(at(11), 2, at(10))).toBe(at(11));
    expect(cappedSnooze(null, 2, at(10))).toBeNull();
  });
});
