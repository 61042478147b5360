// The clock of this Mac and of a practice Mac.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { clockOf } from '../../../main/mac/clock.ts';

it('is the system’s, except on a practice Mac whose clock was moved', () => {
  expect(clockOf(null)).toBe(Date.now);
  const root = mkdtempSync(path.join(tmpdir(), 'kextant-clock-'));
  const now = clockOf(root);
  const ahead = () => Math.round((now() - Date.now()) / 1000) + 0;
  expect(ahead()).toBe(0);
  mkdirSync(path.join(root, 'private/var/practice'), { recursive: true });
  const file = path.join(root, 'private/var/practice/clock-offset');
  writeFileSync(file, '1860\n');
  expect(ahead()).toBe(1860);
  writeFileSync(file, 'soon\n');
  expect(ahead()).toBe(0);
  rmSync(root, { recursive: true });
});
