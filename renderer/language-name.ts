// What a language calls itself: who cannot read the page must still find theirs.

/** As macOS lists it: with a capital, which not every language gives its name in a sentence. */
export function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
