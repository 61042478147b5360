// What changed with another level: told only where it is one thing, and known.
import { describe, expect, it } from 'vitest';
import { entriesIn, type HistoryEntry, lineOf, spansOf } from '../../src/history.ts';
import { dayMs, hourMs, minuteMs } from './fixtures.ts';

const now = 2_000 * dayMs;
const entry = (
  at: number,
  level: HistoryEntry['level'] = 'protected',
  part: Partial<HistoryEntry> = {},
): HistoryEntry => ({ at, level, codes: [], first: false, ...part });

describe('what changed with another level', () => {
  const seen = { macos: '26.2', defender: '101.1', managedBy: 'nobody', actedAt: null, wokeAt: null };
  const before = { ...seen, macos: '26.1' };
  const bad = entry(now - hourMs, 'unprotected', { codes: ['switched-off'], seen, before });
  const afterOf = (...entries: readonly HistoryEntry[]) => spansOf(entries, now)[0]?.after;
  const good = entry(now - dayMs);
  const macos = { kind: 'version', name: 'macOS', from: '26.1', to: '26.2' };

  it('is a version of macOS or of Defender, also over a pause of Kextant', () => {
    expect(afterOf(good, bad)).toEqual(macos);
    expect(afterOf(good, entry(now - 2 * hourMs, 'not-running'), bad)).toEqual(macos);
    const updated = { ...bad, before: { ...seen, defender: '101.0' } };
    expect(afterOf(good, updated)).toEqual({
      kind: 'version',
      name: 'Microsoft Defender',
      from: '101.0',
      to: '101.1',
    });
  });

  it('is told of every level, better or worse', () => {
    expect(afterOf(entry(now - dayMs, 'unknown'), bad)).toEqual(macos);
    expect(afterOf(entry(now - dayMs, 'unprotected'), { ...bad, level: 'protected', codes: [] })).toEqual(macos);
  });

  it.each([
    ['management', 'an MDM came', { seen: { ...seen, managedBy: 'jamf' } }],
    [
      'management',
      'another MDM came',
      { before: { ...seen, managedBy: 'jamf' }, seen: { ...seen, managedBy: 'other' } },
    ],
    ['act', 'the person clicked', { seen: { ...seen, actedAt: now - hourMs } }],
    ['sleep', 'the Mac slept', { seen: { ...seen, wokeAt: now - hourMs } }],
    ['sleep', 'the Mac slept again', { before: { ...seen, wokeAt: 1 }, seen: { ...seen, wokeAt: 2 } }],
  ] as const)('is %s when %s', (kind, _name, part) => {
    expect(afterOf(good, { ...bad, before: seen, ...part })).toEqual({ kind });
  });

  it('is the person’s act where all became better soon after it, whatever looks came in between', () => {
    const acted = { ...seen, actedAt: now - 20 * minuteMs };
    const better = entry(now, 'protected', { seen: acted, before: acted });
    expect(afterOf(entry(now - dayMs, 'unprotected'), better)).toEqual({ kind: 'act' });
    expect(afterOf(entry(now - dayMs, 'attention'), { ...better, level: 'unprotected' })).toBeNull();
    const longAgo = { ...seen, actedAt: now - 31 * minuteMs };
    expect(afterOf(entry(now - dayMs, 'unprotected'), { ...better, seen: longAgo, before: longAgo })).toBeNull();
  });

  it.each([
    ['both versions changed', { before: { ...before, defender: '101.0' } }],
    ['nothing changed', { before: seen }],
    ['the person acted too', { seen: { ...seen, actedAt: now } }],
    ['the Mac slept too', { seen: { ...seen, wokeAt: now } }],
    ['the management changed too', { before: { ...before, managedBy: 'jamf' } }],
    ['a version was not read', { seen: { ...seen, defender: null } }],
    ['the management was not read at one of the looks', { before: { ...before, managedBy: null } }],
    ['a moment was only forgotten', { before: { ...seen, wokeAt: 1, actedAt: 1 } }],
    ['the level is the same', { level: 'protected' }],
  ] as const)('is not told when %s', (_name, part) => {
    expect(afterOf(good, { ...bad, ...part })).toBeNull();
  });

  it('is left out where an older file says nothing about it, or nothing was noted before', () => {
    expect(afterOf(bad)).toBeNull();
    expect(afterOf(good, entry(now - hourMs, 'unprotected'))).toBeNull();
  });

  it('is read again as it was written, and an entry without it as it is', () => {
    expect(entriesIn(lineOf(bad) + lineOf(good))).toEqual([bad, good]);
  });
});
