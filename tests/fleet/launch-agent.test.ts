// What the installer package leaves on a Mac, and whom its script starts Kextant for: run as the installer runs it.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { agentLabel, agentPath, atLoginFlag } from '../../src/fleet/launch-agent.ts';
import { ownFiles } from '../../src/fleet/own-files.ts';
import { profiles } from '../../src/fleet/profiles.ts';
import { appFolder } from '../../src/fleet/scripts.ts';
import { kextantId } from '../../src/ids.ts';

const scripts = path.resolve(import.meta.dirname, '../../assets/pkg-scripts');
const plist = readFileSync(path.join(scripts, `${agentLabel}.plist`), 'utf8');

/** A Mac of folders, with somebody at its console; `launchctl` writes down what it is asked. */
function macWith({
  person,
  isLoaded = false,
  bootstraps = true,
}: {
  person: string;
  isLoaded?: boolean;
  bootstraps?: boolean;
}) {
  const root = mkdtempSync(path.join(tmpdir(), 'kextant-install-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const program = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), `#!/bin/sh\n${text}\n`);
    chmodSync(path.join(root, file), 0o755);
  };
  mkdirSync(path.join(root, 'Library'));
  program('usr/bin/stat', `[ "$*" = '-f %u /dev/console' ] && echo '${person}'`);
  program(
    'bin/launchctl',
    `echo "$*" >>'${root}/asked'\ncase $1 in print) exit ${isLoaded ? 0 : 113} ;; *) exit ${bootstraps ? 0 : 5} ;; esac`,
  );
  const install = () => {
    const { status } = spawnSync('/bin/sh', [
      path.join(scripts, 'postinstall'),
      'Kextant.pkg',
      '/Applications',
      root,
      '/',
    ]);
    const asked = path.join(root, 'asked');
    return { status, asked: existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n') : [] };
  };
  return { root, agent: path.join(root, agentPath), install };
}

test('the job starts the app for each session with a screen, as one of a login, and is listed with the app', () => {
  const text = (key: string) =>
    new RegExp(`<key>${key}</key>\\s*(<array>[\\s\\S]*?</array>|<[^>]+>[^<]*)`).exec(plist)?.[1];
  expect(text('Label')).toContain(agentLabel);
  expect([...(text('ProgramArguments') ?? '').matchAll(/<string>(.*?)<\/string>/g)].map(([, word]) => word)).toEqual([
    `${appFolder}/Contents/MacOS/Kextant`,
    atLoginFlag,
  ]);
  expect(text('RunAtLoad')).toContain('<true/>');
  expect(text('LimitLoadToSessionType')).toContain('Aqua');
  expect(text('AssociatedBundleIdentifiers')).toContain(kextantId);
  expect(plist).not.toContain('KeepAlive');
  // After an update Kextant starts the new one itself, which launchd would end together with the old.
  expect(text('AbandonProcessGroup')).toContain('<true/>');
});

test('the script puts it in place for root alone to change, and starts it for the person at the console', () => {
  const { root, agent, install } = macWith({ person: '501' });
  expect(install()).toEqual({
    status: 0,
    asked: [`print gui/501/${agentLabel}`, `bootstrap gui/501 ${root}${agentPath}`],
  });
  expect(readFileSync(agent, 'utf8')).toBe(plist);
  expect(lstatSync(agent).mode & 0o777).toBe(0o644);
  expect(install().status).toBe(0);
});

test.each([
  ['at the login window', '0'],
  ["while macOS's own setup runs", '248'],
  ['when nobody can be told', 'nobody?'],
])('%s nothing is started, and the job is there for the next login', (_when, person) => {
  const { agent, install } = macWith({ person });
  expect(install()).toEqual({ status: 0, asked: [] });
  expect(existsSync(agent)).toBe(true);
});

test('an update leaves a Kextant that launchd started as it is', () => {
  const { install } = macWith({ person: '501', isLoaded: true });
  expect(install()).toEqual({ status: 0, asked: [`print gui/501/${agentLabel}`] });
});

test('a start that fails does not fail the installation', () => {
  expect(macWith({ person: '501', bootstraps: false }).install().status).toBe(0);
});

test('what lies there instead is replaced and not written through, and a folder that is a link is refused', () => {
  const mac = macWith({ person: '501' });
  mkdirSync(path.dirname(mac.agent));
  const victim = path.join(mac.root, 'victim');
  writeFileSync(victim, 'untouched');
  symlinkSync(victim, mac.agent);
  expect(mac.install().status).toBe(0);
  expect(readFileSync(victim, 'utf8')).toBe('untouched');
  expect(lstatSync(mac.agent).isSymbolicLink()).toBe(false);

  const other = macWith({ person: '501' });
  mkdirSync(path.join(other.root, 'elsewhere'));
  symlinkSync(path.join(other.root, 'elsewhere'), path.dirname(other.agent));
  expect(other.install()).toEqual({ status: 1, asked: [] });
  expect(existsSync(path.join(other.root, 'elsewhere', `${agentLabel}.plist`))).toBe(false);
});

test('the profile for background items names the job, and uninstalling removes it', () => {
  expect(profiles().find(({ file }) => file === 'kextant-background-items')?.text).toContain(
    `<string>${agentLabel}</string>`,
  );
  expect(ownFiles.map((file) => file.path)).toContain(agentPath);
});
