// The installed app's command line: whom it starts the app for, and what it says where macOS would start none.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const script = readFileSync(path.resolve(import.meta.dirname, '../../assets/command-line/kextant'), 'utf8');

/** An app in a folder whose program ends as told; `person` is whom macOS names for /dev/console, `self` who asks. */
function appWith({ person, self = '501', program = 'echo "$@"; exit 2' }: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kextant-command-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, 0o755);
    return file;
  };
  const stat = write('stat', `#!/bin/sh\n[ "$*" = '-f %u /dev/console' ] && echo '${person}'\n`);
  const id = write('id', `#!/bin/sh\n[ "$*" = -u ] && echo ${self}\n`);
  write('Kextant.app/Contents/MacOS/Kextant', `#!/bin/sh\n${program}\n`);
  const command = write(
    'Kextant.app/Contents/Resources/kextant',
    script.replace('/usr/bin/stat', stat).replace('/usr/bin/id', id),
  );
  const ask = (file = command, environment: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = spawnSync(file, ['status', '--format', 'jamf'], {
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, ...environment },
    });
    return { status, stdout, stderr };
  };
  return { folder, command, ask };
}

test('for the person at the screen it is the app, with all words and its exit status', () => {
  expect(appWith({ person: '501' }).ask()).toEqual({ status: 2, stdout: 'status --format jamf\n', stderr: '' });
});

test.each([
  ['at the login window', '0'],
  ['in the Setup Assistant', '248'],
  ['where macOS tells nobody', ''],
  ['where what macOS tells is not understood', 'root'],
])('%s it says in a sentence that there is nobody to run for, and starts nothing', (_where, person) => {
  const { status, stdout, stderr } = appWith({ person, self: '0' }).ask();
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr).toContain('only while somebody is logged in at the screen');
  expect(stderr).toContain('kextant-verdict.sh');
});

test('for root, while somebody is there, it tries: what the app says counts', () => {
  const { status, stdout } = appWith({ person: '501', self: '0' }).ask();
  expect({ status, stdout }).toEqual({ status: 2, stdout: 'status --format jamf\n' });
});

test.each(['ABRT', 'TRAP', 'ILL'])('an app that macOS ends with SIG%s is told as nobody to run for', (signal) => {
  const { status, stderr } = appWith({ person: '501', self: '502', program: `kill -${signal} $$` }).ask();
  expect(status).toBe(3);
  expect(stderr).toContain('only while somebody is logged in at the screen');
});

test('it finds its app through links, from one folder to another', () => {
  const { folder, command, ask } = appWith({ person: '501' });
  mkdirSync(path.join(folder, 'bin'));
  symlinkSync(command, path.join(folder, 'first'));
  symlinkSync('../first', path.join(folder, 'bin/kextant'));
  expect(ask(path.join(folder, 'bin/kextant')).stdout).toBe('status --format jamf\n');
});

test('it finds its own app by a path of the folder it is called in, wherever else cd may look', () => {
  const { folder, ask } = appWith({ person: '501' });
  const other = path.join(folder, 'other/Kextant.app/Contents');
  for (const name of ['MacOS', 'Resources']) mkdirSync(path.join(other, name), { recursive: true });
  writeFileSync(path.join(other, 'MacOS/Kextant'), '#!/bin/sh\necho another\n', { mode: 0o755 });
  const relative = 'Kextant.app/Contents/Resources/kextant';
  expect(ask(relative, { CDPATH: path.join(folder, 'other') }).stdout).toBe('status --format jamf\n');
});
