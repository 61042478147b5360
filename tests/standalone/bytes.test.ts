// Base64 and texts as macOS's own JavaScript reads them, against Node's.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, textFrom } from '../../standalone/bytes.ts';

/** Any bytes, and often those that begin, continue, cut or break a character. */
const bytes = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.integer({ min: 0x80, max: 0xbf }),
      fc.constantFrom(0xd8, 0xdc, 0xdb, 0xdf, 0xc2, 0xe0, 0xe2, 0xed, 0xef, 0xbb, 0xf0, 0xf4, 0x90, 0xfe, 0xff),
    ),
    { maxLength: 40 },
  )
  .map((values) => Uint8Array.from(values));

describe('base64', () => {
  it('gives back the bytes, with line ends in it or without', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 9 }), (given, width) => {
        const text = Buffer.from(given).toString('base64');
        expect([...bytesOf(text)]).toEqual([...given]);
        expect([...bytesOf(text.replace(new RegExp(`.{${width}}`, 'g'), '$&\n'))]).toEqual([...given]);
      }),
    );
  });
});

describe.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('text in %s', (encoding) => {
  it('is what TextDecoder makes of the same bytes', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(textFrom(given, encoding)).toBe(new TextDecoder(encoding).decode(given));
      }),
      { numRuns: 3000 },
    );
  });

  it('may be longer than a function takes arguments', () => {
    const given = Buffer.from('a€😀\u0000'.repeat(60_000), encoding === 'utf-8' ? 'utf8' : 'utf16le');
    expect(textFrom(given, encoding)).toBe(new TextDecoder(encoding).decode(given));
  });
});
