// What stands in a report where something was masked.

export const hidden = '(masked)';

/** For ids of bundles: readers tell a line about another's extension by the id's form. */
export const hiddenBundle = 'masked.bundle';

/** Words that say that there is nothing to hide. */
export const emptyWords = /^(["“”]{0,2}|\[\s*\]|\{\s*\}|null|none|true|false|unavailable|na|n\/a)$/i;

/** Between the brackets of a mark; what is masked twice stays as it is. */
export const isEmptyWord = (text: string): boolean => emptyWords.test(text.trim());
