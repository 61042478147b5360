// A bug of ours on the command line: it is never taken for a verdict, and what is said of it names nobody.
import { expect, it } from 'vitest';
import { processContext, runCommandLine } from '../../../main/cli/cli.ts';

it('ends the command line with unknown and a sentence that names nobody', async () => {
  const told: string[] = [];
  const broken = async () => Promise.reject(new TypeError('/Users/piet.puk is broken'));
  const context = processContext({ args: ['--version'], memoryFile: '', version: '1.2.3', rootAllowed: false });
  expect(await runCommandLine({ ...context, print: broken, tell: (line) => told.push(line) })).toBe(3);
  expect(told).toEqual([expect.stringMatching(/^Kextant itself failed: TypeError fault\.test\.ts:/)]);
});
