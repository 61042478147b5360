// Parsing JSON: null for a text that is not JSON, and never an error.
import { describe, expect, it } from 'vitest';
import { jsonIn } from '../../../src/readers/json.ts';

describe('jsonIn', () => {
  it.each<[string, unknown]>([
    ['{"a":[1]}', { a: [1] }],
    [' "text"\n', 'text'],
    ['null', null],
    ['{"a":', null],
    ['[ERROR] {', null],
    ['', null],
  ])('of %j is %j', (text, value) => {
    expect(jsonIn(text)).toEqual(value);
  });
});
