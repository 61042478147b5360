// What `explain --help` tells of a folder of evidence: every fact and every tool that is read from one.
import { expect, it } from 'vitest';
import { helpFor } from '../../../main/cli/help.ts';
import { factNames } from '../../../src/evidence/mac-facts.ts';
import { toolIds } from '../../../src/evidence-names.ts';

it('explain --help names every key of mac.json and every tool', () => {
  const words = new Set(helpFor('explain').match(/[\w-]+/g));
  expect([...factNames, ...toolIds].filter((name) => !words.has(name))).toEqual([]);
});
