// Lists that cannot import the one in src, because another program reads them: each is held against it here.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { defaultSettings } from '../../src/default-settings.ts';
import { formats } from '../../src/formats.ts';
import { kextantId } from '../../src/ids.ts';
import { languages } from '../../src/language.ts';

const root = path.resolve(import.meta.dirname, '../..');
const textOf = (name: string) => readFileSync(path.join(root, name), 'utf8');
const builder = textOf('electron-builder.yml');

it('every language has a folder of words, and every folder is a language', () => {
  expect(new Set(readdirSync(path.join(root, 'src/text/languages')))).toEqual(new Set(languages));
});

it('electron-builder.yml ships macOS’s own words for every language that Kextant speaks', () => {
  const shipped = /^electronLanguages: \[(.*)\]$/m.exec(builder)?.[1]?.split(', ');
  // Electron calls simplified Chinese by its country.
  expect(shipped).toEqual(languages.map((language) => (language === 'zh-Hans' ? 'zh-CN' : language)));
});

it('electron-builder.yml gives the app the identifier that settings and profiles go by', () => {
  expect(/^appId: (.*)$/m.exec(builder)?.[1]).toBe(kextantId);
});

it('the script of the standalone verdict takes every format, and says so', () => {
  const script = textOf('standalone/main.sh');
  expect(script).toContain(`[--format ${formats.join('|')}]`);
  expect(script).toContain(`case $asked in ${formats.join(' | ')})`);
  expect(script).toContain(`--format takes ${formats.join(', ')}, not`);
});

it('docs/fleet.md and README.md name every format', () => {
  expect(textOf('docs/fleet.md')).toContain(`[--format ${formats.join('|')}]`);
  const [line = ''] = textOf('README.md').match(/.*--format json.*/) ?? [];
  expect(formats.filter((format) => !line.includes(format))).toEqual([]);
});

it('every setting has an effect: some file besides lists of settings reads it', () => {
  const lists = /settings|fleet|gallery|languages|page-words/i;
  const files = ['src', 'main', 'renderer']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((name) => /\.tsx?$/.test(name) && (!lists.test(name) || name === 'main/kept/follow-settings.ts'));
  const code = files.map(textOf).join('\n');
  expect(Object.keys(defaultSettings).filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
});
