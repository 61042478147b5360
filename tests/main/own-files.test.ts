// Small JSON files that survive a crash, and folders for them.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from '../../main/errors.ts';
import { makeFolder, readJson, writeChosenFile, writeJson } from '../../main/own-files.ts';

let folder = '';
const file = (name = 'file.json') => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kextant-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a JSON file', () => {
  it('is read as it was written, in a folder made for it, for its owner only', async () => {
    const value = { a: [1, 'é', null] };
    await writeJson(file('new/folder/file.json'), value);
    expect(readJson(file('new/folder/file.json'))).toEqual(value);
    expect((await stat(file('new/folder/file.json'))).mode & 0o777).toBe(0o600);
    expect(await readdir(file('new/folder'))).toEqual(['file.json']);
  });

  it.each([
    ['a pipe', () => execFileSync('mkfifo', [file()]), 'EFTYPE'],
    ['a device', () => symlink('/dev/zero', file()), 'EFTYPE'],
    ['a folder', () => mkdir(file()), 'EISDIR'],
    ['far bigger than any of ours', () => writeFile(file(), '').then(() => truncate(file(), 20e9)), 'EFBIG'],
  ])('that is %s is refused at once, by its code alone', async (_name, make, code) => {
    await make();
    expect(() => readJson(file())).toThrow(expect.objectContaining({ code, message: code }));
  });

  it.each([
    ['a pipe', (next: string) => execFileSync('mkfifo', [next])],
    ['a link', (next: string) => symlink(file('other'), next)],
  ])('is written although %s lies where it is written first', async (_name, make) => {
    await writeFile(file('other'), 'somebody else’s');
    await make(`${file()}.next`);
    await writeJson(file(), { a: 1 });
    expect(readJson(file())).toEqual({ a: 1 });
    expect((await lstat(file())).isFile()).toBe(true);
    expect(await readFile(file('other'), 'utf8')).toBe('somebody else’s');
  });

  it.each([
    ['missing', null],
    ['empty', ''],
    ['half written', '{"acts":{"lastLo'],
    ['not text', Buffer.from([0, 255, 254])],
  ])('that is %s counts as missing', async (_name, content) => {
    if (content !== null) await writeFile(file(), content);
    expect(readJson(file())).toBeUndefined();
  });

  it('that cannot be read is not taken for a missing one', async () => {
    expect(() => readJson(folder)).toThrow('EISDIR');
  });

  it('keeps its old content until the new one is whole', async () => {
    await writeJson(file(), 'old');
    await mkdir(file('file.json.next')); // the new content cannot be written
    await expect(writeJson(file(), 'new')).rejects.toThrow('EISDIR');
    expect(await readFile(file(), 'utf8')).toBe('"old"\n');
  });

  it('is written through no link, though somebody makes one as often as they can', async () => {
    const victim = file('victim');
    await writeFile(victim, 'untouched');
    const attack = spawn('/usr/bin/perl', ['-e', 'while (1) { symlink $ARGV[0], $ARGV[1] }', victim, `${file()}.next`]);
    await once(attack, 'spawn');
    const outcomes: string[] = [];
    for (let round = 0; round < 200; round += 1) outcomes.push(await writeJson(file(), round).then(String, codeOf));
    attack.kill('SIGKILL');
    await once(attack, 'exit');
    expect(await readFile(victim, 'utf8')).toBe('untouched');
    expect(outcomes).toContain('EEXIST');
  });

  it('replaces what a crash left beside it', async () => {
    await writeFile(file('file.json.next'), '{"half');
    await writeJson(file(), 'new');
    expect(await readdir(folder)).toEqual(['file.json']);
  });
});

describe('a folder', () => {
  it('is made with those above it, and made again without harm', async () => {
    for (let times = 0; times < 2; times += 1) await makeFolder(file('a/b/c'), 0o700);
    expect((await stat(file('a/b/c'))).mode & 0o777).toBe(0o700);
  });

  it.each(['a-file', 'a-file/below'])('that cannot be (%s) is an error, at once', async (name) => {
    await writeFile(file('a-file'), '');
    await expect(makeFolder(file(name))).rejects.toThrow(/EEXIST|ENOTDIR/);
  });

  // Node's own way of making the parents goes round for ever there.
  it('is an error where nothing can be made', async () => {
    await expect(makeFolder('/proc/kextant/below')).rejects.toThrow(/ENOENT|EROFS|EACCES/);
  });
});

describe('a file that the person has chosen', () => {
  it('is written in place, also over an older one', async () => {
    for (const text of ['long and old', 'new']) await writeChosenFile(file(), text);
    expect(await readFile(file(), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['file.json']);
  });

  it.each([
    ['a link', (at: string) => symlink(file('other'), at), 'ELOOP'],
    ['a pipe', async (at: string) => void execFileSync('mkfifo', [at]), 'ENXIO'],
    ['a folder', (at: string) => mkdir(at), 'EISDIR'],
  ])('is not written to where %s has taken its name, at once', async (_name, make, code) => {
    await writeFile(file('other'), 'somebody else’s');
    await make(file());
    await expect(writeChosenFile(file(), 'text')).rejects.toMatchObject({ code });
    expect(await readFile(file('other'), 'utf8')).toBe('somebody else’s');
  });
});
