// A long list of words in half the room, for a page that carries it.

const first = 'A'.charCodeAt(0);

/**
 * Sorted words of small letters, digits and marks, each without what it shares with the one before it: a capital letter
 * says how much that is (A: nothing, Z: 25 or more), and the rest follows.
 * @type {(words: Iterable<string>) => string}
 */
export function packedWords(words) {
  const sorted = [...new Set(words)].sort();
  return sorted
    .map((word, index) => {
      if (/[A-Z]/.test(word)) throw new Error(`"${word}" has a capital letter, which would be read as a number.`);
      const shared = Math.min(sharedBy(word, sorted[index - 1] ?? ''), 25);
      return String.fromCharCode(first + shared) + word.slice(shared);
    })
    .join('');
}

/**
 * The words again. Goes into the page as it stands here, so that it uses nothing of this file.
 * @type {(packed: string) => string[]}
 */
export function unpackedWords(packed) {
  let last = '';
  return (packed.match(/[A-Z][^A-Z]*/g) ?? []).map((part) => {
    last = last.slice(0, part.charCodeAt(0) - 65) + part.slice(1);
    return last;
  });
}

function sharedBy(word, other) {
  let length = 0;
  while (length < word.length && word[length] === other[length]) length += 1;
  return length;
}
