// The driver on disk as it is.
import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKextFile } from '../../../main/mac/stat.ts';

let folder = '';
const file = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kextant-stat-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the driver', () => {
  it.each([0o755, 0o700, 0o777])('with mode %i is present, with its owner', async (mode) => {
    await mkdir(file('wdavkext.kext'));
    await chmod(file('wdavkext.kext'), mode);
    const { uid, gid } = await stat(file('wdavkext.kext'));
    expect(await readKextFile(file('wdavkext.kext'))).toEqual({
      kind: 'present',
      ownerId: uid,
      groupId: gid,
      mode: mode.toString(8),
    });
  });

  it('is absent when it, or the folder on the way, is not there', async () => {
    await writeFile(file('a-file'), '');
    expect(await readKextFile(file('wdavkext.kext'))).toEqual({ kind: 'absent' });
    expect(await readKextFile(file('a-file/wdavkext.kext'))).toEqual({ kind: 'absent' });
  });

  it('is unreadable for any other reason, which is not absence', async () => {
    await symlink(file('loop'), file('loop'));
    expect(await readKextFile(file('loop'))).toEqual({ kind: 'unreadable', reason: 'ELOOP' });
    expect(await readKextFile(file('x'.repeat(300)))).toEqual({ kind: 'unreadable', reason: 'ENAMETOOLONG' });
  });
});
