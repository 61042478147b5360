// Lists that cannot import the one in src, because another program reads them: each is held against it here.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { kextantId } from '../../src/ids.ts';
import { languages } from '../../src/language.ts';

const root = path.resolve(import.meta.dirname, '../..');
const builder = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');

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
