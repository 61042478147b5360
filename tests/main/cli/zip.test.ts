// Zips of evidence as anybody may send them: read like the folder, or refused with the reason, and never unpacked far.
import { writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEvidence, writeEvidence } from '../../../main/cli/evidence.ts';
import { UsageError } from '../../../main/cli/usage.ts';
import { explain } from '../../../src/evidence/evidence.ts';
import { zipOf } from '../../../src/evidence/zip-of.ts';
import { recording } from '../../src/fixtures.ts';

const healthy = recording('mdatp-health/macos-101.70.19-healthy.txt');

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'kextant-zip-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

interface Packed {
  readonly name: string;
  readonly content: string | Buffer;
  readonly flags?: number;
  readonly mode?: number;
  readonly method?: number;
}

const numbers = (...parts: readonly (readonly [bytes: 2 | 4, value: number])[]) =>
  Buffer.concat(
    parts.map(([bytes, value]) => {
      const part = Buffer.alloc(bytes);
      part.writeUIntLE(value, 0, bytes);
      return part;
    }),
  );

/** A zip as APPNOTE describes it; checksums are nobody's business here. */
function packed(files: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content, flags = 0, mode = 0o100600, method = 8 } of files) {
    const [title, plain] = [Buffer.from(name), Buffer.from(content)];
    const data = method === 8 ? deflateRawSync(plain) : plain;
    const sizes = [
      [4, 0],
      [4, data.length],
      [4, plain.length],
      [2, title.length],
      [2, 0],
    ] as const;
    const local = Buffer.concat([
      numbers([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0], ...sizes),
      title,
      data,
    ]);
    entries.push(
      numbers([4, 0x02014b50], [2, 0x0314], [2, 20], [2, flags], [2, method], [4, 0], ...sizes),
      numbers([2, 0], [2, 0], [2, 0], [4, mode * 0x10000], [4, at]),
      title,
    );
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(entries);
  const end = numbers([4, 0x06054b50], [4, 0], [2, files.length], [2, files.length], [4, list.length], [4, at], [2, 0]);
  return Buffer.concat([...locals, list, end]);
}

async function read(bytes: Uint8Array) {
  const file = path.join(dir, 'report.zip');
  await writeFile(file, bytes);
  return await readEvidence(file);
}

const health = { name: 'mdatp-health.out', content: healthy };

describe('a zip', () => {
  it.each([
    ['packed', [health]],
    ['as it is', [{ ...health, method: 0 }]],
    [
      'in a folder, beside files that mean nothing',
      [
        { ...health, name: 'Report/mdatp-health.out' },
        { name: 'x', content: 'x' },
      ],
    ],
  ])('is read like the folder: %s', async (_name, files) => {
    expect(explain(await read(packed(files))).diagnosis.level).toBe('protected');
  });

  it.each<[string, readonly Packed[], string]>([
    ['encrypted', [{ ...health, flags: 1 }], 'is encrypted'],
    ['a link', [{ ...health, mode: 0o120777 }], 'a link'],
    ['there twice', [health, { ...health, content: 'healthy : false' }], 'is in the zip twice'],
    ['outside', [{ ...health, name: '../mdatp-health.out' }], 'leads out of it'],
    ['at the root of the disk', [{ ...health, name: '/etc/mdatp-health.out' }], 'leads out of it'],
    ['outside by Windows’ slashes', [{ ...health, name: '..\\mdatp-health.out' }], 'leads out of it'],
    ['a bomb', [{ ...health, content: Buffer.alloc(200 * 1024 * 1024) }], 'more than 1 MiB'],
    ['packed otherwise', [{ ...health, method: 12 }], 'in a way that is not read'],
  ])('whose file is %s says so and is never green', async (_name, files, reason) => {
    const { diagnosis, remarks } = explain(await read(packed(files)));
    expect(diagnosis.level).toBe('unknown');
    expect(remarks).toEqual([expect.stringContaining(reason)]);
  });

  it('cut anywhere is refused with a sentence', async () => {
    const whole = packed([health]);
    for (let length = 4; length < whole.length; length += 97) {
      await expect(read(whole.subarray(0, length))).rejects.toThrow('is cut or broken');
    }
  });

  it('with a changed byte anywhere gives an answer or a sentence, and no other error', async () => {
    const whole = packed([{ name: 'mdatp-health.out', content: 'healthy : false\n' }]);
    for (let at = 4; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(whole.readUInt8(at) ^ 0xff, at);
      const level = await read(changed).then(
        (files) => explain(files).diagnosis.level,
        (error: unknown) => (error instanceof UsageError ? 'a sentence' : 'an error'),
      );
      expect(['unknown', 'unprotected', 'a sentence']).toContain(level);
    }
  });

  it('of more files than any report has is not looked through', async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => ({ name: `${index}`, content: '' }));
    await expect(read(packed(many))).rejects.toThrow('more than 1000 files');
  });
});

describe('a report whose name ends in .zip', () => {
  const files = { 'mdatp-health.out': healthy, 'mac.json': '{}\n', 'report.txt': 'für Menschen' };

  it('is one file for its owner alone, and is explained like the folder', async () => {
    const place = path.join(dir, 'report.zip');
    await writeEvidence(place, files);
    expect(((await stat(place)).mode & 0o777).toString(8)).toBe('600');
    expect(await readdir(dir)).toEqual(['report.zip']);
    const { diagnosis, remarks } = explain(await readEvidence(place));
    expect([diagnosis.level, remarks]).toEqual(['protected', []]);
  });

  it('holds checksums that a stranger finds right', async () => {
    // The check value of CRC-32 that its catalogues give.
    const bytes = zipOf({ x: '123456789' }, (text) => new TextEncoder().encode(text));
    expect(Buffer.from(bytes).readUInt32LE(14)).toBe(0xcbf43926);
  });

  it('replaces nothing and follows no link', async () => {
    const place = path.join(dir, 'report.zip');
    await symlink('elsewhere', place);
    await expect(writeEvidence(place, files)).rejects.toThrow('exists already');
    expect(await readdir(dir)).toEqual(['report.zip']);
  });

  it('does not replace what came while it was made', async () => {
    const place = path.join(dir, 'report.zip');
    const late = {
      get 'mac.json'() {
        writeFileSync(place, 'somebody else’s');
        return '{}\n';
      },
    };
    await expect(writeEvidence(place, late)).rejects.toThrow('EEXIST');
    expect(await readFile(place, 'utf8')).toBe('somebody else’s');
    expect(await readdir(dir)).toEqual(['report.zip']);
  });
});
