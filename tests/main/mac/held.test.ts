// A tool whose start is held back, for real (fanotify): main is never silent, deadlines count, quitting works.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { run } from '../../../main/mac/run.ts';
import type { Tool } from '../../../main/mac/tools.ts';
import { canHoldStarts, holdStarts } from '../../chaos/hold-start.ts';

const commandLine = path.resolve(import.meta.dirname, '../../../scripts/kextant.mjs');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kextant-held-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function tool(name: string, script: string, deadlineMs = 20_000): Promise<Tool> {
  const file = path.join(folder, name);
  await writeFile(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { path: file, args: [], deadlineMs, limitBytes: 1024 };
}

it('starts many tools at once, in turn', async () => {
  const quick = await tool('quick', 'echo here');
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => run(quick)));
  expect(new Set(outcomes.map((outcome) => (outcome.kind === 'exited' ? outcome.stdout : outcome.kind)))).toEqual(
    new Set(['here\n']),
  );
});

if (canHoldStarts) describe('a start that is held back', heldStarts);
else console.log('Only root on Linux can hold a start back here: not tried in this run.');

function heldStarts(): void {
  it('ends at its deadline, while main goes on and other tools answer', async () => {
    const [held, other] = [await tool('held', `touch '${folder}/ran'`, 600), await tool('other', 'echo here')];
    const letGo = await holdStarts(held.path);
    onTestFinished(letGo);
    const silence = longestSilence();
    const started = performance.now();
    const [outcome, answer] = await Promise.all([run(held), run(other)]);
    const tookMs = performance.now() - started;
    expect(outcome).toEqual({ kind: 'timed-out', afterMs: 600, stdout: '', stderr: '' });
    expect(answer).toMatchObject({ kind: 'exited', stdout: 'here\n' });
    expect(tookMs).toBeLessThan(1_500);
    expect(silence()).toBeLessThanOrEqual(200);
  });

  it('is not tried again beside the one that waits, and is never run once it was given up', async () => {
    const held = await tool('held', `sleep 1; touch '${folder}/ran'`, 300);
    const letGo = await holdStarts(held.path);
    expect(await run(held)).toMatchObject({ kind: 'timed-out' });
    expect(await run(held)).toEqual({ kind: 'refused', reason: 'an earlier start of it is still held back' });
    await letGo();
    const again = { ...held, deadlineMs: 20_000 };
    await vi.waitFor(async () => expect(await run(again)).toMatchObject({ kind: 'exited', code: 0 }), 10_000);
    expect(await readdir(folder)).toEqual(['held', 'ran']);
  });

  it('does not keep a command line that has answered', { timeout: 60_000 }, async () => {
    const bin = path.join(folder, 'usr/local/bin');
    await mkdir(bin, { recursive: true });
    await writeFile(path.join(bin, 'mdatp'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    onTestFinished(await holdStarts(path.join(bin, 'mdatp')));
    const words = ['status', '--format', 'intune', '--tools-root', folder];
    const child = execFile(process.execPath, [commandLine, ...words]);
    const printed: string[] = [];
    child.stdout?.on('data', (chunk) => printed.push(String(chunk)));
    const [code, signal] = await once(child, 'close');
    expect(printed.join('')).toContain('level=unknown findings=not-answering');
    // Nothing but a signal ends a process one of whose threads stands still.
    expect([code, signal]).toEqual([null, 'SIGKILL']);
  });
}

/** Asks in a moment how long this thread has been silent at most since it was called. */
function longestSilence(): () => number {
  let [last, longest] = [performance.now(), 0];
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  return () => {
    clearInterval(ticking);
    return Math.max(longest, performance.now() - last);
  };
}
