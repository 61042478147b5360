// A bug of ours on the command line: it is never taken for a verdict, and what is said of it names nobody.
import { expect, it, vi } from 'vitest';
import { processContext, runCommandLine } from '../../../main/cli/cli.ts';

it('ends the command line with unknown and a sentence that names nobody', async () => {
  const told: string[] = [];
  const broken = async () => Promise.reject(new TypeError('/Users/piet.puk is broken'));
  const context = processContext({ args: ['--version'], memoryFile: '', version: '1.2.3', rootAllowed: false });
  expect(await runCommandLine({ ...context, print: broken, tell: (line) => told.push(line) })).toBe(3);
  expect(told).toEqual([expect.stringMatching(/^Kextant itself failed: TypeError fault\.test\.ts:/)]);
});

it('says the name of a folder without what would steer the terminal', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const args = ['explain', '/nowhere/\u001b]0;title\u0007\u001b[31m\u009b2J\u202ered'];
  const context = processContext({ args, memoryFile: '', version: '1.2.3', rootAllowed: false });
  expect(await runCommandLine(context)).toBe(64);
  const [said] = write.mock.calls.map(([text]) => String(text));
  write.mockRestore();
  expect(said).toMatch(/^There is no folder \/nowhere\/red\. /);
});
