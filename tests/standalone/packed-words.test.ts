// The list of words that the reader carries: packed and unpacked it is the same.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packedWords, unpackedWords } from '../../scripts/packed-words.mjs';
import { vocabulary } from '../../src/evidence/masking/vocabulary.ts';

it('the words of reports come out of the packing as they were, in half the room', () => {
  const packed = packedWords(vocabulary);
  expect(new Set(unpackedWords(packed))).toEqual(vocabulary);
  expect(packed.length).toBeLessThan([...vocabulary].join(' ').length * 0.6);
});

it('any words of small letters come out sorted, each once', () => {
  const word = fc.stringMatching(/^[a-z0-9_.-]{1,30}$/);
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(unpackedWords(packedWords(words))).toEqual([...new Set(words)].sort());
    }),
  );
});

it('a word with a capital letter is refused by its name', () => {
  expect(() => packedWords(['plain', 'iMac'])).toThrow('"iMac" has a capital letter');
});
