// The soak's own judgement: what grows is found, what only swings is not; and two days of it, as `npm run soak` plays a year.
import { describe, expect, it } from 'vitest';
import { alertsDue } from '../soak/alerts-due.ts';
import type { Sample } from '../soak/counts.ts';
import { growthIn, growthOf } from '../soak/growth.ts';
import { soak } from '../soak/soak.ts';
import { dayMs, snapshotOf } from '../src/fixtures.ts';

const flat: Sample = {
  looks: 0,
  heapBytes: 40e6,
  rssBytes: 200e6,
  descriptors: 26,
  watches: 2,
  handles: 2,
  listeners: 7,
  timers: 2,
  children: 0,
  strays: 0,
  historyEntries: 20,
  fileBytes: 2_000,
};

/** A year of sixty samples, each a change of the flat one. */
function year(change: (index: number) => Partial<Sample>): readonly Sample[] {
  return Array.from({ length: 60 }, (_, index) => ({ ...flat, looks: 1_700 * index, ...change(index) }));
}

describe('growth', () => {
  it('is not what swings, comes with the warm-up, or comes once and goes', () => {
    const swings = year((index) => ({
      heapBytes: flat.heapBytes + 300_000 * (index % 3) + (index < 20 ? 0 : 9e6),
      descriptors: 26 + (index % 2),
      listeners: index === 40 ? 90 : 7,
    }));
    expect(growthIn(swings)).toEqual([]);
    expect(growthOf(swings, 'descriptors')).toBe(0);
  });

  it.each<[string, (index: number) => Partial<Sample>, RegExp]>([
    ['a small object a look', (index) => ({ heapBytes: 40e6 + 40 * 1_700 * index }), /^the heap grew by/],
    ['a descriptor in two weeks', (index) => ({ descriptors: 26 + Math.floor(index / 2) }), /^descriptors grew/],
    ['a listener a month', (index) => ({ listeners: 7 + Math.floor(index / 5) }), /^listeners grew/],
    ['a watch a month', (index) => ({ watches: 2 + Math.floor(index / 5) }), /^watches grew/],
    ['a child that stays', (index) => ({ children: index > 50 ? 1 : 0 }), /^children: 1/],
    ['a process of nobody', (index) => ({ strays: index === 30 ? 1 : 0 }), /^strays: 1/],
    ['a history without bounds', (index) => ({ historyEntries: 100 * index }), /^historyEntries: 5900/],
  ])('is found: %s', (_name, change, said) => {
    const found = growthIn(year(change));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(said);
  });

  it('is not judged by too few samples', () => {
    expect(growthIn(year(() => ({})).slice(0, 6))).toEqual(['only 4 samples after the warm-up']);
  });
});

describe('notifications that are due', () => {
  const bad = (at: number) => snapshotOf('unprotected', ['switched-off'], { at });

  it('are counted beside those that came', () => {
    const due = alertsDue();
    due.published(bad(0));
    due.notified();
    due.published(bad(1));
    expect([due.counts, due.apart()]).toEqual([{ due: 1, came: 1 }, null]);
    due.published(bad(dayMs));
    due.notified();
    due.published(snapshotOf('protected', [], { at: dayMs + 1 }));
    due.notified();
    expect([due.counts, due.apart()]).toEqual([{ due: 3, came: 3 }, null]);
  });

  it('that do not come are distinguished from those that come twice', () => {
    const [missing, twice] = [alertsDue(), alertsDue()];
    missing.published(bad(0));
    expect(missing.apart()).toBe('0 came of 1');
    twice.published(bad(0));
    twice.notified();
    twice.notified();
    expect(twice.apart()).toBe('2 came of 1');
  });
});

describe('two days', () => {
  it('break no rule', { timeout: 60_000 }, async () => {
    const { broken, rows } = await soak({ looks: 550, seed: 1, tell: () => {} });
    expect(broken.map((one) => one.replace(/\d/, 'few'))).toEqual(['only few samples after the warm-up']);
    expect(rows[0]?.join()).toMatch(/^days, looks,2, 5\d\d$/);
  });
});
