// Where Chromium may write while Kextant is a command line.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { newChromiumFolder } from '../../../main/cli/chromium-folder.ts';

it.each([
  ['in the folder that the environment names', false],
  ['never there as root, but in the system’s own', true],
])('is a new folder %s', (_where, isRoot) => {
  const named = mkdtempSync(path.join(tmpdir(), 'kextant-named-'));
  vi.stubEnv('TMPDIR', named);
  const folder = newChromiumFolder(isRoot);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    for (const made of [folder, named]) rmSync(made, { recursive: true });
  });
  expect(path.dirname(folder)).toBe(isRoot ? realpathSync('/tmp') : named);
});
