// The languages the guide speaks, and which of them a person's system asks for. Pure.

/** English first: the one that is always there. */
export const languages = ['en', 'nl'] as const;

export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The first of the tags that we speak (BCP 47 as macOS gives them, or as in LANG); English when we speak none. */
export function languageOf(tags: readonly string[]): Language {
  return tags.map(spokenFor).find((language) => language !== null) ?? 'en';
}

function spokenFor(tag: string): Language | null {
  const [base = ''] = tag.toLowerCase().split(/[-_.@]/);
  return isLanguage(base) ? base : null;
}
