// The names of this Mac and of its people, whoever Kextant is and whether or not the directory answers.
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { saveReport } from '../../../main/cli/report.ts';
import { ownNames, ownUser } from '../../../main/mac/own-names.ts';
import { run } from '../../../main/mac/run.ts';
import { toolsBelow } from '../../../main/mac/tools.ts';
import { snapshotOf } from '../../src/fixtures.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'kextant-names-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
});

const names = (session = {}) => ownNames({ run, tools: toolsBelow(root) }, session);
const noEntry = () => {
  throw new Error('A system error occurred: uv_os_get_passwd returned ENOENT (no such file or directory)');
};

async function plant(file: string, text: string): Promise<void> {
  const place = path.join(root, file);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, text);
  await chmod(place, 0o755);
}

/** A directory with this account beside the system's. */
const directory = (line: string) =>
  plant(
    'usr/bin/dscl',
    `#!/bin/sh\n[ "$*" = '. -list /Users RealName' ] && printf '%s\\n' '_www  World Wide Web' '${line}'\n`,
  );

it('are the account’s and the host’s, with and without its domain, on a Mac that says nothing', async () => {
  const [user, host, short, ...others] = await names();
  expect([user, host, others]).toEqual([userInfo().username, hostname(), []]);
  expect(hostname().startsWith(String(short))).toBe(true);
  expect(short).not.toContain('.');
});

it('are the session’s where no account is found', () => {
  expect(ownUser(noEntry, { USER: 'jansen', LOGNAME: 'other' })).toBe('jansen');
  expect(ownUser(noEntry, { LOGNAME: 'jansen' })).toBe('jansen');
  expect(ownUser(noEntry, {})).toBe('');
});

it.each(['../../Users/Shared', '/tmp', '..', '.'])(
  'are not the session’s where it says %s, which is a path',
  (name) => {
    expect(ownUser(noEntry, { USER: name })).toBe('');
  },
);

it('are also those of everybody with a home folder or an account, of who typed sudo, and of the computer', async () => {
  for (const name of ['piet.puk', 'Shared', '.localized'])
    await mkdir(path.join(root, 'Users', name), { recursive: true });
  const dict = (text: string) => `<dict>${text}</dict>`;
  const inner = dict('<key>ComputerName</key><string>MacBook Pro van Piet</string><key>Other</key><string>x</string>');
  await plant(
    'Library/Preferences/SystemConfiguration/preferences.plist',
    `<plist>${dict(`<key>System</key>${dict(`<key>System</key>${inner}`)}`)}</plist>`,
  );
  await directory('mia            Mia Ångström-Li');
  expect((await names({ SUDO_USER: 'jansen' })).slice(3)).toEqual([
    'jansen',
    'piet.puk',
    'MacBook Pro van Piet',
    'mia',
    'Mia Ångström-Li',
  ]);
});

it('wait no longer than two seconds for a directory that hangs', async () => {
  await plant('usr/bin/dscl', '#!/bin/sh\nsleep 60\n');
  const started = performance.now();
  expect((await names())[0]).toBe(userInfo().username);
  expect(performance.now() - started).toBeLessThan(4_000);
});

it('keep a full name out of a report, also one made of words that tools use', async () => {
  await directory('jansen         Open Service');
  await plant(
    'usr/bin/profiles',
    "#!/bin/sh\necho 'There are no configuration profiles installed for user Open Service'\n",
  );
  const dir = path.join(root, 'report');
  const snapshot = snapshotOf('protected', []);
  await saveReport({ run, tools: toolsBelow(root), version: '1.2.3', snapshot, outcomes: {}, history: [] }, dir);
  const list = await readFile(path.join(dir, 'profiles-list.out'), 'utf8');
  expect(list).toContain('There are no configuration profiles');
  expect(list).not.toMatch(/Open|Service/);
});
