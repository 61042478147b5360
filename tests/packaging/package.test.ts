// What is in the packages: made for Linux and, with a stand-in for Electron's programs, for macOS. Runs in Node.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageApp } from '../../scripts/package.mjs';

const output = path.resolve(import.meta.dirname, '../../dist/check');
const made = { linux: '', mac: '' };

beforeAll(async () => {
  made.linux = await packageApp('linux', path.join(output, 'linux'));
  made.mac = await packageApp('mac', path.join(output, 'mac'));
});
afterAll(() => rmSync(output, { recursive: true, force: true }));

/** How a fuse is written into the program: as a digit. */
const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);
const resources = { linux: 'resources', mac: 'Contents/Resources' };

describe.each(['linux', 'mac'] as const)('the package for %s', (system) => {
  const inside = (...parts: readonly string[]) => path.join(made[system], ...parts);
  const archive = () => inside(resources[system], 'app.asar');
  const files = () => listPackage(archive(), { isPack: false }).map((name) => name.replace(/^\//, ''));

  test('holds the built app and nothing else: no packages, no practice Mac, no source maps', () => {
    const folders = ['out', 'out/main', 'out/renderer', 'out/renderer/assets', 'out/assets', 'out/assets/tray'];
    const single = ['package.json', 'out/main/index.js', 'out/main/preload.cjs', 'out/renderer/index.html'];
    expect(files()).toEqual(expect.arrayContaining(single));
    const others = files().filter((name) => !folders.includes(name) && !single.includes(name));
    const known =
      /^out\/(main\/[\w-]+\.js|renderer\/assets\/[\w.-]+\.(js|css|svg|png|woff2)|assets\/tray\/[\w@]+\.png)$/;
    expect(others.filter((name) => !known.test(name))).toEqual([]);
    expect(files().filter((name) => /practice|node_modules|gallery/.test(name))).toEqual([]);
  });

  test('brings no other app that Electron could load instead', () => {
    expect(readdirSync(inside(resources[system])).filter((name) => name.endsWith('.asar'))).toEqual(['app.asar']);
  });

  test.each([
    [FuseV1Options.RunAsNode, off],
    [FuseV1Options.EnableCookieEncryption, on],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, off],
    [FuseV1Options.EnableNodeCliInspectArguments, off],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, on],
    [FuseV1Options.OnlyLoadAppFromAsar, on],
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, off],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, off],
  ])('fuse %i is %s', async (fuse, state) => {
    const wire = await getCurrentFuseWire(system === 'linux' ? inside('kextant') : made.mac);
    expect(wire[fuse]).toBe(state);
  });
});

describe('Info.plist', () => {
  const info = () => readFileSync(path.join(made.mac, 'Contents/Info.plist'), 'utf8');
  const entry = (key: string) =>
    new RegExp(`<key>${key}</key>\\s*(?:<string>([^<]*)</string>|<(true|false)/>)`).exec(info())?.slice(1).join('');

  test.each([
    ['CFBundleIdentifier', 'dev.kextant.Kextant'],
    ['CFBundleName', 'Kextant'],
    ['CFBundleExecutable', 'Kextant'],
    ['CFBundleIconFile', 'icon.icns'],
    ['LSMinimumSystemVersion', '13.0'],
    ['LSApplicationCategoryType', 'public.app-category.utilities'],
    ['LSUIElement', 'true'],
    ['NSAllowsArbitraryLoads', 'false'],
  ])('%s is %s', (key, value) => {
    expect(entry(key)).toBe(value);
  });

  test('the icon it names is ours', () => {
    const ours = readFileSync(path.resolve(import.meta.dirname, '../../assets/icon.icns'));
    expect(readFileSync(path.join(made.mac, 'Contents/Resources/icon.icns')).equals(ours)).toBe(true);
  });

  test('binds the archive by its hash', () => {
    expect(info()).toMatch(
      /<key>ElectronAsarIntegrity<\/key>[\s\S]*?<key>hash<\/key>\s*<string>[0-9a-f]{64}<\/string>/,
    );
  });
});
