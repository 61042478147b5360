// Makes a clone ready to run: Node's version, npm packages, system packages, an Electron. `node scripts/setup/setup.mjs`.
// Plain Node, as it runs before `npm ci`; when nothing is missing it takes a fraction of a second.
import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './system-packages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Does what is still missing for a job (see system-packages.mjs) and says what it does. Answers the Electron; for the
 * job `check`, which only reads code, nothing but the npm packages is needed, and the answer is null.
 *
 * @import { Electron } from '../electron/electron-runtime.mjs'
 * @import { Job } from './system-packages.mjs'
 *
 * @overload
 * @param {{ job: Exclude<Job, 'fleet'>, tell?: (line: string) => void }} how
 * @returns {Promise<Electron>}
 *
 * @overload
 * @param {{ job: Job | 'check', tell?: (line: string) => void }} how
 * @returns {Promise<Electron | null>}
 *
 * @param {{ job: Job | 'check', tell?: (line: string) => void }} how
 */
export async function setUp({ job, tell = console.error }) {
  if (!packagesMatchLock()) {
    tell('Installing the npm packages.');
    // Nothing we use needs an install script, and what does not run can do no harm.
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error('`npm ci` failed; what it said is above.');
  }
  if (job === 'check') return null;
  ensurePackages(job, { tell });
  const { prepareElectron } = await import('../electron/electron-runtime.mjs'); // needs the npm packages
  const electron = await prepareElectron({ tell });
  process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
  return electron;
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes down what it installed, as its last act, so
 * this also notices an install that was broken off, and accepts one that was made by hand.
 */
function packagesMatchLock() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = readJson('package-lock.json').packages;
  const installed = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    if (place === '') return true;
    const there = installed[place];
    return there === undefined ? (optional ?? devOptional) === true : there.version === version;
  });
}

function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const electron = await setUp({ job: /** @type {Job} */ (process.argv[2] ?? 'desktop') });
    console.log(electron === null ? 'Ready for checks.' : `Ready, with Electron ${electron.version}.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
