// As whom mdatp runs, and that a real child process started so has no other groups.
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountOfMdatp, nobody } from '../../../main/mac/account.ts';
import { run } from '../../../main/mac/run.ts';

const isRoot = process.geteuid?.() === 0;
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kextant-account-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('is nobody else when Kextant is not root', async () => {
  expect(await accountOfMdatp(false)).toBeNull();
});

it('is nobody when the console cannot be looked at', async () => {
  expect(await accountOfMdatp(true, path.join(folder, 'none'))).toEqual(nobody);
});

// Only root may give files away and start programs as others; elsewhere these tests are not there.
if (isRoot) describe('as root', asRoot);
else console.log('Only root can start a program as somebody else: not tried in this run.');

function asRoot() {
  it.each([
    ['root: the login window', 0, nobody],
    ['_mbsetupuser: the Setup Assistant', 248, nobody],
    ['nobody', 0xfffffffe, nobody],
    ['a person', 501, { uid: 501, gid: -2, name: 'console' }],
    ['a person of a directory', 1_377_000_123, { uid: 1_377_000_123, gid: -2, name: 'console' }],
  ])('with the console of %s', async (_name, uid, account) => {
    const file = path.join(folder, 'console');
    await writeFile(file, '');
    await chown(file, uid, 0);
    expect(await accountOfMdatp(true, file)).toEqual(account);
  });

  it.each([nobody, { uid: 1001, gid: -2, name: 'console' } as const])(
    '$name has no group of root’s',
    async (account) => {
      const id = { path: '/usr/bin/id', args: [], deadlineMs: 5_000, limitBytes: 10_000 };
      const outcome = await run({ ...id, account });
      const { uid } = account;
      const shown = uid < 0 ? 4_294_967_294 : uid;
      expect(outcome).toMatchObject({ kind: 'exited', code: 0 });
      expect(outcome.kind === 'exited' && outcome.stdout.replaceAll(/\([^)]*\)/g, '').trim()).toBe(
        `uid=${shown} gid=4294967294 groups=4294967294`,
      );
    },
  );
}
