// The log: one event a line, whatever its fields hold.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { logInto } from '../../../main/kept/log.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kextant-log-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a line break in a field does not begin a line of its own', async () => {
  const log = logInto(() => folder);
  log('pane', { reason: 'first\n[2026-01-01] verdict level=protected' });
  log('end');
  const lines = () => readFileSync(path.join(folder, 'main.log'), 'utf8').trim().split('\n');
  await vi.waitFor(() => expect(lines().at(-1)).toContain('end'), { timeout: 10_000 });
  expect(lines()).toHaveLength(2);
});
