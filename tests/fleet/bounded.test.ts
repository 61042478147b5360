// How the standalone verdict keeps what a tool prints: every byte of it up to the limit, whatever the bytes are.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { standalone, temporaryFolder } from './fixtures.ts';

const limit = 1024 * 1024 + 1;

function kept(input: Buffer): { readonly bytes: Buffer; readonly isWhole: boolean } {
  const file = path.join(temporaryFolder(onTestFinished), 'said');
  const script = `${standalone.library}\nbounded '${file}'\n`;
  const { status } = spawnSync('/bin/bash', ['-c', script], { input });
  expect(status).toBe(0);
  return { bytes: readFileSync(file), isWhole: existsSync(`${file}-whole`) };
}

const text = (length: number) => Buffer.alloc(length, 'protected : true\n');
const withNul = (length: number, at: number) => {
  const bytes = text(length);
  bytes[at] = 0;
  return bytes;
};

it.each([
  ['nothing', Buffer.alloc(0)],
  ['one byte', text(1)],
  ['an answer whose last lines are empty', Buffer.from('healthy : true\n\n\n')],
  ['blanks around it', Buffer.from(' \t x \t ')],
  ['backslashes', Buffer.from('a\\b\\\nc\\')],
  ['bytes of every kind', Buffer.from(Array.from({ length: 1024 }, (_, index) => index % 256))],
  ['bytes that shells keep for themselves', Buffer.from('a\x01b\x7fc\x01\x7f')],
  ['half a character', Buffer.from([0xe2, 0x80])],
  ['as much as is read at once, less one', text(4095)],
  ['as much as is read at once', text(4096)],
  ['one byte more than is read at once', text(4097)],
  ['NUL alone', Buffer.from([0])],
  ['NUL first', withNul(100, 0)],
  ['NUL in the middle', withNul(100, 50)],
  ['NUL as the last of what is read at once', withNul(5000, 4095)],
  ['NUL right after it', withNul(5000, 4096)],
  ['exactly the limit', text(limit)],
])('keeps %s', (_name, input) => {
  const { bytes, isWhole } = kept(input);
  expect([bytes.equals(input), isWhole]).toEqual([true, true]);
});

it.each([
  ['text', text(limit + 5000)],
  ['bytes with an early NUL', withNul(limit + 5000, 3)],
])('keeps no more than the limit of a flood of %s', (_name, input) => {
  expect(kept(input).bytes.equals(input.subarray(0, limit))).toBe(true);
});
