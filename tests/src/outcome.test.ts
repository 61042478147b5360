// How a run ended: its text, its lines and the sentence about it.

import { describe, expect, it } from 'vitest';
import { assertNever } from '../../src/assert-never.ts';
import {
  describeOutcome,
  linesOf,
  type Outcome,
  plainText,
  printedBy,
  printedLines,
  whyUnread,
} from '../../src/outcome.ts';

describe('linesOf', () => {
  it.each([
    ['LF', 'a\n\nb\n', ['a', 'b']],
    ['CRLF', 'a\r\nb', ['a', 'b']],
    ['CR, as AppleScript prints', 'a\rb', ['a', 'b']],
    ['a byte-order mark', '\uFEFFhealthy', ['healthy']],
    ['trailing blanks, but not leading ones', '  a \t\n \n', ['  a']],
    ['nothing', '', []],
  ])('knows %s', (_name, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('plainText', () => {
  const wide = (text: string, order: 'little' | 'big') =>
    new TextDecoder().decode(
      new Uint8Array(
        [...`\ufeff${text}`].flatMap((letter) => {
          const bytes = [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8];
          return order === 'little' ? bytes : bytes.reverse();
        }),
      ),
    );

  it.each([
    ['UTF-16 of Windows, decoded as UTF-8', wide('healthy : true\r\n', 'little'), 'healthy : true\r\n'],
    ['UTF-16 of big-endian machines', wide('healthy : true\n', 'big'), 'healthy : true\n'],
    ['UTF-16 without a mark', 'h\0e\0y\0', 'hey'],
    ['a mark in the middle', 'a\uFEFFb\u200Bc', 'abc'],
    ['colours', '\u001b[1;32mtrue\u001b[0m', 'true'],
    ['letters of other languages', 'Gereed – “ja” \ufffd', 'Gereed – “ja” \ufffd'],
  ])('takes away what %s adds', (_name, text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe('printedLines', () => {
  it('leaves out blank lines and the blanks around the others', () => {
    expect(printedLines('\n  a b \r\n\t\rc')).toEqual(['a b', 'c']);
  });
});

describe('why a run could not be read', () => {
  it.each<[Outcome, string]>([
    [{ kind: 'exited', code: 1, stdout: '', stderr: '\n no such option\nusage' }, 'exit status 1: no such option'],
    [{ kind: 'exited', code: 0, stdout: '', stderr: '' }, 'exit status 0'],
    [{ kind: 'exited', code: 0, stdout: 'x'.repeat(500), stderr: '' }, `exit status 0: ${'x'.repeat(200)}`],
    [{ kind: 'exited', code: 1, stdout: `${' '.repeat(2_000)}late`, stderr: '' }, 'exit status 1: late'],
    [{ kind: 'missing' }, 'not on this Mac'],
  ])('%j: %s', (outcome, reason) => {
    expect(whyUnread(outcome)).toBe(reason);
  });
});

describe('an outcome', () => {
  it.each<[Outcome, string, string]>([
    [{ kind: 'exited', code: 27, stdout: 'out', stderr: '' }, 'exit status 27', 'out'],
    [{ kind: 'exited', code: 0, stdout: 'out', stderr: 'err' }, 'exit status 0', 'out\nerr'],
    [{ kind: 'missing' }, 'not on this Mac', ''],
    [{ kind: 'refused', reason: 'EACCES' }, 'could not be started: EACCES', ''],
    [{ kind: 'timed-out', afterMs: 10_000, stdout: 'half', stderr: '' }, 'no answer within 10 s', 'half'],
    [{ kind: 'timed-out', afterMs: null, stdout: '', stderr: '' }, 'no answer in time', ''],
    [{ kind: 'flooded', limitBytes: 1_048_576, stdout: 'x', stderr: '' }, 'printed more than 1024 KiB', 'x'],
  ])('%j is described and keeps what was printed', (outcome, sentence, printed) => {
    expect(describeOutcome(outcome)).toBe(sentence);
    expect(printedBy(outcome)).toBe(printed);
  });

  it('of a kind that nobody knows is a bug, which says so', () => {
    expect(() => describeOutcome({ kind: 'vanished' } as unknown as Outcome)).toThrow(
      'unhandled case: {"kind":"vanished"}',
    );
    expect(() => assertNever('x' as never)).toThrow('unhandled case: "x"');
  });
});
