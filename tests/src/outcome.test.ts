// How a run ended: its text, its lines and the sentence about it.
import { describe, expect, it } from 'vitest';
import { describeOutcome, linesOf, type Outcome, printedBy } from '../../src/outcome.ts';

describe('linesOf', () => {
  it.each([
    ['LF', 'a\nb\n', ['a', 'b', '']],
    ['CRLF', 'a\r\nb', ['a', 'b']],
    ['CR, as AppleScript prints', 'a\rb', ['a', 'b']],
    ['a byte-order mark', '\uFEFFhealthy', ['healthy']],
    ['trailing blanks, but not leading ones', '  a \t\n', ['  a', '']],
    ['nothing', '', ['']],
  ])('knows %s', (_name, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('an outcome', () => {
  it.each<[Outcome, string, string]>([
    [{ kind: 'exited', code: 27, stdout: 'out', stderr: '' }, 'exit status 27', 'out'],
    [{ kind: 'exited', code: 0, stdout: 'out', stderr: 'err' }, 'exit status 0', 'out\nerr'],
    [{ kind: 'missing' }, 'not on this Mac', ''],
    [{ kind: 'refused', reason: 'EACCES' }, 'could not be started: EACCES', ''],
    [{ kind: 'timed-out', afterMs: 10_000, stdout: 'half', stderr: '' }, 'no answer within 10 s', 'half'],
    [{ kind: 'flooded', limitBytes: 1_048_576, stdout: 'x', stderr: '' }, 'printed more than 1024 KiB', 'x'],
  ])('%j is described and keeps what was printed', (outcome, sentence, printed) => {
    expect(describeOutcome(outcome)).toBe(sentence);
    expect(printedBy(outcome)).toBe(printed);
  });
});
