// The history on disk: appended to, read over restarts and crashes, trimmed whole, and never in the way.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { historyIn } from '../../../main/kept/history.ts';
import type { Level } from '../../../src/finding.ts';
import { entriesIn } from '../../../src/history.ts';
import { versionFrom } from '../../../src/macos.ts';
import { dayMs, hourMs, snapshotOf } from '../../src/fixtures.ts';

let folder = '';
const file = () => path.join(folder, 'data/history.jsonl');
const start = 20_000 * dayMs;
const at = (level: Level, hours: number) => ({
  ...snapshotOf(level, level === 'protected' ? [] : ['switched-off']),
  at: start + hours * hourMs,
});
const silent = () => {};
const levelsIn = (text: string) => entriesIn(text).map(({ level }) => level);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kextant-history-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('history', () => {
  it('replaces a link that has taken its place, and writes through none, not even at its end', async () => {
    const other = path.join(folder, 'other');
    await writeFile(other, 'somebody else’s\n');
    const kept = historyIn(file(), silent);
    kept.add(at('protected', 0));
    await kept.entries();
    await rm(file());
    await symlink(other, file());
    kept.add(at('unprotected', 1));
    await kept.entries();
    expect(levelsIn(await readFile(file(), 'utf8'))).toEqual(['protected', 'unprotected']);
    await rm(file());
    await symlink(other, file());
    kept.end(start + 2 * hourMs);
    expect(await readFile(other, 'utf8')).toBe('somebody else’s\n');
  });

  it('ends at once when a pipe has taken its place, and says why nothing was noted', async () => {
    const events: string[] = [];
    const kept = historyIn(file(), (event, fields) => events.push(`${event} ${fields?.['error']}`));
    kept.add(at('protected', 0));
    await kept.entries();
    await rm(file());
    execFileSync('mkfifo', [file()]);
    const reader = spawn('sh', ['-c', 'sleep 3; cat "$1"', 'sh', file()], { stdio: 'ignore', detached: true });
    const started = performance.now();
    kept.end(start + hourMs);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(events).toEqual(['history-not-kept ENXIO']);
    if (reader.pid !== undefined) process.kill(-reader.pid, 'SIGKILL');
  });

  it('is empty on a first start, without a word about it', async () => {
    const events: string[] = [];
    expect(await historyIn(file(), (event) => events.push(event)).entries()).toEqual([]);
    expect(events).toEqual([]);
  });

  it('notes changes, not looks, and gives them back after a restart', async () => {
    const first = historyIn(file(), silent);
    for (const [level, hours] of [
      ['protected', 0],
      ['protected', 1],
      ['unprotected', 2],
      ['protected', 3],
    ] as const)
      first.add(at(level, hours));
    await first.entries();
    first.end(start + 4 * hourMs);
    const second = historyIn(file(), silent);
    second.add(at('protected', 5));
    expect(
      (await second.entries()).map(({ level, at: moment, first: isFirst }) => [
        level,
        (moment - start) / hourMs,
        isFirst,
      ]),
    ).toEqual([
      ['protected', 0, true],
      ['unprotected', 2, false],
      ['protected', 3, false],
      ['not-running', 4, false],
      ['protected', 5, true],
    ]);
  });

  it('knows after a restart into another macOS which version it was when all was well', async () => {
    const on = (version: string, level: Level, hours: number) => {
      const snapshot = at(level, hours);
      return { ...snapshot, readings: { ...snapshot.readings, macos: versionFrom(version) } };
    };
    const first = historyIn(file(), silent);
    first.add(on('26.0', 'protected', 0));
    first.add(on('26.1', 'protected', 1));
    await first.entries();
    first.end(start + 2 * hourMs);
    const second = historyIn(file(), silent);
    second.add(on('26.2', 'unprotected', 3));
    const last = (await second.entries()).at(-1);
    expect([last?.before?.macos, last?.seen?.macos]).toEqual(['26.1', '26.2']);
  });

  it('goes on after a crash in the middle of a line', async () => {
    const before = historyIn(file(), silent);
    before.add(at('protected', 0));
    before.add(at('unprotected', 1));
    await before.entries();
    const text = await readFile(file(), 'utf8');
    await writeFile(file(), text.slice(0, -20));
    const after = historyIn(file(), silent);
    after.add(at('protected', 2));
    expect((await after.entries()).map(({ level }) => level)).toEqual(['protected', 'protected']);
    expect(levelsIn(await readFile(file(), 'utf8'))).toEqual(['protected', 'protected']);
  });

  it('only ever appends, until something is old enough to fall out', async () => {
    const history = historyIn(file(), silent);
    history.add(at('protected', 0));
    await history.entries();
    const before = await readFile(file(), 'utf8');
    history.add(at('unprotected', 1));
    await history.entries();
    expect((await readFile(file(), 'utf8')).startsWith(before)).toBe(true);
    history.add(at('protected', 24 * 100));
    await history.entries();
    expect(levelsIn(await readFile(file(), 'utf8'))).toEqual(['unprotected', 'protected']);
  });

  it('notes no end of a run that has seen nothing, and nothing after its end', async () => {
    const unseen = historyIn(file(), silent);
    unseen.end(start);
    await expect(readFile(file())).rejects.toThrow('ENOENT');
    const seen = historyIn(file(), silent);
    seen.add(at('protected', 0));
    await seen.entries();
    seen.end(start + hourMs);
    seen.end(start + 2 * hourMs);
    seen.add(at('unprotected', 3));
    await seen.entries();
    expect(levelsIn(await readFile(file(), 'utf8'))).toEqual(['protected', 'not-running']);
  });

  it('says in the log when it cannot be kept, and keeps in mind what it knows', async () => {
    const events: string[] = [];
    const history = historyIn('/dev/null/history.jsonl', (event) => events.push(event));
    history.add(at('protected', 0));
    await history.entries();
    history.end(start);
    expect(events).toContain('history-not-kept');
  });
});
