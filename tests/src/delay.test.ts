// How long until the next look.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attention, delayAfter } from '../../src/delay.ts';
import type { Level } from '../../src/finding.ts';

const calm: Attention = { level: 'protected', guideOpen: false, agreed: true, missingLooks: 0, whenWellMs: 60_000 };

describe('the next look', () => {
  it.each<[string, Partial<Attention>, number]>([
    ['well', {}, 60_000],
    ['well, an hour by setting', { whenWellMs: 3_600_000 }, 3_600_000],
    ['wrong', { level: 'unprotected' }, 15_000],
    ['wrong, an hour by setting', { level: 'attention', whenWellMs: 3_600_000 }, 15_000],
    ['not known', { level: 'unknown' }, 15_000],
    ['starting', { level: 'starting' }, 5_000],
    ['one look against another', { agreed: false }, 2_000],
    ['the guide on screen', { level: 'unprotected', guideOpen: true }, 1_000],
    ['the guide on screen, no Defender', { level: 'unprotected', guideOpen: true, missingLooks: 9 }, 1_000],
    ['no Defender, once', { level: 'unprotected', agreed: false, missingLooks: 1 }, 2_000],
    ['no Defender, twice', { level: 'unprotected', missingLooks: 2 }, 30_000],
    ['no Defender, three times', { level: 'unprotected', missingLooks: 3 }, 60_000],
    ['no Defender, for long', { level: 'unprotected', missingLooks: 2_000 }, 300_000],
  ])('%s', (_name, part, delay) => {
    expect(delayAfter({ ...calm, ...part }, 0)).toBe(delay);
  });

  it('comes no sooner than five times as long as the last one took', () => {
    expect(delayAfter({ ...calm, guideOpen: true }, 200)).toBe(1_000);
    expect(delayAfter({ ...calm, guideOpen: true }, 201)).toBe(1_005);
    expect(delayAfter(calm, 10_000)).toBe(60_000);
  });

  it('comes within five minutes after a look that took a night of sleep', () => {
    expect(delayAfter(calm, 8 * 60 * 60_000)).toBe(300_000);
  });

  it('always comes, between a second and the setting or five minutes', () => {
    const attention = fc.record({
      level: fc.constantFrom<Level[]>('protected', 'attention', 'unprotected', 'starting', 'unknown'),
      guideOpen: fc.boolean(),
      agreed: fc.boolean(),
      missingLooks: fc.nat(5_000),
      whenWellMs: fc.integer({ min: 15_000, max: 3_600_000 }),
    });
    fc.assert(
      fc.property(attention, fc.nat(20_000), (given, lastLookMs) => {
        const delay = delayAfter(given, lastLookMs);
        expect(delay).toBeGreaterThanOrEqual(Math.max(1_000, Math.min(5 * lastLookMs, 300_000)));
        expect(delay).toBeLessThanOrEqual(Math.max(300_000, given.whenWellMs));
      }),
    );
  });
});
