// What no sentence for people may hold, in any language: shouting, typewriter's marks, words that we say otherwise, English.
import type { Language } from '../../src/language.ts';

/** One word for one thing; the word to use instead stands behind it. */
const english: readonly (readonly [RegExp, string])[] = [
  [/\blook(s|ed|ing)?\b/i, 'check'],
  [/\balerts?\b/i, 'notification'],
  [/\bhelp ?desks?\b/i, 'IT team'],
  [/\bswitch(es|ed)? (on|off)\b|\bswitch [A-Z]\w+( \w+)? (on|off)\b/i, 'turn on, turn off'],
  [/\bmails?\b/i, 'email'],
  [/\btelephone\b/i, 'phone'],
  [/\banew\b/i, 'again'],
  [/\b(is|are|was|has|have|do|does|did|could) not\b|\bcannot\b/i, 'a contraction'],
];

const banned: Partial<Readonly<Record<Language, readonly (readonly [RegExp, string])[]>>> = {
  en: [...english, [/\b(organis|authoris|licence|enrolment|catalogue|colour)/i, 'US spelling']],
  'en-GB': [
    ...english,
    [/\b(organiz|license\b|enrollment|catalog\b|color)/i, 'British spelling'],
    [/(?<!: )“[^“”]*[.,]”/, 'a comma or stop behind the mark'],
    [/, (?:(?!\b(?:and|or)\b)[^,.;:])+, (?:and|or)\b/, 'a list without a comma before its end'],
    [/\b(sec|min|hr)\./, 'no stop after a unit'],
  ],
  nl: [
    [/realtime-bescherming|webbescherming/i, 'realtimebeveiliging, webbeveiliging'],
    [/\bhelpdesk\b/i, 'IT-afdeling'],
  ],
  pl: [[/ochron\S* internetow/i, 'ochrona sieci Web']],
  'zh-Hans': [[/网页保护/, 'Web 保护']],
};

/** English, and Italian too; and a command as it is typed everywhere. */
const shared: ReadonlySet<string> = new Set(['password in', 'mdatp health']);

/** What the text does wrong, in words; none when it is well. `pairs`: those of words that only English text holds. */
export function faultsOf(language: Language, text: string, pairs: ReadonlySet<string>): readonly string[] {
  return [
    ...(/[!！¡]/.test(text) ? ['shouts'] : []),
    ...(/["']/.test(text) ? ['has straight quotation marks'] : []),
    ...(/[ \u00a0]{2}|^\s|\s\n|\n\s/.test(text) ? ['has a blank too many'] : []),
    ...(/\.\.\./.test(text) ? ['has three dots for an ellipsis'] : []),
    ...(banned[language] ?? []).flatMap(([pattern, better]) => {
      const [word] = pattern.exec(text) ?? [];
      return word === undefined ? [] : [`says "${word}" for ${better}`];
    }),
    ...(language.startsWith('en') ? [] : pairsIn(text).filter((pair) => pairs.has(pair) && !shared.has(pair))).map(
      (pair) => `is English: "${pair}"`,
    ),
  ];
}

/** Two words next to each other, in small letters: names and labels of macOS begin with a capital. */
export function pairsIn(text: string): readonly string[] {
  const runs = text.split(/[^\p{L}’ ]/u).map((run) => run.split(' ').filter((word) => word !== ''));
  return runs.flatMap((words) =>
    words.slice(1).flatMap((word, index) => {
      const before = words[index] ?? '';
      return [before, word].every((part) => /^[a-z’]+$/.test(part)) ? [`${before} ${word}`] : [];
    }),
  );
}
