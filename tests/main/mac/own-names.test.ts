// Who sits at this Mac, also when its directory cannot say.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ownNames, ownUser } from '../../../main/mac/own-names.ts';

const noEntry = () => {
  throw new Error('A system error occurred: uv_os_get_passwd returned ENOENT (no such file or directory)');
};

it('are the account’s and the host’s, with and without its domain', () => {
  const [user, host, short] = ownNames();
  expect([user, host]).toEqual([userInfo().username, hostname()]);
  expect(hostname().startsWith(String(short))).toBe(true);
  expect(short).not.toContain('.');
});

it('are the session’s where no account is found', () => {
  expect(ownUser(noEntry, { USER: 'jansen', LOGNAME: 'other' })).toBe('jansen');
  expect(ownUser(noEntry, { LOGNAME: 'jansen' })).toBe('jansen');
  expect(ownUser(noEntry, {})).toBe('');
});

it('are also those of everybody with a home folder, of who typed sudo, and of the computer', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'kextant-names-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const name of ['piet.puk', 'Shared', '.localized'])
    await mkdir(path.join(dir, 'Users', name), { recursive: true });
  const file = path.join(dir, 'preferences.plist');
  const dict = (text: string) => `<dict>${text}</dict>`;
  const inner = dict('<key>ComputerName</key><string>MacBook Pro van Piet</string><key>Other</key><string>x</string>');
  await writeFile(file, `<plist>${dict(`<key>System</key>${dict(`<key>System</key>${inner}`)}`)}</plist>`);
  const found = ownNames(path.join(dir, 'Users'), file, { SUDO_USER: 'jansen' });
  expect(found.slice(-3)).toEqual(['jansen', 'piet.puk', 'MacBook Pro van Piet']);
  expect(found).not.toContain('Shared');
});
