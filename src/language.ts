// The languages the guide speaks, and which of them a person's system asks for.

/** English first: the one that is always there. */
export const languages = [
  'en',
  'en-GB',
  'nl',
  'de',
  'fr',
  'es',
  'it',
  'pt-BR',
  'ja',
  'zh-Hans',
  'ko',
  'pl',
  'sv',
] as const;

export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The first of the tags that we speak (BCP 47 as macOS gives them, or as in LANG); English when we speak none. */
export function languageOf(tags: readonly string[]): Language {
  return tags.map(languageOfTag).find((language) => language !== null) ?? 'en';
}

/** Regions whose own English in macOS's list of languages is spelled as in Britain; English anywhere else is plain `en`. */
const british: ReadonlySet<string> = new Set(['gb', 'au', 'ie', 'in', 'nz', 'sg', 'za']);

/**
 * A person from Portugal reads the Portuguese of Brazil rather than English. Traditional Chinese is another script,
 * which not every reader of it reads the other way round: none.
 */
function languageOfTag(tag: string): Language | null {
  const [base, ...rest] = tag.toLowerCase().split(/[-_.@]/);
  if (base === 'en') return rest.some((part) => british.has(part)) ? 'en-GB' : 'en';
  if (base === 'pt') return 'pt-BR';
  if (base === 'zh') return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? null : 'zh-Hans';
  return isLanguage(base) ? base : null;
}
