// The list of what Kextant reads: each purpose once, at one time, by whole paths.
import { describe, expect, it } from 'vitest';
import { disclosures } from '../../src/disclosure.ts';
import { fileNames, fileTable } from '../../src/mac-files.ts';
import { toolNames, toolTable } from '../../src/tools.ts';

describe('the list of reads', () => {
  it('names each purpose once, and says when it is read', () => {
    expect(new Set(disclosures.map(({ id }) => id)).size).toBe(disclosures.length);
    expect(new Set(disclosures.map(({ when }) => when))).toEqual(
      new Set(['always', 'start', 'closely', 'report', 'asked']),
    );
  });

  it('gives all tools and files of one purpose the same time', () => {
    const rows = [...toolNames.map((name) => toolTable[name]), ...fileNames.map((name) => fileTable[name])];
    for (const { why, when } of rows)
      expect([why, when]).toEqual([why, disclosures.find(({ id }) => id === why)?.when]);
  });

  it('names programs and files by their whole path', () => {
    expect(disclosures.flatMap(({ what }) => what).filter((text) => !text.startsWith('/'))).toEqual([]);
  });

  it('has health and our own settings in every look, and nothing else', () => {
    expect(disclosures.filter(({ when }) => when === 'always').map(({ id }) => id)).toEqual(['health', 'own-settings']);
  });

  it('names nothing twice', () => {
    const what = disclosures.flatMap((read) => read.what);
    expect(new Set(what).size).toBe(what.length);
  });
});
