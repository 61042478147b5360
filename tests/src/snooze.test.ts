// Until when alerts can be silenced: by the clock on the wall, within the limit, and nothing twice.
import { describe, expect, it } from 'vitest';
import { cappedSnooze, snoozesAt } from '../../src/snooze.ts';
import { dayMs, hourMs } from './given.ts';

/** Midnight of some day, and its clock. */
const midnight = 20_000 * dayMs;
const hourOf = (daysAhead: number, hour: number) => midnight + daysAhead * dayMs + hour * hourMs;
const at = (hour: number) => midnight + hour * hourMs;
const choices = (hour: number, maxHours = 24) =>
  snoozesAt(at(hour), maxHours, hourOf).map(({ id, until }) => [id, (until - midnight) / hourMs]);

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

  it('ends every silence with the limit, and offers none twice', () => {
    expect(choices(10, 2)).toEqual([
      ['one-hour', 11],
      ['afternoon', 12],
    ]);
    expect(choices(10, 1)).toEqual([['one-hour', 11]]);
    expect(choices(8)).toContainEqual(['tomorrow', 32]);
    expect(choices(10, 0)).toEqual([]);
  });
});

describe('a silence', () => {
  const ends = (hour: number, maxHours: number) =>
    snoozesAt(at(hour), maxHours, hourOf).map(({ id, isTomorrow }) => [id, isTomorrow]);

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
