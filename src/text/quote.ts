// A name of a button or place inside a sentence: in the language's quotation marks, and never broken across lines.
export function quoting(open: string, close: string): (name: string) => string {
  return (name) => `${open}${name.replace(/ /g, '\u00a0')}${close}`;
}
