// Noticing that a file changed which macOS or Defender writes: real folders, on this machine's own file system.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Changes, decidingFolders, followChanges, isOfMacos } from '../../../main/mac/changes.ts';
import { toolsBelow } from '../../../main/mac/tools.ts';
import { allow } from '../../../practice/person.mjs';
import { makePracticeMac } from '../../../practice/scenarios.mjs';

let home = '';
let changes: Changes | null = null;
let noticed = 0;
let where = new Set<string>();

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'kextant-changes-'));
  noticed = 0;
  where = new Set();
});

afterEach(() => {
  changes?.stop();
  rmSync(home, { recursive: true, force: true });
});

const follow = (...folders: readonly string[]) => {
  changes = followChanges(folders, (folder) => {
    where.add(folder);
    noticed += 1;
  });
  return changes;
};

/** Folders that this process watches. */
const watchCount = () =>
  readdirSync('/proc/self/fdinfo')
    .flatMap((name) => {
      try {
        return readFileSync(`/proc/self/fdinfo/${name}`, 'utf8').split('\n');
      } catch {
        return []; // the descriptor that listed the folder is closed by now
      }
    })
    .filter((line) => line.startsWith('inotify wd:')).length;

it('notices a file that is written', async () => {
  follow(home);
  writeFileSync(path.join(home, 'db.plist'), 'x');
  await vi.waitFor(() => expect(noticed).toBeGreaterThan(0));
});

it('says in which folder, and which of them are not Defender’s own', async () => {
  const [ours, theirs] = ['ours', 'theirs'].map((name) => path.join(home, name));
  mkdirSync(String(ours));
  mkdirSync(String(theirs));
  follow(String(ours), String(theirs));
  writeFileSync(path.join(String(theirs), 'db.plist'), 'x');
  await vi.waitFor(() => expect([...where]).toEqual([theirs]));
  expect(decidingFolders.filter((folder) => !isOfMacos(folder))).toEqual([
    '/Library/Application Support/Microsoft/Defender',
  ]);
});

it('lives with a folder that is not there, and notices it after it has come', async () => {
  const folder = path.join(home, 'later');
  const following = follow(folder, '/proc/1/root/nobody-may-look-here');
  mkdirSync(folder);
  following.renew();
  writeFileSync(path.join(folder, 'db.plist'), 'x');
  await vi.waitFor(() => expect(noticed).toBeGreaterThan(0));
});

it('follows the folder of that name after it was replaced', async () => {
  const folder = path.join(home, 'folder');
  mkdirSync(folder);
  const following = follow(folder);
  renameSync(folder, path.join(home, 'away'));
  mkdirSync(folder);
  following.renew();
  noticed = 0;
  writeFileSync(path.join(folder, 'db.plist'), 'x');
  await vi.waitFor(() => expect(noticed).toBeGreaterThan(0));
});

it('holds one watch for each folder however often it is renewed, and none after its end', () => {
  const before = watchCount();
  const following = follow(home);
  for (let round = 0; round < 50; round += 1) following.renew();
  expect(watchCount()).toBe(before + 1);
  following.stop();
  following.renew();
  expect(watchCount()).toBe(before);
});

it('notices a click on Allow at a practice Mac', async () => {
  const dir = path.join(home, 'mac');
  const { root } = makePracticeMac({ scenario: 'kext-fresh', dir, settings: { locked: '0' } });
  follow(...decidingFolders.map(toolsBelow(root).locate));
  allow(root);
  await vi.waitFor(() => expect(noticed).toBeGreaterThan(0));
});
