// The list of what Kextant reads: each thing once, by its whole path, and what it costs a person to see it.
import { describe, expect, it } from 'vitest';
import { reads } from '../../src/reads.ts';

describe('the list of reads', () => {
  it('names each thing once, and says when it is read', () => {
    expect(new Set(reads.map(({ id }) => id)).size).toBe(reads.length);
    expect(new Set(reads.map(({ when }) => when))).toEqual(new Set(['always', 'start', 'not-well', 'report', 'asked']));
  });

  it('names programs and files by their whole path; only the driver is loaded through macOS’s dialog', () => {
    const named = reads.flatMap(({ what }) => what).filter((text) => !text.startsWith('/'));
    expect(named).toEqual(['kextutil /Library/Extensions/wdavkext.kext']);
  });

  it('has health and our own settings in every look, and nothing else', () => {
    expect(reads.filter(({ when }) => when === 'always').map(({ id }) => id)).toEqual(['health', 'own-settings']);
  });
});
