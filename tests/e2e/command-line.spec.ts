// Words after the app's name: the same executable is a command line, also while the app itself runs.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { makePracticeMac } from '../../practice/scenarios.mjs';
import { electronPath } from '../../scripts/electron/electron-runtime.mjs';
import { appFolder } from './app.ts';

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

let dir = '';
test.beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'kextant-words-'));
});
test.afterEach(() => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }));

/** Runs the built app with these words; what Chromium itself remarks on stderr is left out. */
async function kextant(...words: readonly string[]) {
  const env = { ...process.env, XDG_CONFIG_HOME: path.join(dir, 'user') };
  const child = spawn(electronPath(), [...sandbox, appFolder, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, stdout, stderr };
}

test('say how a Mac is, and end with its level', async () => {
  const { root } = makePracticeMac({ scenario: 'not-installed', dir: path.join(dir, 'mac') });
  const said = await kextant('status', '--tools-root', root, '--format', 'jamf');
  expect(said).toMatchObject({ code: 2, stdout: '<result>unprotected: not-installed</result>\n' });
});

test('explain reads a folder, and refuses what is not one', async () => {
  writeFileSync(path.join(dir, 'mdatp-health.exit'), 'missing');
  const explained = await kextant('explain', dir, '--json');
  expect(explained.code).toBe(2);
  expect(JSON.parse(explained.stdout)).toMatchObject({ level: 'unprotected', path: 'install' });
  const refused = await kextant('explain', path.join(dir, 'gone'));
  expect(refused).toMatchObject({ code: 64, stdout: '', stderr: expect.stringContaining('There is no folder') });
});
