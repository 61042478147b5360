// Packages the app with electron-builder: for Linux to be run, for macOS with the real Electron or a stand-in for it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../build.mjs';
import { prepareElectron } from '../electron/electron-runtime.mjs';
import { findProgram } from '../setup/system-packages.mjs';
import { billOfMaterials, electronOf } from './sbom.mjs';
import { signingEnvironment } from './signing.mjs';
import { layOutSkeleton } from './skeleton-darwin.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** @typedef {keyof typeof editions} Edition */

/** The same source on two Electrons: for macOS 13 and later, and for 10.15 to 12. */
export const editions = { current: 'electron-builder.yml', legacy: 'electron-builder.legacy.yml' };
export const editionNames = /** @type {Edition[]} */ (Object.keys(editions));

/** Without it electron-builder only warns where it finds no certificate, and makes packages that do not start. */
const signedOrNothing = { forceCodeSigning: true };
/** The hardened runtime refuses libraries that have no team; setting the fuses broke the signature of Electron's own. */
const adHocSigning = {
  'mac.identity': '-',
  'mac.hardenedRuntime': false,
  'electronFuses.resetAdHocDarwinSignature': true,
};

/**
 * Linux's folder with the Electron that is there; what it packs is what macOS gets. Answers the folder.
 * @type {(output?: string) => Promise<string>}
 */
export async function packageLinux(output = path.join(root, 'dist/linux')) {
  await prepare(output);
  const { folder, version } = await prepareElectron();
  electronBuilder(['--linux', 'dir', '--x64'], { electronDist: folder, electronVersion: version, output });
  return path.join(output, 'linux-unpacked');
}

/**
 * All that is made for macOS, on macOS: dmg, zip and pkg for both processors and for both in one. Electron's own
 * programs are fetched by electron-builder, for each processor. `adHoc` signs for this Mac alone, where there is no
 * certificate: an app without any signature does not start on Apple silicon. Beside them the bill of materials. Answers the folder.
 */
export async function packageMac({ edition, adHoc, tell }, output = path.join(root, 'dist', edition)) {
  await prepare(output);
  const electronVersion = electronOf(edition);
  const given = { config: editions[edition], env: signingEnvironment(process.env, { adHoc }), electronVersion, output };
  const said = electronBuilder(['--mac'], { ...given, ...(adHoc ? adHocSigning : signedOrNothing) });
  for (const warning of said.split('\n').filter((line) => line.includes('•') && /reason=|skipped/.test(line)))
    tell(warning);
  const bill = JSON.stringify(billOfMaterials(electronOf(edition)), null, 2);
  writeFileSync(path.join(output, 'kextant.cdx.json'), `${bill}\n`);
  return output;
}

/**
 * `Kextant.app` and its zip on any system, with a stand-in for Electron's programs: right in every name and every file
 * of ours, and not meant to run. Answers the folder; the app lies in `mac` or `mac-arm64`.
 * @type {(what: { edition: Edition, arch: 'arm64' | 'x64' }, output?: string) => Promise<string>}
 */
export async function packageStandIn({ edition, arch }, output = path.join(root, 'dist', `${edition}-stand-in`)) {
  await prepare(output);
  const electronVersion = electronOf(edition);
  mkdirSync(path.join(root, 'node_modules/.cache'), { recursive: true });
  const skeleton = mkdtempSync(path.join(root, 'node_modules/.cache/skeleton-'));
  try {
    layOutSkeleton(skeleton, electronVersion);
    const given = { config: editions[edition], electronDist: skeleton, electronVersion, output };
    electronBuilder(['--mac', 'dir', 'zip', `--${arch}`], given);
  } finally {
    rmSync(skeleton, { recursive: true, force: true });
  }
  return output;
}

async function prepare(output) {
  await build({ production: true });
  writeManifest();
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
}

/** What the packaged app must know of itself; no dependency and no script. */
function writeManifest() {
  const { name, productName, version, description, license, author, type, main } = JSON.parse(read('package.json'));
  const manifest = { name, productName, version, description, license, author, type, main };
  writeFileSync(path.join(root, 'dist/app/package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Its own words are in the error when it fails; otherwise they are the answer. */
function electronBuilder(args, { config = editions.current, env = process.env, output, ...given }) {
  const settings = Object.entries({ ...given, 'directories.output': output }).map(
    ([key, value]) => `-c.${key}=${value}`,
  );
  const command = path.join(root, 'node_modules/.bin/electron-builder');
  const all = [...args, '--config', config, '--publish', 'never', ...settings];
  const { status, stdout, stderr } = spawnSync(command, all, { cwd: root, encoding: 'utf8', env: withZip(env) });
  if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}\n${stderr}`);
  return `${stdout}\n${stderr}`;
}

/** Zips are made by 7-Zip: the one that is installed, else electron-builder fetches its own. */
function withZip(env) {
  const sevenZip = findProgram('7za');
  return sevenZip === null ? env : { ...env, ELECTRON_BUILDER_7ZIP_PATH: sevenZip };
}
