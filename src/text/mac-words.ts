// The names of panes as this very Mac has them, out of macOS's own tables (facts: apple-words section 3). Pure and total:
// a table or key that is missing, or holds no plain text, leaves the word we brought.
import { isObject, jsonIn } from '../readers/json.ts';
import type { AppleTerms } from './apple-words.ts';

/** Words that can be read on a Mac; the others are in no table that is known. */
export type MacWords = Readonly<Partial<Pick<AppleTerms, ReadableTerm>>>;

type ReadableTerm = 'systemSettings' | 'privacyAndSecurity' | 'general' | 'fullDiskAccess' | 'loginItemsAndExtensions';

/** Tables by name; where they lie is in main/mac/tools.ts. */
export const macTables = ['settings', 'privacy', 'login-items'] as const;
export type MacTable = (typeof macTables)[number];

/** The old key kept its name when the app did not. */
const places: Readonly<Record<ReadableTerm, readonly [MacTable, string]>> = {
  systemSettings: ['settings', 'System Preferences'],
  privacyAndSecurity: ['settings', 'PRIVACY_SECTION'],
  general: ['settings', 'GENERAL'],
  fullDiskAccess: ['privacy', 'ALL_FILES'],
  loginItemsAndExtensions: ['login-items', 'Login Items & Extensions'],
};

/**
 * `tables` hold what `plutil` printed as JSON: by language, then by key; null where it failed. `tags` are the person's
 * languages in order, as macOS gives them. A word comes from the first of them that its table knows.
 */
export function macWordsFrom(tables: Readonly<Record<MacTable, string | null>>, tags: readonly string[]): MacWords {
  const contents = Object.fromEntries(macTables.map((table) => [table, jsonIn(tables[table] ?? '')]));
  const found = Object.entries(places).flatMap(([term, [table, key]]) => {
    const word = wordIn(contents[table], key, tags);
    return word === null ? [] : [[term, word]];
  });
  return Object.fromEntries(found);
}

/** What a cache holds, or anything else that came from outside: only known terms, and only text. */
export function knownMacWords(value: unknown): MacWords {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.keys(places).flatMap((term) => (isWord(value[term]) ? [[term, value[term]]] : [])));
}

function wordIn(content: unknown, key: string, tags: readonly string[]): string | null {
  if (!isObject(content)) return null;
  const language = tags.flatMap(tableNames).find((name) => isObject(content[name]));
  const words = language === undefined ? undefined : content[language];
  const word = isObject(words) ? words[key] : undefined;
  return isWord(word) ? word : null;
}

/**
 * "pt-BR" is `pt_BR` or `pt` there, Simplified Chinese `zh_CN`, Norwegian `no` (facts: apple-words section 1). Spanish of
 * the Americas is one language to macOS, `es_419`, whatever the country.
 */
function tableNames(tag: string): readonly string[] {
  const [base = tag, ...rest] = tag.split(/[-_]/);
  if (base === 'zh') return chineseNames(rest);
  const region = rest[rest.length - 1];
  return [
    ...(region === undefined ? [] : [`${base}_${region}`]),
    ...(base === 'es' && region !== undefined && region !== 'ES' ? ['es_419'] : []),
    ...(base === 'nb' || base === 'nn' ? ['no'] : []),
    base,
  ];
}

function chineseNames(parts: readonly string[]): readonly string[] {
  if (parts.includes('HK')) return ['zh_HK', 'zh_TW'];
  return parts.includes('Hant') || parts.includes('TW') || parts.includes('MO') ? ['zh_TW'] : ['zh_CN'];
}

/** One line of text that fits a title bar; soft hyphens are for macOS alone. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 80 && !/[\p{Cc}%]/u.test(value);
}
