// Packages the app: `node scripts/package.mjs mac` on a Mac, `node scripts/package.mjs linux` for trying packages.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { prepareElectron } from './electron-runtime.mjs';
import { layOutSkeleton } from './skeleton-darwin.mjs';

const root = path.resolve(import.meta.dirname, '..');
const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/**
 * Makes the app's folder for a system and answers where it lies: `Kextant.app` or Linux's folder. For macOS on another
 * system, with a stand-in for Electron (skeleton-darwin.mjs): right in every name, and not meant to run.
 */
export async function packageApp(system, output = path.join(root, 'dist', system)) {
  await build({ production: true });
  writeManifest();
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  if (system === 'linux') {
    const { folder, version } = await prepareElectron();
    electronBuilder(['--linux', 'dir', '--x64'], { electronDist: folder, electronVersion: version, output });
    return path.join(output, 'linux-unpacked');
  }
  const version = readJson('node_modules/electron/package.json').version;
  if (process.platform === 'darwin') {
    const { folder } = await prepareElectron();
    electronBuilder(['--mac', 'dir', `--${process.arch}`], { electronDist: folder, electronVersion: version, output });
    return path.join(output, process.arch === 'arm64' ? 'mac-arm64' : 'mac', 'Kextant.app');
  }
  const skeleton = mkdtempSync(path.join(root, 'node_modules/.cache/skeleton-'));
  try {
    layOutSkeleton(skeleton, version);
    electronBuilder(['--mac', 'dir', '--arm64'], { electronDist: skeleton, electronVersion: version, output });
  } finally {
    rmSync(skeleton, { recursive: true, force: true });
  }
  return path.join(output, 'mac-arm64/Kextant.app');
}

/** What the packaged app must know of itself; no dependency and no script. */
function writeManifest() {
  const { name, productName, version, description, license, author, type, main } = readJson('package.json');
  const manifest = { name, productName, version, description, license, author, type, main };
  writeFileSync(path.join(root, 'dist/app/package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Its own words are shown only when it fails. */
function electronBuilder(args, { output, ...config }) {
  const settings = Object.entries({ ...config, 'directories.output': output }).map(
    ([key, value]) => `-c.${key}=${value}`,
  );
  const command = path.join(root, 'node_modules/.bin/electron-builder');
  const { status, stdout, stderr } = spawnSync(command, [...args, '--publish', 'never', ...settings], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}\n${stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const system = process.argv[2] ?? (process.platform === 'darwin' ? 'mac' : 'linux');
  if (!['mac', 'linux'].includes(system)) {
    console.error('usage: node scripts/package.mjs [mac|linux]');
    process.exit(64);
  }
  try {
    console.log(await packageApp(system));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
