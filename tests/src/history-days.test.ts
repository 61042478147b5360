// The days of the history: the worst that was seen on each, nothing where nothing was seen, and no green by guessing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorse } from '../../src/finding.ts';
import type { HistoryEntry } from '../../src/history.ts';
import { daysOf } from '../../src/history-days.ts';
import { dayMs, hourMs, minuteMs } from './fixtures.ts';

const today = 2_000 * dayMs;
const now = today + 10 * hourMs;
/** Five days, today the last one. */
const midnights = [4, 3, 2, 1, 0].map((ago) => today - ago * dayMs);
const entry = (at: number, level: HistoryEntry['level'], part: Partial<HistoryEntry> = {}): HistoryEntry => ({
  at,
  level,
  codes: [],
  first: false,
  ...part,
});
const at = (daysAgo: number, hour: number) => today - daysAgo * dayMs + hour * hourMs;
const levelsOf = (...entries: readonly HistoryEntry[]) => daysOf(entries, midnights, now).map(({ level }) => level);
const none = 'not-recorded';

describe('a day', () => {
  it('has the worst level of all that lasted into it, and its findings', () => {
    const entries = [
      entry(at(3, 9), 'protected'),
      entry(at(2, 9), 'attention', { codes: ['definitions-outdated'] }),
      entry(at(2, 10), 'unprotected', { codes: ['switched-off'] }),
      entry(at(1, 1), 'protected'),
    ];
    expect(daysOf(entries, midnights, now).map(({ level, codes }) => [level, codes])).toEqual([
      [none, []],
      ['protected', []],
      ['unprotected', ['switched-off']],
      ['unprotected', ['switched-off']],
      ['protected', []],
    ]);
  });

  it('begins and ends at the midnights given, which need not be 24 hours apart', () => {
    const entries = [entry(at(3, 0), 'unprotected'), entry(at(2, 0), 'protected')];
    expect(levelsOf(...entries)).toEqual([none, 'unprotected', 'protected', 'protected', 'protected']);
    const summer = midnights.map((midnight, index) => (index >= 2 ? midnight - hourMs : midnight));
    expect(daysOf(entries, summer, now).map(({ level }) => level)).toEqual([
      none,
      'unprotected',
      'unprotected',
      'protected',
      'protected',
    ]);
  });

  it('is empty while Kextant did not run, also when it ran up to its midnight', () => {
    expect(
      levelsOf(
        entry(at(4, 9), 'protected'),
        entry(at(3, 0), 'not-running'),
        entry(at(1, 9), 'protected', { first: true }),
      ),
    ).toEqual(['protected', none, none, 'protected', 'protected']);
    expect(levelsOf()).toEqual([none, none, none, none, none]);
  });

  it('names each finding once', () => {
    const off = { codes: ['switched-off'] } as const;
    const flapping = [0, 1, 2].flatMap((hour) => [
      entry(at(0, hour), 'unprotected', off),
      entry(at(0, hour) + minuteMs, 'protected'),
    ]);
    expect(daysOf(flapping, midnights, now).at(-1)?.codes).toEqual(['switched-off']);
  });
});

describe('a span whose end nobody knows', () => {
  const crashed = (level: HistoryEntry['level']) => [
    entry(at(3, 9), level),
    entry(at(1, 9), 'protected', { first: true }),
  ];

  it('is never green, and says nothing of the days that followed', () => {
    expect(levelsOf(...crashed('protected'))).toEqual([none, 'unknown', none, 'protected', 'protected']);
  });

  it('still shows that the day on which it began was bad', () => {
    expect(levelsOf(...crashed('unprotected'))).toEqual([none, 'unprotected', none, 'protected', 'protected']);
  });

  it('leaves the day to what else was seen on it', () => {
    const again = entry(at(3, 10), 'attention', { first: true });
    expect(levelsOf(entry(at(3, 9), 'protected'), again, entry(at(3, 11), 'not-running'))[1]).toBe('attention');
  });
});

it('whatever the history holds, a day is green only where a level of it was seen to last, and nothing worse', () => {
  const levels = ['protected', 'attention', 'unprotected', 'unknown', 'not-running'] as const;
  const anyEntry = fc.record({
    at: fc.integer({ min: today - 6 * dayMs, max: now + 2 * dayMs }),
    level: fc.constantFrom(...levels),
    codes: fc.constant([]),
    first: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 12 }), (entries) => {
      const days = daysOf(entries, midnights, now);
      expect(days.map(({ startsAt }) => startsAt)).toEqual(midnights);
      for (const [index, { level, startsAt }] of days.entries()) {
        const ends = midnights[index + 1] ?? Number.POSITIVE_INFINITY;
        for (const one of entries)
          if (one.level !== 'not-running' && one.at >= startsAt && one.at < Math.min(ends, now + dayMs))
            expect(
              level === none || (one.level !== 'protected' && level !== one.level && isWorse(one.level, level)),
            ).toBe(false);
      }
    }),
  );
});
