// The order of levels and findings that everything else relies on.
import { describe, expect, it } from 'vitest';
import { findingCodes, firstFault, isWorse, type Level, rowOf, worstOf } from '../../src/finding.ts';

/** From worst to best: unprotected, then unknown, starting, attention, protected. */
const worstFirst: readonly Level[] = ['unprotected', 'unknown', 'starting', 'attention', 'protected'];

describe('levels', () => {
  it('are ordered from unprotected to protected', () => {
    expect([...worstFirst].reverse().sort((one, other) => (isWorse(one, other) ? -1 : 1))).toEqual(worstFirst);
    expect(worstFirst.filter((level) => isWorse(level, level))).toEqual([]);
  });

  it.each(worstFirst.map((level, index) => [level, worstFirst.slice(index)] as const))(
    '%s is the worst of %j',
    (worst, levels) => {
      expect(worstOf([...levels].reverse())).toBe(worst);
    },
  );

  it('are protected when nothing is found', () => {
    expect(worstOf([])).toBe('protected');
  });
});

describe('the first fault', () => {
  const found = (level: Level) => ({ code: 'unhealthy', level, fixableBy: 'nobody', evidence: [] }) as const;
  const [note, passing, fault] = [found('protected'), found('starting'), found('attention')];

  it.each([
    ['the one that does not pass by itself', [note, passing, fault], fault],
    ['what may pass, where there is nothing else', [note, passing], passing],
    ['none of notes', [note], undefined],
  ] as const)('is %s', (_name, findings, first) => {
    expect(firstFault(findings)).toBe(first);
  });
});

describe('codes', () => {
  it('can be left out by a setting only where files stay protected, or are left to another product', () => {
    const codes = findingCodes.filter((code) => rowOf(code).unwatchedBy !== undefined);
    expect(codes.filter((code) => rowOf(code).level !== 'attention')).toEqual([]);
  });

  it('that are milder in some cases are never well', () => {
    const milder = findingCodes.flatMap((code) => rowOf(code).levelIfMild ?? []);
    expect(new Set(milder)).toEqual(new Set(['attention']));
  });

  it('are the interface: 24 of them, in order of priority', () => {
    expect(findingCodes).toHaveLength(24);
    expect(new Set(findingCodes).size).toBe(24);
    expect(findingCodes.slice(0, 12)).toEqual([
      ...['not-installed', 'not-genuine', 'service-not-started', 'service-keeps-restarting'],
      ...['not-answering', 'unreadable', 'not-onboarded', 'product-expired'],
      ...['passive-mode', 'switched-off', 'kernel-extension-not-approved', 'kernel-extension-faulty'],
    ]);
  });
});
