// Dates as Defender prints them, with the slack of a missing time zone, against the calendar of the platform.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HealthValue } from '../../../src/readers/health-reading.ts';
import { definitionsAgeMs, momentIn, spanFrom } from '../../../src/readers/moments.ts';
import { dayMs, healthOf, hourMs, minuteMs } from '../fixtures.ts';

describe('a moment', () => {
  it.each<[HealthValue, string]>([
    ['Jul 06, 2022 at 01:57:03 PM', '2022-07-06T13:57:03Z'],
    ['Dec 02, 2024 at 12:50:19 AM', '2024-12-02T00:50:19Z'],
    ['Dec 02, 2024 at 12:50:19 PM', '2024-12-02T12:50:19Z'],
    ['Feb 29, 2024 at 11:59:59 PM', '2024-02-29T23:59:59Z'],
    ['September 1, 2025 at 23:05', '2025-09-01T23:05:00Z'],
    ['Sept. 1 2025 23:05', '2025-09-01T23:05:00Z'],
    ['Sep 1, 2025, 11:05PM', '2025-09-01T23:05:00Z'],
    [' Jan 1,  2000 at 1:00:00 AM ', '2000-01-01T01:00:00Z'],
    ['2026-12-29T21:48:37', '2026-12-29T21:48:37Z'],
    ['2026-12-29 21:48:37.123', '2026-12-29T21:48:37Z'],
  ])('%s is known but for the time zone', (value, utc) => {
    const at = Date.parse(utc);
    expect(spanFrom(value)).toEqual({ earliest: at - 14 * hourMs, latest: at + 12 * hourMs });
  });

  it.each<[HealthValue, number]>([
    ['1683092938089', 1_683_092_938_089],
    [1_693_977_148_000, 1_693_977_148_000],
    ['999999999999', 999_999_999_999],
    ['2023-05-03T05:48:58Z', 1_683_092_938_000],
    ['2023-05-03T05:48:58.089z', 1_683_092_938_000],
    ['2023-05-03 07:48:58 +0200', 1_683_092_938_000],
    ['2023-05-03T00:18:58-05:30', 1_683_092_938_000],
  ])('%s is known exactly', (value, at) => {
    expect(spanFrom(value)).toEqual({ earliest: at, latest: at });
  });

  it.each<HealthValue>([
    ...['', 'unavailable', 'soon', '42', 'Foo 06, 2022 at 01:57:03 PM', 'Feb 30, 2024 at 01:00:00 AM'],
    ...['Feb 29, 2023 at 01:00:00 AM', 'Jul 06, 2022 at 13:57:03 PM', 'Jul 06, 2022 at 24:00:00'],
    ...['Jul 06, 2022 at 01:60:00 PM', 'Jul 00, 2022 at 01:00:00 PM', 'Jul 06, 2022 at 00:10:00 AM'],
    ...['On Jul 06, 2022 at 01:57:03 PM', 'Jul 06, 2022 at 01:57:03 PM or so'],
    ...['Apr 31, 2022 at 01:00:00 PM', 'Jul 06, 0022 at 01:57:03 PM', 'Jul 06, 2022', '16830929380891'],
    ...[
      '2022-02-30T01:00:00Z',
      '2022-13-01T01:00:00Z',
      '2022-07-06T25:00:00Z',
      '2022-07-06',
      '2022-07-06T01:00:00 or so',
    ],
    ...[null, true, 42, ['Jul 06, 2022 at 01:57:03 PM', 'x']],
  ])('%j is not a moment', (value) => {
    expect(spanFrom(value)).toBeNull();
  });

  it('of any day of two centuries is the calendar’s', () => {
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const month = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
        const text = `${month} ${date.getUTCDate()}, ${date.getUTCFullYear()} at ${date.toISOString().slice(11, 19)}`;
        const second = Math.floor(date.getTime() / 1000) * 1000;
        expect(spanFrom(text)?.latest).toBe(second + 12 * hourMs);
      }),
    );
  });

  it('of a field is null when it was not printed or is not available', () => {
    expect(momentIn(healthOf('healthy : true'), 'product_expiration')).toBeNull();
    expect(momentIn(healthOf('product_expiration : unavailable'), 'product_expiration')).toBeNull();
    expect(momentIn(healthOf('product_expiration : "1693977148000"'), 'product_expiration')?.latest).toBe(
      1_693_977_148_000,
    );
  });
});

describe('the age of the definitions', () => {
  const now = Date.parse('2022-07-20T00:00:00Z');
  it.each<[string, readonly string[], number | null, number | null]>([
    ['is what Defender counted', ['definitions_updated_minutes_ago : 42'], now, 42 * minuteMs],
    ['needs no clock then', ['definitions_updated_minutes_ago : 42'], null, 42 * minuteMs],
    [
      'is the date’s when nothing was counted',
      ['definitions_updated : Jul 06, 2022 at 12:00:00 PM'],
      now,
      13.5 * dayMs - 12 * hourMs,
    ],
    [
      'is the date’s when the count is not available',
      ['definitions_updated_minutes_ago : unavailable', `definitions_updated : "${now - 5}"`],
      now,
      5,
    ],
    ['is not known without a clock', ['definitions_updated : Jul 06, 2022 at 12:00:00 PM'], null, null],
    ['is nothing yet for a date to come', [`definitions_updated : "${now + 5}"`], now, 0],
    ['is not known when nothing was printed', ['healthy : true'], now, null],
  ])('%s', (_name, lines, clock, age) => {
    expect(definitionsAgeMs(healthOf(...lines), clock)).toBe(age);
  });
});

describe('a leap day', () => {
  it.each([
    [2000, true],
    [2023, false],
    [2024, true],
    [2100, false],
    [2200, false],
    [2400, true],
  ])('in %d: %s', (year, exists) => {
    expect(spanFrom(`Feb 29, ${year} at 01:00:00 AM`) !== null).toBe(exists);
    expect(spanFrom(`Mar 1, ${year} at 01:00`)?.earliest).toBe(Date.parse(`${year}-03-01T01:00Z`) - 14 * hourMs);
  });
});

describe('an invalid count of minutes', () => {
  it.each(['42 or so', 'about 42', '-42', '4.', '"1234567890"'])('is left, and the date taken: %s', (count) => {
    const health = healthOf(`definitions_updated_minutes_ago : ${count}`, 'definitions_updated : "1683092938089"');
    expect(definitionsAgeMs(health, 1_683_092_938_096)).toBe(7);
  });
});
