// The languages that are loaded. English is always there; another is fetched once, before the first surface speaks it.
import type { Language } from '../language.ts';
import type { AppleTerms } from './apple-words.ts';
import type { Catalogue } from './catalogue.ts';
import * as en from './languages/en/index.ts';

/** All that a language brings: our words, and Apple's. A file per language exports both. */
export interface Pack {
  readonly words: Catalogue;
  readonly apple: AppleTerms;
}

/** Imports are written out, so that each language becomes a file of its own in the build. */
const packs: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Pack>>> = {
  'en-GB': () => import('./languages/en-GB/index.ts'),
  nl: () => import('./languages/nl/index.ts'),
  de: () => import('./languages/de/index.ts'),
  fr: () => import('./languages/fr/index.ts'),
  es: () => import('./languages/es/index.ts'),
  it: () => import('./languages/it/index.ts'),
  'pt-BR': () => import('./languages/pt-BR/index.ts'),
  ja: () => import('./languages/ja/index.ts'),
  'zh-Hans': () => import('./languages/zh-Hans/index.ts'),
  ko: () => import('./languages/ko/index.ts'),
  pl: () => import('./languages/pl/index.ts'),
  sv: () => import('./languages/sv/index.ts'),
};

const english: Pack = en;
const loaded = new Map<Language, Pack>([['en', english]]);

/** Fulfilled when these can be spoken; they are loaded once. */
export async function loadLanguages(...wanted: readonly Language[]): Promise<void> {
  await Promise.all(
    wanted.map(async (language) => {
      if (language !== 'en' && !loaded.has(language)) loaded.set(language, await packs[language]());
    }),
  );
}

/** Whether nothing has to be waited for. */
export function areLoaded(...wanted: readonly Language[]): boolean {
  return wanted.every((language) => loaded.has(language));
}

/** English as long as the language is not loaded: a surface always has words. */
export function spokenFor(language: Language): Pack {
  return loaded.get(language) ?? english;
}

/** Our words in it. */
export function catalogueFor(language: Language): Catalogue {
  return spokenFor(language).words;
}
