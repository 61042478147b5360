// `npm run test:electrons [-- VERSION ...]`: every end-to-end test on the oldest Electron that can run the code, on the
// one that tests always have, and on the newest, where it can be downloaded. One line for each; exit code 1 when one fails.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../build.mjs';
import { setUp } from '../setup/setup.mjs';

const root = path.resolve(import.meta.dirname, '../..');
/**
 * What fails on an Electron for a reason that is Electron's, by the name of the test. One that is here and passes is a
 * failure too: then it has to go from this list.
 */
const knownFailures = {
  '27.3.10': {
    'nothing outside app:// is asked for, not even by a window without a content policy':
      'this Electron asks no webRequest listener about file: and about schemes of our own, when main itself opens a window there',
  },
};

const { version: newest } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'));
const reports = mkdtempSync(path.join(tmpdir(), 'kextant-electrons-'));
try {
  const lines = [];
  for (const electron of await electrons(process.argv.slice(2))) lines.push(await tried(electron));
  console.log(`\n${lines.map(({ line }) => line).join('\n')}`);
  process.exitCode = lines.length > 0 && lines.every(({ good }) => good) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}

/** Oldest first; those without a folder cannot be had here. */
async function electrons(asked) {
  const found = await setUp({ job: 'e2e', tell: console.log });
  const { carried, oldestCarried } = await import('./electron-carried.mjs');
  const { prepareCarried } = await import('./electron-runtime.mjs');
  if (!carried.fits()) throw new Error('The Electrons to compare are for Linux on x64; nothing was run.');
  const versions = [oldestCarried, carried.version, newest];
  const strange = asked.find((version) => !versions.includes(version));
  if (strange !== undefined) throw new Error(`There is no Electron ${strange} here, but ${versions.join(', ')}.`);
  const all = [];
  for (const version of asked.length > 0 ? asked : versions) {
    if (version !== newest) all.push({ ...(await prepareCarried(version)), old: version === oldestCarried });
    else all.push(found.version === newest ? { ...found, old: false } : { version, folder: null });
  }
  return all;
}

async function tried({ version, folder, old }) {
  if (folder === null)
    return { good: true, line: `Electron ${version}: not run, its download cannot be reached from here` };
  console.log(`\n== Electron ${version}`);
  await build({ old });
  const report = path.join(reports, `${version}.json`);
  const app = old ? { KEXTANT_E2E_APP: path.join(root, 'dist/old') } : {};
  const code = await playwright({ ...app, ELECTRON_OVERRIDE_DIST_PATH: folder, KEXTANT_E2E_REPORT: report });
  if (!existsSync(report))
    return { good: false, line: `Electron ${version}: FAILED, the tests ended without a report` };
  return judged(version, JSON.parse(readFileSync(report, 'utf8')), code);
}

function playwright(env) {
  const child = spawn(path.join(root, 'node_modules/.bin/playwright'), ['test'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

/** Good when something passed, and what failed is what is known to. */
function judged(version, { suites, errors }, code) {
  const tests = suites.flatMap(testsIn);
  const known = knownFailures[version] ?? {};
  const failed = tests.filter(({ ok }) => !ok).map(({ title }) => title);
  const unknown = [...failed.filter((title) => !(title in known)), ...errors.map(({ message }) => message)];
  const healed = Object.keys(known).filter((title) => !failed.includes(title));
  const passed = tests.length - failed.length;
  const good = unknown.length === 0 && healed.length === 0 && passed > 0 && (failed.length > 0 || code === 0);
  const remarks = [
    ...failed.filter((title) => title in known).map((title) => `known: "${title}", as ${known[title]}`),
    ...unknown.map((title) => `FAILED "${title}"`),
    ...healed.map((title) => `FAILED "${title}" did not fail, which scripts/electron/electrons.mjs expects`),
  ];
  return { good, line: [`Electron ${version}: ${passed} passed, ${failed.length} failed`, ...remarks].join('; ') };
}

/** Whatever is not as it should be failed: a skipped test and one that passed at a second try, too. */
function testsIn({ suites = [], specs }) {
  const own = specs.map(({ title, tests }) => ({ title, ok: tests.every(({ status }) => status === 'expected') }));
  return [...own, ...suites.flatMap(testsIn)];
}
