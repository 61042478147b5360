// A Mac with an mdatp for one test: real links and files below a temporary root, codesign's answers scripted.
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Account } from '../../../main/mac/account.ts';
import { defenderFinder } from '../../../main/mac/genuine.ts';
import { type Tool, toolsBelow } from '../../../main/mac/tools.ts';
import type { Outcome } from '../../../src/outcome.ts';
import { mdatpPath } from '../../../src/tools.ts';

export const client = '/Applications/Microsoft Defender.app/Contents/Resources/Tools/wdavdaemonclient';
export const signed: Outcome = { kind: 'exited', code: 0, stdout: '', stderr: '' };
let root = '';

beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'kextant-genuine-')));
});
afterEach(() => rm(root, { recursive: true, force: true }));

export const at = (file: string) => path.join(root, file);

export async function write(file: string, content = 'mdatp'): Promise<void> {
  await mkdir(path.dirname(at(file)), { recursive: true });
  await writeFile(at(file), content);
}

export async function link(target: string): Promise<void> {
  await mkdir(path.dirname(at(mdatpPath)), { recursive: true });
  await symlink(at(target), at(mdatpPath));
}

/** codesign gives these answers in turn, any other program says its path; `asked` and `ran` are the files. */
export function finding(outcomes: readonly Outcome[], account: Account | null = null) {
  const asked: (string | undefined)[] = [];
  const ran: Tool[] = [];
  const left = [...outcomes];
  const tools = toolsBelow(root);
  const find = defenderFinder({
    tools,
    account: async () => account,
    run: async (tool) => {
      if (tool.path !== at('/usr/bin/codesign')) {
        ran.push(tool);
        return { kind: 'exited', code: 0, stdout: tool.path, stderr: '' };
      }
      asked.push(tool.args.at(-1));
      return left.shift() ?? { kind: 'missing' };
    },
  });
  const ask = async () => (await find()).ask(tools.tool('mdatp-health'));
  const check = async () => (await find()).genuine();
  return { find, ask, check, asked, ran, question: tools.tool('mdatp-health') };
}

export const checking = (...outcomes: readonly Outcome[]) => finding(outcomes);
