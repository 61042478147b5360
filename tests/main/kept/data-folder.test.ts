// The folder of the app's own data: what keeps it from being written to, said by code.
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  notWritableSentence,
  openToOthers,
  openToOthersSentence,
  whyNotWritable,
} from '../../../main/kept/data-folder.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'kextant-data-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('a folder that is there, or can be made, can be written to', () => {
  expect(whyNotWritable(dir)).toBeNull();
  expect(whyNotWritable(path.join(dir, 'deep/Kextant'))).toBeNull();
});

test('a file in its place is named by its code', () => {
  writeFileSync(path.join(dir, 'file'), '');
  expect(whyNotWritable(path.join(dir, 'file'))).toBe('EEXIST');
  expect(whyNotWritable(path.join(dir, 'file/Kextant'))).toBe('ENOTDIR');
});

test('a folder whose parent lets nobody make one is named by its code, and the start does not hang', () => {
  expect(whyNotWritable('/proc/kextant/data')).toMatch(/^E[A-Z]+$/);
});

test('the sentence says what is wrong and what to do', () => {
  expect(notWritableSentence('/d', 'EACCES')).toMatch(/cannot write to \/d \(EACCES\).*Give this account the folder/);
});

/** Who runs these tests as root can make folders of another account. */
if (process.geteuid?.() === 0) describe('as root', asRoot);
else test('nobody but root asks who else may change the folder', () => expect(openToOthers('/any/place')).toBeNull());

function asRoot(): void {
  const made = (name: string) => {
    const folder = path.join(dir, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  };
  const stranger = 1234;

  test('a folder of root’s own, there or not yet, is nobody else’s', () => {
    expect(openToOthers(made('root/Kextant'))).toBeNull();
    expect(openToOthers(path.join(dir, 'root/not yet/Kextant'))).toBeNull();
  });

  test('a folder in another account’s home is named by what is theirs', () => {
    const home = made('home');
    chownSync(home, stranger, stranger);
    expect(openToOthers(path.join(home, 'Library/Kextant'))).toBe(home);
  });

  test('a folder that others may write to is named', () => {
    const open = made('open');
    chmodSync(open, 0o777);
    expect(openToOthers(path.join(open, 'Kextant'))).toBe(open);
    chmodSync(open, 0o1777);
    expect(openToOthers(path.join(open, 'Kextant'))).toBeNull();
  });

  test('a link leads to what is behind it, or to nowhere', () => {
    const theirs = made('theirs');
    chownSync(theirs, stranger, stranger);
    const [link, dangling] = [path.join(dir, 'link'), path.join(dir, 'dangling')];
    symlinkSync(theirs, link);
    symlinkSync(path.join(dir, 'nowhere'), dangling);
    expect(openToOthers(path.join(link, 'Kextant'))).toBe(theirs);
    expect(openToOthers(path.join(dangling, 'Kextant'))).toBe(dangling);
  });

  test('the sentence says what is wrong and what to do', () => {
    expect(openToOthersSentence('/home/ada/d', '/home/ada')).toMatch(
      /runs as root and writes nothing to \/home\/ada\/d, as others may change \/home\/ada\..*Start it as the person/,
    );
  });
}
