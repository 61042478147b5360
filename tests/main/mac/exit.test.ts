// What is left of tools when their program ends, in a process of its own.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import { builtInto } from '../../built.ts';
import { runningFrom } from '../../e2e/processes.ts';

it('a tool whose start nobody has heard of yet ends with the program', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'kextant-exit-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const program = await builtInto(folder, 'tests/main/mac/start-and-exit.ts');
  await builtInto(folder, 'main/mac/tool-worker.mjs');
  const tool = path.join(folder, 'tool');
  await writeFile(tool, '#!/bin/sh\ntouch "$1"\nsleep 60\n', { mode: 0o755 });
  await promisify(execFile)(process.execPath, [program, tool, path.join(folder, 'started')]);
  await vi.waitFor(() => expect(runningFrom(tool)).toEqual([]), 5_000);
});
