// Which file a question to mdatp runs, as whom, and what it proves when that file was replaced meanwhile.
import { chmod, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nobody } from '../../../main/mac/account.ts';
import { defenderFinder } from '../../../main/mac/genuine.ts';
import { type Tool, toolsBelow } from '../../../main/mac/tools.ts';
import type { Outcome } from '../../../src/outcome.ts';
import { mdatpPath } from '../../../src/tools.ts';
import { at, checking, client, finding, link, signed, write } from './mdatp-fixtures.ts';

describe('a question to mdatp', () => {
  it('runs the file that was checked, by the name of the link', async () => {
    await write(client);
    await link(client);
    const { ask, ran, question } = checking(signed);
    expect(await ask()).toMatchObject({ stdout: at(client) });
    expect(ran).toEqual([{ ...question, path: at(client), argv0: question.path }]);
  });

  it.each<[string, string, readonly Outcome[]]>([
    ['somebody else’s', mdatpPath, [signed]],
    ['not signed', client, [{ kind: 'exited', code: 1, stdout: '', stderr: 'not signed at all' }]],
    ['not to be checked', client, [{ kind: 'timed-out', afterMs: 1, stdout: '', stderr: '' }]],
  ])('runs nothing when it is %s', async (_name, file, outcomes) => {
    await write(file);
    if (file !== mdatpPath) await link(file);
    const { ask, ran } = finding(outcomes);
    expect(await ask()).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/./) });
    expect(ran).toEqual([]);
  });

  it('is answered by nothing where there is no mdatp', async () => {
    expect(await checking().ask()).toEqual({ kind: 'missing' });
    await link(client);
    expect(await checking().ask()).toEqual({ kind: 'missing' });
  });

  it.each<[string, (find: () => Promise<unknown>) => Promise<void>]>([
    ['another content', () => write(client, 'another content')],
    [
      'the same length and time',
      async () => {
        const { atime, mtime } = await stat(at(client));
        await write(client, 'liars');
        await utimes(at(client), atime, mtime);
      },
    ],
    [
      'another file of that name',
      async () => {
        await write('/other', 'mdatp');
        await rename(at('/other'), at(client));
      },
    ],
    [
      'its app moved away and back',
      async () => {
        const app = at('/Applications/Microsoft Defender.app');
        await rename(app, `${app}-aside`);
        await rename(`${app}-aside`, app);
      },
    ],
    ['nothing', () => rm(at(client))],
  ])('proves nothing when the file was replaced by %s meanwhile', async (_name, change) => {
    await write(client, 'mdatp');
    await link(client);
    const { find } = checking(signed);
    const { genuine } = await find();
    expect(await genuine()).toMatchObject({ kind: 'genuine' });
    await change(find);
    expect(await genuine()).toEqual({
      kind: 'not-genuine',
      path: at(client),
      reason: 'it was replaced while it was asked',
    });
  });
});

describe('as root', () => {
  it('asks as the account it was given, and says why where nobody has no answer', async () => {
    await write(client);
    await link(client);
    const failed: Outcome = { kind: 'exited', code: 1, stdout: '', stderr: 'no\n' };
    const ran: Tool[] = [];
    const find = defenderFinder({
      tools: toolsBelow(at('/')),
      account: async () => nobody,
      run: async (tool) => {
        if (tool.path === at('/usr/bin/codesign')) return signed;
        ran.push(tool);
        return failed;
      },
    });
    const outcome = await (await find()).ask(toolsBelow(at('/')).tool('mdatp-health'));
    if (process.geteuid?.() === 0) {
      expect(ran).toMatchObject([{ account: nobody }]);
      expect(outcome).toEqual({
        ...failed,
        stderr: 'no\nKextant asked as nobody: nobody is logged in, and root runs nothing that others may replace.',
      });
    } else {
      // Whoever runs this test may replace these files, so that as root none of them would be run.
      expect([ran, outcome.kind]).toEqual([[], 'refused']);
    }
  });

  it.each<[string, string, number]>([
    ['the file', client, 0o777],
    ['its folder', path.dirname(client), 0o777],
    ['a folder above it', '/Applications', 0o757],
  ])('runs nothing when others may write to %s', async (_name, open, mode) => {
    await write(client);
    await link(client);
    await chmod(at(open), mode);
    const { ask, check, ran } = finding([signed, signed], nobody);
    expect(await check()).toMatchObject({ kind: 'not-genuine', reason: expect.stringContaining('may replace') });
    expect(await ask()).toMatchObject({ kind: 'refused' });
    expect(ran).toEqual([]);
  });
});
