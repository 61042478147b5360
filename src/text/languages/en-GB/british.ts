// What British English writes otherwise than the American English of our texts: spelling, and where commas and stops stand.

const rules: readonly (readonly [RegExp, string])[] = [
  [/\b(o|O)rganiz/g, '$1rganis'],
  [/\benrollment/g, 'enrolment'],
  [/\bcatalog\b/g, 'catalogue'],
  // The verb has an s in both.
  [/\blicense\b/g, 'licence'],
  // Behind a name that is quoted. A whole sentence, which a colon announces, keeps its own stop.
  [/(?<!: )(“[^“”]*)([.,])”/g, '$1”$2'],
  // No comma before the last of a list, but where one of its parts holds an "and" or "or" of its own.
  [/(, (?:(?!\b(?:and|or)\b)[^,.;:])+),( (?:and|or)\b)/g, '$1$2'],
  [/\b(sec|min|hr)\./g, '$1'],
];

export function british(text: string): string {
  return rules.reduce((written, [american, ours]) => written.replace(american, ours), text);
}
