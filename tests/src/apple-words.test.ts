import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/language.ts';
import { spokenFor } from '../../src/text/spoken.ts';

type Entry = { readonly text: string; readonly confidence: 'seen' | 'likely' | 'unsure' };
type Source = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Entry>>>>>>;

const file = new URL('../../docs/facts/apple-words.json', import.meta.url);
const source: Source = JSON.parse(readFileSync(file, 'utf8'));

/** Quotation marks and dots differ between one string table and the next; what is quoted is the words. */
const plain = (text: string) =>
  text
    .replace(/['"‘’“”„«»]/gu, '')
    .replace(/\.\.\./gu, '…')
    .trim();

/** Drawn as one of four tabs and never spoken of: no source names this tab, and both languages call the thing so. */
const drawnOnly = 'tabFirewall';

const wordsIn = (language: Language): readonly (readonly [string, string])[] =>
  Object.entries(spokenFor(language).apple).filter(([name, text]) => text !== null && name !== drawnOnly);

describe.each(languages)('Apple’s words in %s', (language) => {
  test.each(wordsIn(language))('%s is in the sources, and no guess', (_, text) => {
    const entries = Object.values(source[language.startsWith('en') ? 'en' : language] ?? {}).flatMap((byGeneration) =>
      Object.values(byGeneration),
    );
    const known = entries.filter(({ confidence }) => confidence !== 'unsure').map((entry) => plain(entry.text));
    expect(known).toContain(plain(text));
  });
});
