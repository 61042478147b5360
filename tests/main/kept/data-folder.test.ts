// The folder of the app's own data: what keeps it from being written to, said by code.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { notWritableSentence, whyNotWritable } from '../../../main/kept/data-folder.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'kextant-data-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('a folder that is there, or can be made, can be written to', () => {
  expect(whyNotWritable(dir)).toBeNull();
  expect(whyNotWritable(path.join(dir, 'deep/Kextant'))).toBeNull();
});

test('a file in its place is named by its code', () => {
  writeFileSync(path.join(dir, 'file'), '');
  expect(whyNotWritable(path.join(dir, 'file'))).toBe('EEXIST');
  expect(whyNotWritable(path.join(dir, 'file/Kextant'))).toBe('ENOTDIR');
});

test('a folder whose parent lets nobody make one is named by its code, and the start does not hang', () => {
  expect(whyNotWritable('/proc/kextant/data')).toMatch(/^E[A-Z]+$/);
});

test('the sentence says what is wrong and what to do', () => {
  expect(notWritableSentence('/d', 'EACCES')).toMatch(/cannot write to \/d \(EACCES\).*Give this account the folder/);
});
