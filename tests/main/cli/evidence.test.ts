// Folders on a real disk: what is read, what is refused, in which encodings, and that nothing is overwritten.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertNew, readEvidence, writeEvidence } from '../../../main/cli/evidence.ts';
import { explain } from '../../../src/evidence/evidence.ts';
import { recording } from '../../src/fixtures.ts';

const healthy = recording('mdatp-health/macos-101.70.19-healthy.txt');

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'kextant-evidence-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(path.join(dir, name), content);
const level = async () => explain(await readEvidence(dir)).diagnosis.level;
const remarks = async () => explain(await readEvidence(dir)).remarks;

describe('a folder', () => {
  it('gives the texts of the files that mean something', async () => {
    await put('mdatp-health.out', healthy);
    await put('notes.out', 'x');
    expect(await readEvidence(dir)).toEqual({ 'mdatp-health.out': { kind: 'read', text: healthy, whole: true } });
  });

  const wide = (text: string) => Buffer.from(text, 'utf16le');
  it.each<[string, Uint8Array]>([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${healthy}`)],
    ['UTF-16 with a mark', wide(`\uFEFF${healthy}`)],
    ['UTF-16 without one', wide(healthy)],
    ['UTF-16, big end first, with a mark', wide(`\uFEFF${healthy}`).swap16()],
    ['UTF-16, big end first, without one', wide(healthy).swap16()],
    ['line ends of Windows', Buffer.from(healthy.replaceAll('\n', '\r\n'))],
    ['line ends of old Macs', Buffer.from(healthy.replaceAll('\n', '\r'))],
  ])('is read in %s', async (_name, bytes) => {
    await put('mdatp-health.out', bytes);
    await put('mdatp-health.exit', wide('\uFEFF0\r\n'));
    expect(await level()).toBe('protected');
  });

  it.each<[string, Uint8Array]>([
    ['no text', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)],
    ['zeros', Buffer.alloc(5000)],
    ['another language', Buffer.from('保護は有効です\nСостояние: защищено\n')],
    ['nothing', Buffer.alloc(0)],
  ])('that holds %s is unreadable', async (_name, bytes) => {
    await put('mdatp-health.out', bytes);
    await put('mac.json', bytes);
    expect(await level()).toBe('unknown');
  });

  it('of a very long answer reads the beginning only', async () => {
    await put('mdatp-health.out', healthy);
    await truncate(path.join(dir, 'mdatp-health.out'), 200 * 1024 * 1024);
    const { 'mdatp-health.out': file } = await readEvidence(dir);
    expect(file).toMatchObject({ kind: 'read', whole: false });
    expect(file?.kind === 'read' ? file.text.length : 0).toBeLessThanOrEqual(1024 * 1024);
    expect(await level()).toBe('unknown');
  });

  it('is not left through a link, nor held up by a pipe or a folder', async () => {
    await symlink('/etc/hostname', path.join(dir, 'mdatp-health.out'));
    await symlink('gone', path.join(dir, 'kextstat.out'));
    await mkdir(path.join(dir, 'mac.json'));
    execFileSync('mkfifo', [path.join(dir, 'pkgutil.out')]);
    expect(await remarks()).toEqual([
      'mac.json: no file',
      'mdatp-health.out: a link, which is not followed; put the file itself there',
      'kextstat.out: a link, which is not followed; put the file itself there',
      'pkgutil.out: no file',
    ]);
    expect(await level()).toBe('unknown');
  });

  it('of ten thousand files is read as soon as any other', async () => {
    await Promise.all(Array.from({ length: 10_000 }, (_, index) => put(`file-${index}.out`, '')));
    await put('mdatp-health.out', healthy);
    const started = performance.now();
    expect(await level()).toBe('protected');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('that cannot be read says what to do instead', async () => {
    await put('file', '');
    await expect(readEvidence(path.join(dir, 'gone'))).rejects.toThrow('There is no folder');
    await expect(readEvidence(path.join(dir, 'file'))).rejects.toThrow(
      'is a file. Use the folder that contains it, or a zip of it.',
    );
    await expect(readEvidence(path.join(dir, 'file/below'))).rejects.toThrow('There is no folder');
  });
});

describe('writing', () => {
  it('makes the folder, for its owner only', async () => {
    const target = path.join(dir, 'new/report');
    await writeEvidence(target, { 'mac.json': '{}\n', 'report.txt': 'x' });
    expect((await readdir(target)).sort()).toEqual(['mac.json', 'report.txt']);
    expect(((await stat(path.dirname(target))).mode & 0o777).toString(8)).toBe('700');
    expect(await readFile(path.join(target, 'mac.json'), 'utf8')).toBe('{}\n');
  });

  it('is for its owner only, and leaves nothing beside it', async () => {
    const target = path.join(dir, 'report');
    await mkdir(target, { mode: 0o755 });
    await writeEvidence(target, { 'mac.json': '{}\n' });
    const modes = await Promise.all([target, path.join(target, 'mac.json')].map((file) => stat(file)));
    expect(modes.map(({ mode }) => (mode & 0o777).toString(8))).toEqual(['700', '600']);
    expect(await readdir(dir)).toEqual(['report']);
  });

  it('goes through no link, whatever it leads to', async () => {
    await mkdir(path.join(dir, 'victim'));
    await symlink('victim', path.join(dir, 'report'));
    await expect(writeEvidence(path.join(dir, 'report'), { 'mac.json': '{}' })).rejects.toThrow('it is a link');
    expect(await readdir(path.join(dir, 'victim'))).toEqual([]);
  });

  it('as root goes to no folder that another account could exchange', async () => {
    await chown(dir, 1001, 1001);
    await expect(writeEvidence(path.join(dir, 'report'), { 'mac.json': '{}' })).rejects.toThrow(
      'other accounts may change',
    );
    expect(await readdir(dir)).toEqual([]);
  });

  it('gives nothing to an account that exchanges the folder meanwhile, in a folder that is open to all', async () => {
    const victim = path.join(dir, 'victim');
    await mkdir(victim, { mode: 0o700 });
    const open = path.join(dir, 'open');
    await mkdir(open);
    await chmod(open, 0o1777);
    await chmod(dir, 0o755);
    const target = path.join(open, 'report');
    // Makes the folder as soon as it is gone, and puts a link in its place as soon as anything is in it or beside it.
    const script =
      'cd "$1"; while :; do mkdir report; ln -sfn "$2" report.link; mv -T report.link report; rm -r report; done';
    const attack = spawn(
      'setpriv',
      ['--reuid=1001', '--regid=1001', '--clear-groups', 'sh', '-c', script, 'sh', open, victim],
      {
        stdio: 'ignore',
      },
    );
    await once(attack, 'spawn');
    const files = { 'mac.json': '{}\n', 'report.txt': 'x' };
    const outcomes = [];
    for (let round = 0; round < 200; round += 1) {
      outcomes.push(
        await writeEvidence(target, files).then(
          () => 'written',
          () => 'refused',
        ),
      );
      await rm(target, { recursive: true, force: true });
    }
    attack.kill('SIGKILL');
    await once(attack, 'exit');
    expect(await readdir(victim)).toEqual([]);
    expect(outcomes).toHaveLength(200);
    expect((await readdir(open)).filter((name) => name.startsWith('.report'))).toEqual([]);
  });

  it('never touches what is there already', async () => {
    await put('mac.json', 'mine');
    await expect(writeEvidence(dir, { 'mac.json': '{}' })).rejects.toThrow('is not empty');
    expect(await readFile(path.join(dir, 'mac.json'), 'utf8')).toBe('mine');
  });

  it.each([
    ['file', 'it is a link or a file. Use a new folder'],
    ['file/below', 'Use a folder you can write to.'],
  ])('says what to do when %s cannot be a folder', async (name, sentence) => {
    await put('file', '');
    await expect(assertNew(path.join(dir, name))).rejects.toThrow(sentence);
  });
});
