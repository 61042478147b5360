// Kextant.app in both editions: its Info.plist, its helpers, the hash that binds its archive, and the zip.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { getRawHeader } from '@electron/asar';
import { describe, expect, inject, test } from 'vitest';
import { languages } from '../../src/language.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));
const { current, legacy } = inject('packages');
const editions = [
  { name: 'current', folder: current, arch: 'mac-arm64', oldest: '13.0', zip: `Kextant-${version}-arm64.zip` },
  { name: 'legacy', folder: legacy, arch: 'mac', oldest: '10.15', zip: `Kextant-legacy-${version}-x64.zip` },
];
const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'];

describe.each(editions)('Kextant.app, $name edition', ({ folder, arch, oldest, zip }) => {
  const app = path.join(folder, arch, 'Kextant.app');
  const inside = (...parts: readonly string[]) => path.join(app, 'Contents', ...parts);
  const plist = readFileSync(inside('Info.plist'), 'utf8');

  test.each([
    ['CFBundleIdentifier', 'dev.kextant.Kextant'],
    ['CFBundleName', 'Kextant'],
    ['CFBundleDisplayName', 'Kextant'],
    ['CFBundleExecutable', 'Kextant'],
    ['CFBundleIconFile', 'icon.icns'],
    ['CFBundleShortVersionString', version],
    ['LSMinimumSystemVersion', oldest],
    ['LSApplicationCategoryType', 'public.app-category.utilities'],
    ['LSUIElement', 'true'],
    ['LSAppNapIsDisabled', 'true'],
    ['NSAllowsArbitraryLoads', 'false'],
    ['NSRequiresAquaSystemAppearance', 'false'],
  ])('%s is %s', (key, value) => {
    expect(entry(plist, key)).toBe(value);
  });

  test('asks for no camera, microphone or Bluetooth, and allows no plain http', () => {
    expect(plist.match(/NS\w+UsageDescription|NSExceptionDomains/g)).toBe(null);
  });

  test('its program and its helpers are named after it', () => {
    expect(existsSync(inside('MacOS/Kextant'))).toBe(true);
    const names = readdirSync(inside('Frameworks')).filter((name) => name.endsWith('.app'));
    expect(names.toSorted()).toEqual(helpers.map((suffix) => `Kextant Helper${suffix}.app`).toSorted());
    for (const suffix of helpers) {
      const name = `Kextant Helper${suffix}`;
      const info = readFileSync(inside('Frameworks', `${name}.app`, 'Contents/Info.plist'), 'utf8');
      expect(entry(info, 'CFBundleExecutable')).toBe(name);
      expect(entry(info, 'CFBundleIdentifier')).toMatch(/^dev\.kextant\.Kextant\.helper/);
      expect(existsSync(inside('Frameworks', `${name}.app`, 'Contents/MacOS', name))).toBe(true);
    }
  });

  test('brings the command line that says so where macOS would start no app', () => {
    const ours = path.join(repository, 'assets/command-line/kextant');
    expect(readFileSync(inside('Resources/kextant'))).toEqual(readFileSync(ours));
    expect(statSync(inside('Resources/kextant')).mode & 0o111).toBe(0o111);
  });

  test('has our icon, and the languages we speak', () => {
    const ours = readFileSync(path.join(repository, 'assets/icon.icns'));
    expect(readFileSync(inside('Resources/icon.icns')).equals(ours)).toBe(true);
    const found = readdirSync(inside('Resources')).filter((name) => name.endsWith('.lproj'));
    const spoken = languages.map((language) => language.replace('zh-Hans', 'zh-CN').replace('-', '_'));
    expect(found.map((name) => name.replace('.lproj', ''))).toEqual(expect.arrayContaining(spoken));
    expect(found).not.toContain('hi.lproj');
    expect(found).not.toContain('pt_PT.lproj');
    expect(found).not.toContain('zh_TW.lproj');
  });

  test('binds its archive by the hash of its header', () => {
    const { headerString } = getRawHeader(inside('Resources/app.asar'));
    const hash = createHash('sha256').update(headerString).digest('hex');
    const bound = /<key>ElectronAsarIntegrity<\/key>[\s\S]*?<key>hash<\/key>\s*<string>([0-9a-f]{64})<\/string>/;
    expect(bound.exec(plist)?.[1]).toBe(hash);
  });

  test('its zip holds the same files, with links kept as links', () => {
    const listed = execFileSync('7za', ['l', '-slt', path.join(folder, zip)], { encoding: 'utf8' });
    const entries = listed.split('\n\n').map((text) => ({
      name: /^Path = (.*)$/m.exec(text)?.[1] ?? '',
      isLink: /^Attributes = .* l/m.test(text),
    }));
    const zipped = entries.map(({ name }) => name).filter((name) => name.startsWith('Kextant.app/'));
    expect(zipped.toSorted()).toEqual(
      filesBelow(app)
        .map((name) => `Kextant.app/${name}`)
        .toSorted(),
    );
    const links = entries.filter(({ isLink }) => isLink).map(({ name }) => path.basename(name));
    expect(links.toSorted()).toEqual(['Current', 'Electron Framework', 'Resources']);
  });
});

describe('what is signed', () => {
  test.each(['entitlements.plist', 'entitlements.inherit.plist'])('%s gives only what V8 needs', (name) => {
    const text = readFileSync(path.join(repository, 'assets', name), 'utf8');
    expect([...text.matchAll(/<key>([^<]+)<\/key>\s*<(\w+)\/>/g)].map(([, key, value]) => [key, value])).toEqual([
      ['com.apple.security.cs.allow-jit', 'true'],
    ]);
    expect(text.match(/<key>/g)).toHaveLength(1);
  });
});

function entry(plist: string, key: string): string | undefined {
  return new RegExp(`<key>${key}</key>\\s*(?:<string>([^<]*)</string>|<(true|false)/>)`).exec(plist)?.slice(1).join('');
}

/** Folders too; what a link leads to is listed where it lies. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const below = one.isDirectory() ? filesBelow(path.join(folder, one.name)) : [];
    return [one.name, ...below.map((name) => path.join(one.name, name))];
  });
}
