// What is said of an error: for the log and stderr nothing that it holds, for whoever typed a command its sentence.
import { expect, it, test } from 'vitest';
import { codeOf, faultSentence, messageOf, traceOf } from '../../main/errors.ts';

it.each([
  [Object.assign(new Error('no'), { code: 'EACCES' }), 'EACCES'],
  [new SyntaxError('/Users/piet'), 'SyntaxError'],
  ['/Users/piet', 'string'],
])('the code of %s is %s and nothing else', (error, code) => {
  expect(codeOf(error)).toBe(code);
});

it.each([
  [new Error('--language takes one of en, nl.'), '--language takes one of en, nl.'],
  ['thrown text', 'thrown text'],
])('the message of %s is its sentence', (error, sentence) => {
  expect(messageOf(error)).toBe(sentence);
});

test('a stack gives the places in our code, not the folders that Kextant lies in', () => {
  const error = Object.assign(new Error('/Users/piet is full'), { code: 'ENOSPC' });
  error.stack = [
    'Error: /Users/piet is full',
    'second line of /Users/piet',
    '    at save (file:///Users/piet/Applications/Kextant.app/Contents/main.js:12:3)',
    '    at async /Users/piet/Kextant.app/acts-1a2b.js:7:9',
    '    at node:internal/timers:545:17',
  ].join('\n');
  expect(traceOf(error)).toBe('ENOSPC main.js:12:3 acts-1a2b.js:7:9 timers:545:17');
  expect(traceOf('/Users/piet')).toBe('string');
  expect(faultSentence(error)).toBe('Kextant itself failed: ENOSPC main.js:12:3 acts-1a2b.js:7:9 timers:545:17');
});
