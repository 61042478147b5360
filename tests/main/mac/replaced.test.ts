// When a running Kextant takes itself for replaced: real files, a clock of the test's own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { replacedBundle } from '../../../main/mac/replaced.ts';

async function bundle() {
  const folder = mkdtempSync(path.join(tmpdir(), 'kextant-replaced-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'Info.plist');
  writeFileSync(file, 'version 1');
  const clock = { ms: 0 };
  const replaced = replacedBundle(file, () => clock.ms);
  expect(await replaced.check()).toBe(false);
  return { file, clock, replaced };
}

test('another version counts once it has lain there for half a minute', async () => {
  const { file, clock, replaced } = await bundle();
  writeFileSync(file, 'version 2');
  expect(await replaced.check()).toBe(false);
  clock.ms = 29_999;
  expect(await replaced.check()).toBe(false);
  clock.ms = 30_000;
  expect(await replaced.check()).toBe(true);
});

test('the half minute begins again with each change: an installer is at work', async () => {
  const { file, clock, replaced } = await bundle();
  writeFileSync(file, 'half of ver');
  await replaced.check();
  clock.ms = 29_000;
  writeFileSync(file, 'version 2');
  expect(await replaced.check()).toBe(false);
  clock.ms = 31_000;
  expect(await replaced.check()).toBe(false);
});

test('the same version again, or a bundle that was removed, does not count as a replacement', async () => {
  const { file, clock, replaced } = await bundle();
  writeFileSync(file, 'version 2');
  await replaced.check();
  rmSync(file);
  clock.ms = 60_000;
  expect(await replaced.check()).toBe(false);
  writeFileSync(file, 'version 2');
  expect(await replaced.check()).toBe(false);
  writeFileSync(file, 'version 1');
  clock.ms = 120_000;
  expect(await replaced.check()).toBe(false);
});

test('where there was no such file at the start, nothing is ever concluded', async () => {
  const clock = { ms: 0 };
  const folder = mkdtempSync(path.join(tmpdir(), 'kextant-replaced-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'Info.plist');
  const replaced = replacedBundle(file, () => clock.ms);
  await replaced.check();
  writeFileSync(file, 'version 2');
  await replaced.check();
  clock.ms = 60_000;
  expect(await replaced.check()).toBe(false);
});
