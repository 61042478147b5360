// The two files of a release that need no Kextant: the standalone verdict, ready to run, and the reader.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeReleaseFiles } from '../../scripts/package/release-files.mjs';

test('a release has the verdict, which can be started, and the reader', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kextant-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [verdict = '', reader = '', ...others] = await writeReleaseFiles(path.join(folder, 'dist'));
  expect(others).toEqual([]);
  expect(path.basename(verdict)).toBe('kextant-verdict.sh');
  expect(statSync(verdict).mode & 0o777).toBe(0o755);
  expect(() => execFileSync(verdict, ['--format', 'poem'], { stdio: 'pipe' })).toThrow('--format takes text');
  expect(path.basename(reader)).toBe('kextant-reader.html');
  expect(readFileSync(reader, 'utf8')).toMatch(/^<!doctype html>.*<\/html>\n$/s);
});
