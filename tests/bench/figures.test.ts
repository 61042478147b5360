// Medians, ratios and budgets, and the table people read.
import { describe, expect, it } from 'vitest';
import { type Figure, judge, medianOf, tableOf } from './figures.ts';

const started: Figure = {
  id: 'tray-registered',
  label: 'start',
  unit: 'ms',
  isFull: true,
  ours: [110, 500, 112],
  bare: [100, 101, 99],
};
const clicked: Figure = { ...started, id: 'click-warm', label: 'click', ours: [90, 100], bare: null };

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
    expect(judge(started)).toMatchObject({ median: 112, ratio: 1.12, isWithin: true });
    expect(judge({ ...started, ours: [116, 116, 1] })).toMatchObject({ ratio: 1.16, isWithin: false });
  });

  it('is within its budget up to so many units', () => {
    expect(judge(clicked)).toMatchObject({ median: 95, ratio: null, isWithin: true });
    expect(judge({ ...clicked, ours: [151] })).toMatchObject({ isWithin: false });
  });

  it('that could not be compared is over its budget', () => {
    expect(judge({ ...started, bare: [] })).toMatchObject({ isWithin: false });
    expect(judge({ ...started, bare: null })).toMatchObject({ isWithin: false });
    expect(judge({ ...clicked, ours: [] })).toMatchObject({ isWithin: false });
  });

  it('is not judged when it was waited for too short, or has no budget', () => {
    expect(judge({ ...started, isFull: false })).toMatchObject({ isWithin: null });
    expect(judge({ ...clicked, id: 'click-cold' })).toMatchObject({ budget: null, isWithin: null });
  });
});

describe('the table', () => {
  it('has a line for each figure, which says what is over budget', () => {
    const rows = tableOf([started, { ...started, bare: [50] }, { ...clicked, isFull: false }].map(judge)).split('\n');
    expect(rows.map((row) => row.replace(/ +/g, ' '))).toEqual([
      '| | Kextant | bare | ratio | budget | within |',
      expect.stringMatching(/^\|( -+ \|){6}$/),
      '| start | 112 ms (110–500) | 100 ms (99–101) | 1.12 | ≤ 1.15 × bare | yes |',
      '| start | 112 ms (110–500) | 50 ms (50–50) | 2.24 | ≤ 1.15 × bare | NO |',
      '| click | 95 ms (90–100) | – | – | ≤ 150 ms (not judged: too short) | |',
    ]);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });
});
