// When a snapshot may still be believed.
import { describe, expect, it } from 'vitest';
import { noActs } from '../../src/acts.ts';
import { beforeFirstLook, isStale } from '../../src/snapshot.ts';
import { minuteMs, snapshotOf } from './fixtures.ts';

describe('a snapshot', () => {
  const madeAt = 60 * minuteMs;
  const snapshot = snapshotOf('protected', [], { at: madeAt, nextLookAt: madeAt + minuteMs });
  it.each([
    ['when it was made', 0, false],
    ['when the next look is due', minuteMs, false],
    ['when two looks were missed', 2 * minuteMs + 1, false],
    ['when three looks were missed, but a slow one may be on its way', 3 * minuteMs + 14_000, false],
    ['when that one has had its time too', 3 * minuteMs + 15_000, false],
    ['after that', 3 * minuteMs + 15_001, true],
    ['a day later', 24 * 60 * minuteMs, true],
  ])('%s is stale: %j', (_name, after, stale) => {
    expect(isStale(snapshot, madeAt + after)).toBe(stale);
  });

  it('that is followed at once still gets time for slow looks', () => {
    expect(isStale(snapshotOf('protected', [], { at: 0, nextLookAt: 0 }), 15_000)).toBe(false);
  });
});

describe('before the first look', () => {
  const beforeIt = () => beforeFirstLook({ at: 5, acts: noActs, language: 'nl', snoozedUntil: 9, practice: true });

  it('nothing is known, which is never green', () => {
    const first = beforeIt();
    expect(first).toMatchObject({ sequence: 0, agreed: false, language: 'nl', snoozedUntil: 9, practice: true });
    expect(first.diagnosis).toEqual({ level: 'unknown', findings: [] });
    expect(first).toMatchObject({ loginItem: 'not-available', alertFailed: false, busy: null, request: null });
    expect(first.moments).toMatchObject({ now: 5, bootedAt: null, extensionEnabledAt: null });
  });

  it('nothing can be stale', () => {
    expect(isStale(beforeIt(), 1e12)).toBe(false);
  });
});
