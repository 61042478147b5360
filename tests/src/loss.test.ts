// Since when protection is lost and after which update: told only where the history leaves no doubt about either.
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../src/history.ts';
import { lossOf } from '../../src/loss.ts';
import { dayMs, hourMs } from './fixtures.ts';

const now = 2_000 * dayMs;
const seen = { macos: '26.2', defender: '101.1', managedBy: null, actedAt: null, wokeAt: null };
const entry = (hoursAgo: number, level: HistoryEntry['level'], part: Partial<HistoryEntry> = {}): HistoryEntry => ({
  at: now - hoursAgo * hourMs,
  level,
  codes: level === 'unprotected' ? ['endpoint-extension-not-approved'] : [],
  first: false,
  ...part,
});
const good = entry(48, 'protected', { seen: { ...seen, macos: '26.1' } });
const lost = entry(20, 'unprotected', { seen, before: { ...seen, macos: '26.1' } });
const quit = entry(12, 'not-running');
const again = entry(2, 'unprotected', { first: true, seen, before: seen });
const known = {
  level: 'unprotected',
  at: lost.at,
  after: { kind: 'version', name: 'macOS', from: '26.1', to: '26.2' },
};

describe('a loss of protection', () => {
  it.each([
    ['it still lasts', [good, lost]],
    ['another fault has come since', [good, lost, entry(3, 'unprotected', { codes: ['switched-off'] })]],
    ['Kextant was quit and finds the same fault again', [good, lost, quit, again]],
    ['the last run of Kextant ended without a word, and the fault is the same', [good, lost, again]],
  ])('is told with its cause when %s', (_name, entries) => {
    expect(lossOf(entries, 'unprotected', now)).toEqual(known);
  });

  it.each([
    ['nothing was written down', []],
    ['nothing is known of the time before', [lost].map((one) => ({ ...one, before: seen }))],
    ['an older Kextant wrote it down', [good, entry(20, 'unprotected')]],
    ['it was never known to be protected', [entry(48, 'attention', { seen: { ...seen, macos: '26.1' } }), lost]],
    ['all was well in between', [good, lost, entry(3, 'protected'), again]],
    ['it became worse in two steps', [good, { ...lost, level: 'attention' }, entry(3, 'unprotected')] as const],
    [
      'another fault is there after Kextant was quit',
      [good, lost, quit, { ...again, codes: ['not-onboarded'] }] as const,
    ],
  ])('is not told when %s', (_name, entries) => {
    expect(lossOf(entries, 'unprotected', now)).toBeNull();
  });

  it('is not told of a level that the newest look no longer gives', () => {
    expect(lossOf([good, lost], 'protected', now)).toBeNull();
    expect(lossOf([good, lost], 'unknown', now)).toBeNull();
  });
});
