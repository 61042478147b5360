// What Microsoft calls its own features in a language is what our texts call them (facts: microsoft-words).
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { type Language, languages } from '../../src/language.ts';
import { appleWords } from '../../src/text/apple-shown.ts';
import { textsOf } from './all-texts.ts';

const terms = ['realTimeProtection', 'webProtection', 'passiveMode', 'definitions'] as const;

type Term = (typeof terms)[number];

interface Entry {
  readonly text: string;
  readonly declined?: readonly string[];
  readonly confidence: string;
  readonly source: string;
}

type Words = Readonly<Record<string, Readonly<Record<Term, Entry>>>>;

const file = new URL('../../docs/facts/microsoft-words.json', import.meta.url);
const words: Words = JSON.parse(readFileSync(file, 'utf8'));

/** British and American English share Microsoft's words. */
const tableOf = (language: Language) => (language === 'en-GB' ? 'en' : language);

/** Microsoft sets a blank beside Latin letters and between words in katakana, Apple does not. */
const plain = (text: string, language: Language) =>
  (language === 'ja' ? text.replaceAll(' ', '') : text).toLocaleLowerCase(language);

const formsOf = (language: Language, term: Term): readonly string[] => {
  const entry = words[tableOf(language)]?.[term];
  const forms = entry === undefined ? [] : [entry.text, ...(entry.declined ?? [])];
  return forms.map((form) => plain(form, language));
};

const textsByPath = (language: Language) => new Map(textsOf(language, appleWords(language, 'C')));

/** Where the English says a term, and so where every other language has to. */
const placesOf = (term: Term): readonly string[] =>
  [...textsByPath('en')].flatMap(([path, text]) =>
    formsOf('en', term).some((form) => plain(text, 'en').includes(form)) ? [path] : [],
  );

const places = terms.flatMap((term) => placesOf(term).map((path) => [path, term] as const));

/** The only place with one short line: two languages leave out there that the definitions are of viruses. */
const shortLabel = '.facts.definitions';

const isStartOf = (text: string) => (form: string) => text !== '' && form.startsWith(text);

it('stand in headlines, steps, the list of facts and the notification of a Mac that is protected again', () => {
  expect(places).toEqual(
    expect.arrayContaining([
      ['.banner.protected.why', 'realTimeProtection'],
      ['.banner.switched-off.title', 'realTimeProtection'],
      ['.steps.turn-on.title', 'realTimeProtection'],
      ['.recovered.body', 'realTimeProtection'],
      ['.banner.network-filter-off.title', 'webProtection'],
      ['.banner.network-extension-not-approved.title', 'webProtection'],
      ['.banner.passive-mode.title', 'passiveMode'],
      ['.banner.definitions-outdated.title', 'definitions'],
      ['.steps.update-definitions.title', 'definitions'],
      [shortLabel, 'definitions'],
    ]),
  );
});

it('are known of every language that Kextant speaks, and of no other', () => {
  expect(Object.keys(words).toSorted()).toEqual([...new Set(languages.map(tableOf))].toSorted());
});

describe.each(Object.entries(words))('Microsoft’s words in %s', (_, table) => {
  test.each(terms)('%s was read on a page of Microsoft’s, and says where', (term) => {
    expect(table[term].confidence).toMatch(/^(?:seen|likely)$/);
    expect(table[term].source).toMatch(/microsoft\.com\/|\/microsoft-365-docs-pr\.[a-z]{2}-[A-Z]{2}@[0-9a-f]{8} /);
  });
});

describe.each(languages)('the texts in %s', (language) => {
  const texts = textsByPath(language);

  test.each(places)('say in %s what Microsoft calls %s', (path, term) => {
    const text = plain(texts.get(path) ?? '', language);
    const forms = formsOf(language, term);
    const says = path === shortLabel ? isStartOf(text) : (form: string) => text.includes(form);
    expect(forms.filter(says), `“${text}” has none of: ${forms.join(', ')}`).not.toEqual([]);
  });
});
