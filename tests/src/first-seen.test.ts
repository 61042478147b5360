// Since when a finding holds: what drops it, and what does not.
import { describe, expect, it } from 'vitest';
import type { Diagnosis, FindingCode, Level } from '../../src/finding.ts';
import { firstSeenAfter, withFound } from '../../src/first-seen.ts';
import { momentsOf } from './fixtures.ts';

const of = (level: Level, ...codes: readonly FindingCode[]): Diagnosis => ({
  level,
  findings: codes.map((code) => ({ code, level, fixableBy: 'restart', evidence: [] })),
});
const now = 1_000_000;
const before = { 'not-answering': 5, 'switched-off': 6 } as const;

describe('when a finding was first seen', () => {
  it('is now for one that nobody has seen, and stays for one that somebody has', () => {
    expect(withFound(before, of('unknown', 'not-answering', 'restart-needed'), now)).toEqual({
      'not-answering': 5,
      'switched-off': 6,
      'restart-needed': now,
    });
  });

  it('is never in the future of a clock that was set back', () => {
    expect(withFound({ 'not-answering': now + 1 }, of('unknown', 'not-answering'), now)).toEqual({
      'not-answering': now,
    });
  });

  it('is forgotten when two looks agree that the finding is gone', () => {
    expect(firstSeenAfter(before, of('unknown', 'not-answering'), momentsOf({ now }), true)).toEqual({
      'not-answering': 5,
    });
  });

  it.each([
    ['by one look', of('protected'), momentsOf({ now }), false],
    ['while Defender starts', of('starting'), momentsOf({ now }), true],
    ['within a minute of the start of the Mac', of('protected'), momentsOf({ now, bootedAt: now - 59_000 }), true],
  ] as const)('is not forgotten %s', (_when, diagnosis, moments, agreed) => {
    expect(firstSeenAfter(before, diagnosis, moments, agreed)).toEqual(before);
  });
});
