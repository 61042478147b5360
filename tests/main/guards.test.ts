// The list of guards is true of the sources: each text that undoing replaces is there once, and so are the tests it names.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { guards } from '../guards/guards.ts';

const root = path.resolve(import.meta.dirname, '../..');

test.each(guards)('the guard "$rule" is where the list says, once', ({ file, find, undone }) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  expect(text.split(find).length - 1).toBe(1);
  expect(undone).not.toBe(find);
});

test.each([...new Set(guards.map(({ tests }) => tests))])('there are tests in %s', (tests) => {
  const endings = tests.startsWith('e2e/') ? ['.spec.ts'] : ['.test.ts', '.test.tsx'];
  expect(endings.some((ending) => existsSync(path.join(root, 'tests', tests + ending)))).toBe(true);
});

test('no guard is listed twice', () => {
  expect(new Set(guards.map(({ rule }) => rule)).size).toBe(guards.length);
  expect(new Set(guards.map(({ file, find, undone }) => [file, find, undone].join('\n'))).size).toBe(guards.length);
});
