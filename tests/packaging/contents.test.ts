// What is in the packages: Linux's, and macOS's in both editions.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, inject, test } from 'vitest';

const { linux, current, legacy } = inject('packages');
const macResources = 'Contents/Resources';
const packages = [
  { name: 'Linux', app: linux, program: 'kextant', resources: 'resources' },
  { name: 'macOS', app: path.join(current, 'mac-arm64/Kextant.app'), program: '', resources: macResources },
  { name: 'older macOS', app: path.join(legacy, 'mac/Kextant.app'), program: '', resources: macResources },
];

/** How a fuse is written into the program: as a digit. */
const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);
const fuses = [
  ['RunAsNode', off],
  ['EnableCookieEncryption', off],
  ['EnableNodeOptionsEnvironmentVariable', off],
  ['EnableNodeCliInspectArguments', off],
  ['EnableEmbeddedAsarIntegrityValidation', on],
  ['OnlyLoadAppFromAsar', on],
  ['LoadBrowserProcessSpecificV8Snapshot', off],
  ['GrantFileProtocolExtraPrivileges', off],
] as const;
/** With two files of the fleet kit: packed, the standalone verdict is some 25 kB of it and the page that reads reports 180 kB. */
const mostBytes = 1.9 * 1024 * 1024;

describe.each(packages)('the package for $name', ({ app, program, resources }) => {
  const archive = path.join(app, resources, 'app.asar');
  const files = () => listPackage(archive, { isPack: false }).map((name) => name.replace(/^\//, ''));

  test('holds the built app and nothing else: no packages, no practice Mac, no source maps', () => {
    const folders = ['out', 'out/main', 'out/renderer', 'out/renderer/assets', 'out/assets', 'out/assets/tray'];
    const single = ['package.json', 'out/main/index.js', 'out/main/preload.cjs', 'out/renderer/index.html'];
    expect(files()).toEqual(expect.arrayContaining(single));
    const others = files().filter((name) => !folders.includes(name) && !single.includes(name));
    const known =
      /^out\/(main\/[\w-]+\.js|main\/tool-worker\.mjs|main\/standalone\.json\.br|main\/kextant-reader\.html\.br|renderer\/assets\/[\w.-]+\.(js|css|svg|png|woff2)|assets\/tray\/[\w@]+\.png)$/;
    expect(others.filter((name) => !known.test(name))).toEqual([]);
    expect(files().filter((name) => /practice|node_modules|gallery/.test(name))).toEqual([]);
  });

  test('holds at most 1.9 MB of ours', () => {
    expect(statSync(archive).size).toBeLessThanOrEqual(mostBytes);
  });

  test('names no file of the machine it was made on, and no source map', () => {
    const content = readFileSync(archive, 'latin1');
    expect(content).not.toContain(path.resolve(import.meta.dirname, '../..'));
    expect(content).not.toContain('sourceMappingURL=');
  });

  test('has no way to open an address or to update itself', () => {
    const content = readFileSync(archive, 'latin1');
    for (const name of ['openExternal', 'autoUpdater', 'crashReporter', 'rejectUnauthorized'])
      expect(content).not.toContain(name);
  });

  test('loads nothing of Node that speaks to a network', () => {
    const loads = /(?:from|require\(|import\() ?["'`](?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/[a-z]+)?["'`]/g;
    expect(readFileSync(archive, 'latin1').match(loads)).toBeNull();
  });

  test('brings no other app that Electron could load instead, and nothing for an updater', () => {
    const names = readdirSync(path.join(app, resources));
    expect(names.filter((name) => name.endsWith('.asar'))).toEqual(['app.asar']);
    expect(names.filter((name) => name === 'app' || name.endsWith('.yml'))).toEqual([]);
  });

  test.each(fuses)('fuse %s', async (name, state) => {
    const wire = await getCurrentFuseWire(path.join(app, program));
    expect(wire[FuseV1Options[name]]).toBe(state);
  });

  test('has no fuse that is not stated', async () => {
    const { version, ...wire } = await getCurrentFuseWire(path.join(app, program));
    expect(version).toBe('1');
    expect(Object.keys(wire)).toHaveLength(fuses.length);
  });
});
