// Where the fleet kit may be written: through no link, and as root only where nobody else could lead the files elsewhere.
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ran } from '../../src/ran.ts';

function folder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'kextant-own-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const writeKit = (dir: string, ...words: readonly string[]) =>
  ran(process.execPath, ['scripts/kextant.mjs', 'fleet-kit', dir, ...words]);
const somebody = 1001;

describe('a fleet kit written as root', () => {
  it.each([
    [
      'a link to another folder',
      (dir: string) => symlinkSync(path.join(dir, 'victim'), path.join(dir, 'kit')),
      'it is a link',
    ],
    [
      'another account’s',
      (dir: string) => {
        mkdirSync(path.join(dir, 'kit'));
        chownSync(path.join(dir, 'kit'), somebody, somebody);
      },
      'it belongs to another account',
    ],
    [
      'open to all',
      (dir: string) => {
        mkdirSync(path.join(dir, 'kit'));
        chmodSync(path.join(dir, 'kit'), 0o777);
      },
      'other accounts may write to it',
    ],
    ['in another account’s folder', (dir: string) => chownSync(dir, somebody, somebody), 'other accounts may change'],
  ])('goes to no folder that is %s', async (_name, plant, reason) => {
    const dir = folder();
    mkdirSync(path.join(dir, 'victim'));
    plant(dir);
    const { code, stderr } = await writeKit(path.join(dir, 'kit'), '--force');
    expect([code, stderr]).toEqual([64, expect.stringContaining(reason)]);
    expect(existsSync(path.join(dir, 'victim/README.md'))).toBe(false);
    expect(existsSync(path.join(dir, 'kit/README.md'))).toBe(false);
  });

  it('follows no link inside the folder, neither of a file nor of a folder', async () => {
    const dir = folder();
    const kit = path.join(dir, 'kit');
    mkdirSync(kit);
    writeFileSync(path.join(dir, 'secret'), 'secret');
    // What the next name of a file was once: whoever knew it could have a file of root's written over.
    for (const name of ['README.md', 'README.md.next']) symlinkSync(path.join(dir, 'secret'), path.join(kit, name));
    expect((await writeKit(kit, '--force')).code).toBe(0);
    expect(readFileSync(path.join(dir, 'secret'), 'utf8')).toBe('secret');
    expect(readFileSync(path.join(kit, 'README.md'), 'utf8')).toContain('kit for Mac admins');

    rmSync(path.join(kit, 'jamf'), { recursive: true });
    mkdirSync(path.join(dir, 'victim'));
    symlinkSync(path.join(dir, 'victim'), path.join(kit, 'jamf'));
    expect(await writeKit(kit, '--force')).toMatchObject({ code: 64, stderr: expect.stringContaining('it is a link') });
    expect(existsSync(path.join(dir, 'victim/defender-verdict.sh'))).toBe(false);
  });
});
