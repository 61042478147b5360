// What `--help` lists: every format, level, exit status and language; for a folder of evidence every fact and tool.
import { expect, it } from 'vitest';
import { helpFor } from '../../../main/cli/help.ts';
import { factNames } from '../../../src/evidence/mac-facts.ts';
import { toolIds } from '../../../src/evidence-names.ts';
import { exitCodeOf, fixers, levels } from '../../../src/finding.ts';
import { formats } from '../../../src/formats.ts';
import { languages } from '../../../src/language.ts';

it('explain --help names every key of mac.json and every tool', () => {
  const words = new Set(helpFor('explain').match(/[\w-]+/g));
  expect([...factNames, ...toolIds].filter((name) => !words.has(name))).toEqual([]);
});

it('--help names every format, language and level, and who can fix a finding', () => {
  const words = new Set(helpFor(null).match(/[\w-]+/g));
  expect([...formats, ...languages, ...levels, ...fixers].filter((name) => !words.has(name))).toEqual([]);
  expect(helpFor(null)).toContain(`--format ${formats.join('|')}`);
});

it.each(levels)('--help gives the exit status of the level %s', (level) => {
  const line = helpFor(null)
    .split('\n')
    .find((one) => one.trim().startsWith(`${exitCodeOf(level)} `));
  expect(line).toContain(level);
});
