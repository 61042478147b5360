// Lines of `mdatp health` that do not begin with their field, because whatever printed before did not end its own line.
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/outcome.ts';
import { readHealthText } from '../../../src/readers/health-text.ts';

const read = (text: string) => readHealthText(linesOf(text));

describe('a line that something else began', () => {
  it.each([
    'Password:healthy : false',
    'Password: healthy : false',
    'Script result: healthy                                     : false',
    '<result>healthy : false',
    '2026-06-10 10:00:00.123 mac[12]: healthy : false',
    'ann@mac ~ % healthy : false',
    '10:00:00 healthy : false',
    '| healthy | false |',
    '| healthy                                     : false |',
    '|healthy|false',
  ])('%j still says it', (line) => {
    expect(read(line)).toEqual({ fields: [{ name: 'healthy', value: false, managed: false, line }], notices: [] });
  });

  it.each([
    ['a sentence', 'see: it says healthy : true', 'see', 'it says healthy : true'],
    ['a name that nobody knows', 'mood: health : fine', 'mood', 'health : fine'],
    ['a value', 'org_id : "x: healthy : true"', 'org_id', 'x: healthy : true'],
  ])('%s is no such line', (_name, line, name, value) => {
    expect(read(line).fields).toEqual([{ name, value, managed: false, line }]);
  });
});
