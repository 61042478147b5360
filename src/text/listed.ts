// Names and phrases one after the other, parted as the language parts them.
import type { Language } from '../language.ts';

/** A Japanese or Chinese comma brings its own space. */
const commas: Partial<Readonly<Record<Language, string>>> = { ja: '、', 'zh-Hans': '，' };

export function listed(parts: readonly string[], language: Language): string {
  return parts.join(commas[language] ?? ', ');
}
