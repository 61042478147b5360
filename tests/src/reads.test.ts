// The list of what Kextant reads: each purpose once, at one time, by whole paths.
import { describe, expect, it } from 'vitest';
import { fileNames, fileTable } from '../../src/mac-files.ts';
import { reads } from '../../src/reads.ts';
import { toolNames, toolTable } from '../../src/tools.ts';

describe('the list of reads', () => {
  it('names each purpose once, and says when it is read', () => {
    expect(new Set(reads.map(({ id }) => id)).size).toBe(reads.length);
    expect(new Set(reads.map(({ when }) => when))).toEqual(new Set(['always', 'start', 'closely', 'report', 'asked']));
  });

  it('gives all tools and files of one purpose the same time', () => {
    const rows = [...toolNames.map((name) => toolTable[name]), ...fileNames.map((name) => fileTable[name])];
    for (const { why, when } of rows) expect([why, when]).toEqual([why, reads.find(({ id }) => id === why)?.when]);
  });

  it('names programs and files by their whole path', () => {
    expect(reads.flatMap(({ what }) => what).filter((text) => !text.startsWith('/'))).toEqual([]);
  });

  it('has health and our own settings in every look, and nothing else', () => {
    expect(reads.filter(({ when }) => when === 'always').map(({ id }) => id)).toEqual(['health', 'own-settings']);
  });

  it('names nothing twice', () => {
    const what = reads.flatMap((read) => read.what);
    expect(new Set(what).size).toBe(what.length);
  });
});
