// Ends without a word: the process at any moment of a write, and the power after any. Settings, memory and history stay.
import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { historyIn } from '../../main/kept/history.ts';
import { memoryIn } from '../../main/kept/memory.ts';
import { settingsStoreIn } from '../../main/kept/settings-store.ts';
import { run } from '../../main/mac/run.ts';
import { toolsBelow } from '../../main/mac/tools.ts';
import { crash } from '../chaos/crash.ts';
import { dayMs, snapshotOf } from '../src/fixtures.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kextant-crash-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

it('a process that is ended while it writes loses nothing it said was written', async () => {
  let state = 20261125;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const { reads } = await crash(folder, 8, random);
  expect(reads).toBeGreaterThan(50);
}, 60_000);

const silent = () => {};
const own = (name: string) => path.join(folder, name);
const opened = () => ({
  memory: memoryIn(own('memory.json'), silent),
  history: historyIn(own('history.jsonl'), silent),
  settingsStore: settingsStoreIn({
    user: 'ada',
    file: own('settings.json'),
    run,
    tools: toolsBelow(folder),
    log: silent,
  }),
});

/** What of each file the disk itself holds; a file that was never flushed is empty after a loss of power. */
async function onDisk(): Promise<{ powerOff: () => Promise<void> }> {
  const flushed = new Map<number, Buffer>();
  const handle = await open(own('probe'), 'w');
  const prototype: { sync: () => Promise<void> } = Object.getPrototypeOf(handle);
  await handle.close();
  const { sync } = prototype;
  vi.spyOn(prototype, 'sync').mockImplementation(async function (this: typeof handle) {
    await sync.call(this);
    const { ino } = await this.stat();
    for (const name of await readdir(folder)) {
      if ((await stat(own(name))).ino === ino) flushed.set(ino, await readFile(own(name)));
    }
  });
  return {
    async powerOff() {
      for (const name of await readdir(folder)) {
        await writeFile(own(name), flushed.get((await stat(own(name))).ino) ?? '');
      }
    },
  };
}

it('a loss of power after a write loses nothing of it', async () => {
  const disk = await onDisk();
  const { memory, history, settingsStore } = opened();
  await settingsStore.change({ supportName: 'Ada' });
  memory.change({ snoozedUntil: 7 });
  await memory.written();
  history.add(snapshotOf('protected', [], { at: dayMs }));
  history.add(snapshotOf('unprotected', ['switched-off'], { at: 2 * dayMs }));
  history.add(snapshotOf('protected', [], { at: 200 * dayMs })); // the first falls out: written anew
  await history.entries();
  const another = historyIn(own('another.jsonl'), silent);
  another.add(snapshotOf('protected', [], { at: dayMs }));
  await another.entries();
  another.end(2 * dayMs);
  await disk.powerOff();
  const after = opened();
  expect((await after.settingsStore.refresh()).values.supportName).toBe('Ada');
  expect(after.memory.read().snoozedUntil).toBe(7);
  expect((await after.history.entries()).map(({ at }) => at / dayMs)).toEqual([2, 200]);
  expect((await historyIn(own('another.jsonl'), silent).entries())[0]?.level).toBe('protected');
});

it.each(['', '{', '\0\0\0\0\0\0\0\0'])(
  'a file beside that was never finished (%j) is in nobody’s way',
  async (torn) => {
    for (const name of ['settings.json', 'memory.json', 'history.jsonl']) await writeFile(own(`${name}.next`), torn);
    const { memory, history, settingsStore } = opened();
    await settingsStore.change({ supportName: 'Ada' });
    memory.change({ snoozedUntil: 7 });
    await memory.written();
    history.add(snapshotOf('protected', [], { at: dayMs }));
    await history.entries();
    const after = opened();
    expect((await after.settingsStore.refresh()).values.supportName).toBe('Ada');
    expect(after.memory.read().snoozedUntil).toBe(7);
    expect(await after.history.entries()).toHaveLength(1);
  },
);

it.each(['', '{"at":17', '\0\0\0\0\0\0\0\0', '\u{fffd}{"'])(
  'of a torn end (%j) the history loses only that',
  async (torn) => {
    const before = historyIn(own('history.jsonl'), silent);
    before.add(snapshotOf('protected', [], { at: dayMs }));
    await before.entries();
    await writeFile(own('history.jsonl'), `\n${torn}`, { flag: 'a' });
    const after = historyIn(own('history.jsonl'), silent);
    after.add(snapshotOf('unprotected', ['switched-off'], { at: 2 * dayMs }));
    await after.entries();
    const last = await historyIn(own('history.jsonl'), silent).entries();
    expect(last.map(({ level }) => level)).toEqual(['protected', 'unprotected']);
  },
);
