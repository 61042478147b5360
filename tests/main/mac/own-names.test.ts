// Who sits at this Mac, also when its directory cannot say.
import { hostname, userInfo } from 'node:os';
import { expect, it } from 'vitest';
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
