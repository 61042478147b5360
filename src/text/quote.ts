// A name of a button or place inside a sentence: in the language's quotation marks, and never broken across lines.

/** A whole sentence that is quoted is longer, and breaks as others do. */
const longestName = 45;

export function quoting(open: string, close: string): (name: string) => string {
  return (name) => `${open}${name.length > longestName ? name : name.replace(/ /g, '\u00a0')}${close}`;
}
