// What `npm start` asks of Node before anything is installed, and what it says to the app: a practice Mac's data is apart.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { appArguments } from '../../scripts/setup/app-arguments.mjs';
import { nodeProblem } from '../../scripts/setup/node-version.mjs';

const repository = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(repository, file), 'utf8');

it.each(['20.19.0', '20.20.2', '22.12.0', '22.21.1', '24.0.0', '25.1.0', '26.0.0'])('Node %s is fine', (version) => {
  expect(nodeProblem(version)).toBe(null);
});

// Electron's installer cannot be loaded by the first four; the test runner wants no odd version before 24.
it.each(['18.20.4', '20.16.0', '20.18.3', '22.11.0', '21.7.3', '23.11.0', '16.20.2'])(
  'Node %s is told apart',
  (version) => {
    expect(nodeProblem(version)).toBe(
      `Kextant is built with Node 20.19, 22.12 or 24.0, or one that came after it; this is ${version}. Install one of them, e.g. from https://nodejs.org, and run this again.`,
    );
  },
);

it('a range that is not understood is a mistake of ours, not a Node that fits', () => {
  expect(() => nodeProblem('24.0.0', '24 - 26')).toThrow('not understood');
});

it('the version that .nvmrc names is one of them, and the README names none of its own', () => {
  const [major = '', minor = '0'] = read('.nvmrc').trim().replace(/^v/, '').split('.');
  expect(nodeProblem(`${major}.${minor}.0`)).toBe(null);
  for (const file of ['README.md', 'README.nl.md']) expect(read(file)).not.toMatch(/Node \d+\.\d+/);
});

it.each(['start.mjs', 'test.mjs', 'package/dist.mjs'])(
  '%s ends with that sentence before it installs anything',
  (script) => {
    const clone = mkdtempSync(path.join(tmpdir(), 'kextant-clone-'));
    onTestFinished(() => rmSync(clone, { recursive: true }));
    cpSync(path.join(repository, 'scripts'), path.join(clone, 'scripts'), { recursive: true });
    mkdirSync(path.join(clone, 'src'));
    const manifest = { type: 'module', engines: { node: '>=99.0.0' } };
    writeFileSync(path.join(clone, 'package.json'), JSON.stringify(manifest));
    const before = readdirSync(clone);
    const { status, stderr } = spawnSync(process.execPath, [path.join(clone, 'scripts', script)], { encoding: 'utf8' });
    expect(stderr).toMatch(/^Kextant is built with Node 99\.0, or one that came after it; this is .*\n$/);
    expect(status).toBe(1);
    expect(readdirSync(clone)).toEqual(before);
  },
);

it('the app of a practice Mac gets a data folder of its own; the real one keeps its own', () => {
  const given = { app: '/kextant', language: 'nl', dataFolder: '/practice/kext-expired-user' };
  expect(appArguments({ ...given, mac: '/practice/kext-expired' })).toEqual([
    '/kextant',
    '--tools-root',
    '/practice/kext-expired',
    '--user-data-dir=/practice/kext-expired-user',
    '--language',
    'nl',
  ]);
  expect(appArguments({ ...given, mac: null, language: null })).toEqual(['/kextant']);
});
