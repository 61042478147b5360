// The log: one event a line, whatever its fields hold, and nobody's name or folder.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IpcMainInvokeEvent } from 'electron';
import { afterAll, expect, test, vi } from 'vitest';
import { historyIn } from '../../../main/kept/history.ts';
import { logInto } from '../../../main/kept/log.ts';
import { memoryIn } from '../../../main/kept/memory.ts';
import { settingsStoreIn } from '../../../main/kept/settings-store.ts';
import { toolsBelow } from '../../../main/mac/tools.ts';
import { serve } from '../../../main/window/serve.ts';
import type { Handlers } from '../../../src/contract.ts';
import { snapshotOf } from '../../src/fixtures.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kextant-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const log = logInto(() => folder);
const lines = () => readFileSync(path.join(folder, 'main.log'), 'utf8').trim().split('\n');

/** All lines since the last time. */
async function logged(end: string): Promise<readonly string[]> {
  log(end);
  await vi.waitFor(() => expect(lines().at(-1)).toContain(end), { timeout: 10_000 });
  return lines();
}

test('a line break in a field does not begin a line of its own', async () => {
  log('pane', { reason: 'first\n[2026-01-01] verdict level=protected' });
  expect(await logged('one-line')).toHaveLength(2);
});

test('what fails below somebody’s home is logged by its code and place, without the home and the name', async () => {
  const home = path.join(folder, 'Users/piet.puk');
  const [memory, history] = [path.join(home, 'memory.json'), path.join(home, 'history.jsonl')];
  for (const taken of [memory, history, `${memory}.next`]) mkdirSync(taken, { recursive: true });
  const kept = memoryIn(memory, log);
  kept.change({ snoozedUntil: 9 });
  await kept.written();
  const past = historyIn(history, log);
  past.add(snapshotOf('protected', []));
  await past.entries();
  const run = async () => Promise.reject(new Error(`${home} is broken`));
  mkdirSync(path.join(folder, 'Library/Managed Preferences'), { recursive: true });
  await settingsStoreIn({ file: memory, user: 'piet.puk', run, tools: toolsBelow(folder), log }).refresh();
  await failingCall(new Error(`There is something in ${home}/Desktop/full already.`));
  const all = (await logged('failures')).join('\n');
  expect(all).toMatch(/memory-not-read error="EISDIR/);
  expect(all).toMatch(/memory-not-written error="/);
  expect(all).toMatch(/history-not-kept error="EISDIR/);
  expect(all).toMatch(/call-failed name="saveReport" error="Error log\.test\.ts:\d+:\d+/);
  expect(all).not.toMatch(/piet|Users|Desktop/);
  expect(all).not.toContain(folder);
});

test('a pipe in place of the log keeps main waiting for nobody', async () => {
  const dir = path.join(folder, 'piped');
  mkdirSync(dir);
  execFileSync('mkfifo', [path.join(dir, 'main.log')]);
  const reader = spawn('sh', ['-c', 'sleep 4; cat "$1"', 'sh', path.join(dir, 'main.log')], { detached: true });
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const started = performance.now();
  logInto(() => dir)('verdict');
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith('log:', 'EFTYPE'), { timeout: 3_000 });
  expect(performance.now() - started).toBeLessThan(3_000);
  said.mockRestore();
  if (reader.pid !== undefined) process.kill(-reader.pid, 'SIGKILL');
});

test('a link in place of the log is not written through', async () => {
  const dir = path.join(folder, 'linked');
  mkdirSync(dir);
  const other = path.join(dir, 'other');
  writeFileSync(other, 'somebody else’s');
  symlinkSync(other, path.join(dir, 'main.log'));
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  logInto(() => dir)('verdict');
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith('log:', 'EFTYPE'), { timeout: 3_000 });
  said.mockRestore();
  expect(readFileSync(other, 'utf8')).toBe('somebody else’s');
});

/** A call of the page whose handler throws this. */
async function failingCall(error: Error): Promise<void> {
  const answers = new Map<string, (event: IpcMainInvokeEvent) => unknown>();
  const handlers = { saveReport: () => Promise.reject(error) } as unknown as Handlers;
  serve({ ipc: { handle: (name, answer) => void answers.set(name, answer) }, handlers, isPanel: () => true, log });
  const save = [...answers].find(([name]) => name.endsWith('saveReport'))?.[1];
  expect(await save?.({} as IpcMainInvokeEvent)).toEqual({ ok: false, code: 'failed' });
}
