// Medians, ratios and budgets, and the table people read.
import { describe, expect, it } from 'vitest';
import { type Figure, judge, medianOf, ratioOf, tableOf } from './figures.ts';

const started: Figure = {
  id: 'tray-registered',
  label: 'start',
  unit: 'ms',
  isFull: true,
  ours: [105, 500, 106],
  beside: { what: 'bare', values: [100, 101, 99] },
};
const packed: Figure = {
  ...started,
  id: 'archive-size',
  label: 'archive',
  unit: 'kB',
  ours: [1400, 1500],
  beside: null,
};
const nothing = { what: 'bare', values: [] } as const;
const node = { what: 'Node’s start', values: [50] } as const;

describe('a figure', () => {
  it.each([
    [[3], 3],
    [[1, 9], 5],
    [[9, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[], Number.NaN],
  ])('of %j has the median %d', (values, median) => {
    expect(medianOf(values)).toBe(median);
  });

  it('is within its budget up to so many times the bare one', () => {
    expect(judge(started)).toMatchObject({ median: 106, ratio: { median: 106 / 99 }, isWithin: true });
    expect(judge({ ...started, ours: [110, 110, 1] })).toMatchObject({ ratio: { median: 110 / 101 }, isWithin: false });
  });

  it('is within its budget up to so many units', () => {
    expect(judge(packed)).toMatchObject({ median: 1450, ratio: null, isWithin: true });
    expect(judge({ ...packed, ours: [1993] })).toMatchObject({ isWithin: false });
  });

  it('that could not be compared is over its budget', () => {
    expect(judge({ ...started, beside: nothing })).toMatchObject({ isWithin: false });
    expect(judge({ ...started, beside: null })).toMatchObject({ isWithin: false });
    expect(judge({ ...packed, ours: [] })).toMatchObject({ isWithin: false });
  });

  it('is not judged when it was waited for too short, or has no budget', () => {
    expect(judge({ ...started, isFull: false })).toMatchObject({ isWithin: null });
    expect(judge({ ...packed, id: 'panel-size' })).toMatchObject({ budget: null, isWithin: null });
  });
});

describe('a ratio', () => {
  it('is of pairs, so that a machine that is slow for a while slows both', () => {
    expect(ratioOf([110, 220, 1100], [100, 200, 1000]).median).toBeCloseTo(1.1);
    expect(ratioOf([110, 220, 1100], [100, 200]).median).toBeCloseTo(1.1);
  });

  it('of fewer than six pairs is not sure at all', () => {
    expect(ratioOf([1, 1, 1, 1, 1], [1, 1, 1, 1, 1]).halfWidth).toBe(Number.POSITIVE_INFINITY);
    expect(ratioOf([1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1]).halfWidth).toBe(0);
  });

  it('is the surer the more pairs there are and the closer they lie', () => {
    const pairs = (count: number, spread: number) => Array.from({ length: count }, (_, at) => 100 + (at % 9) * spread);
    const sureness = (count: number, spread: number) => ratioOf(pairs(count, spread), pairs(count, 0)).halfWidth;
    expect(sureness(90, 2)).toBeLessThan(sureness(9, 2));
    expect(sureness(90, 1)).toBeLessThan(sureness(90, 4));
    // Ranks 35 and 64 of 100 values that are 100 to 108, in elevenths or twelfths: 103 and 105 about 104.
    expect(sureness(100, 1)).toBeCloseTo(1 / 104, 3);
  });
});

describe('the table', () => {
  it('has a line for each figure, which says what is over budget', () => {
    const rows = tableOf([started, { ...started, beside: node }, { ...packed, isFull: false }].map(judge)).split('\n');
    expect(rows.map((row) => row.replace(/ +/g, ' '))).toEqual([
      '| | Kextant | beside | ratio | budget | within |',
      expect.stringMatching(/^\|( -+ \|){6}$/),
      '| start | 106 ms (105–500) | 100 ms (99–101) | 1.07 | ≤ 1.08 × | yes |',
      '| start | 106 ms (105–500) | Node’s start: 50 ms (50–50) | 2.10 | ≤ 1.08 × | NO |',
      '| archive | 1450 kB (1400–1500) | – | – | ≤ 1992 kB (not judged: too short) | |',
    ]);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });
});
