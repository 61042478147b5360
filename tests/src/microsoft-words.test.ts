// What Microsoft calls its own features in a language is what our headlines call them, where its word is known.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isLanguage } from '../../src/language.ts';
import { catalogueFor } from '../../src/text/spoken.ts';

type Feature = 'realTimeProtection' | 'webProtection';
type Words = Readonly<Record<string, Readonly<Record<Feature, { readonly text: string; readonly source: string }>>>>;

const file = new URL('../../docs/facts/microsoft-words.json', import.meta.url);
const words: Words = JSON.parse(readFileSync(file, 'utf8'));

describe.each(Object.entries(words))('Microsoft’s words in %s', (language, { realTimeProtection, webProtection }) => {
  const { banner } = catalogueFor(isLanguage(language) ? language : 'en');

  it('are of a language that we speak, and say where they were read', () => {
    expect(isLanguage(language)).toBe(true);
    for (const { source } of [realTimeProtection, webProtection]) expect(source).toContain('learn.microsoft.com');
  });

  it.each([
    ['switched-off', realTimeProtection],
    ['network-filter-off', webProtection],
    ['network-extension-not-approved', webProtection],
  ] as const)('are those of the headline of %s', (code, { text }) => {
    expect(banner[code].title.toLowerCase()).toContain(text.toLowerCase());
  });
});
