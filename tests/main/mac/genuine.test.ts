// Whose mdatp answers: real links and files below another root, codesign's answer scripted.
import { unlink } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { markOf, practiceDefender } from '../../../main/mac/genuine.ts';
import type { Outcome } from '../../../src/outcome.ts';
import { mdatpPath } from '../../../src/tools.ts';
import { at, checking, client, link, signed, write } from './mdatp-fixtures.ts';

describe('the mdatp that answers', () => {
  it.each([client, '/Applications/Microsoft Defender ATP.app/Contents/Resources/Tools/wdavdaemonclient'])(
    'is genuine as a link to %s, asked once',
    async (file) => {
      await write(file);
      await link(file);
      const { check, asked } = checking(signed);
      expect(await check()).toEqual({ kind: 'genuine', path: at(file) });
      expect(await check()).toEqual({ kind: 'genuine', path: at(file) });
      expect(asked).toEqual([at(file)]);
    },
  );

  it.each([
    ['a file of its own', mdatpPath],
    ['an app with a longer name', '/Applications/Microsoft Defender.app.evil/wdavdaemonclient'],
    ['another app', '/Applications/Other.app/Microsoft Defender.app/wdavdaemonclient'],
  ])('is not genuine as %s, whatever its signature', async (_name, file) => {
    await write(file);
    if (file !== mdatpPath) await link(file);
    const { check, asked } = checking(signed);
    expect(await check()).toEqual({
      kind: 'not-genuine',
      path: at(file),
      reason: 'it is not inside the Microsoft Defender app',
    });
    expect(asked).toEqual([]);
  });

  it.each([
    [1, 'x: code object is not signed at all\n', 'x: code object is not signed at all'],
    [
      3,
      'x: valid on disk\ntest-requirement: code failed to satisfy specified code requirement(s)\n',
      'test-requirement: code failed to satisfy specified code requirement(s)',
    ],
    [1, '', 'not signed by Microsoft'],
  ])('is not genuine when codesign exits %d', async (code, stderr, reason) => {
    await write(client);
    await link(client);
    const { check } = checking({ kind: 'exited', code, stdout: '', stderr });
    expect(await check()).toEqual({ kind: 'not-genuine', path: at(client), reason });
  });

  it.each<[string, Outcome, string]>([
    ['is missing', { kind: 'missing' }, 'codesign: missing'],
    ['hangs', { kind: 'timed-out', afterMs: 1, stdout: '', stderr: '' }, 'codesign: timed-out'],
    ['is ended by a signal', { kind: 'exited', code: 137, stdout: '', stderr: '' }, 'codesign: exit status 137'],
    [
      'does not know its arguments',
      { kind: 'exited', code: 2, stdout: '', stderr: 'Usage' },
      'codesign: exit status 2',
    ],
  ])('is left undecided when codesign %s, and asked about again', async (_name, outcome, reason) => {
    await write(client);
    await link(client);
    const { check, asked } = checking(outcome, signed);
    expect(await check()).toEqual({ kind: 'undecided', path: at(client), reason });
    expect(await check()).toMatchObject({ kind: 'genuine' });
    expect(asked).toHaveLength(2);
  });

  it('is checked again when another file answers', async () => {
    await write(client);
    await link(client);
    const { check, asked } = checking(signed, { kind: 'exited', code: 1, stdout: '', stderr: 'changed' });
    await check();
    await write(client, 'another length');
    expect(await check()).toMatchObject({ kind: 'not-genuine', reason: 'changed' });
    await unlink(at(mdatpPath));
    await write(mdatpPath);
    expect(await check()).toMatchObject({ kind: 'not-genuine', path: at(mdatpPath) });
    expect(asked).toHaveLength(2);
  });

  it.each(['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const)(
    'is another file when only its %s differs',
    (field) => {
      const mark = { dev: 1n, ino: 2n, size: 3n, mtimeNs: 4n, ctimeNs: 5n };
      expect(markOf({ ...mark, [field]: 9n })).not.toBe(markOf(mark));
    },
  );

  it('is left undecided when links lead in a circle', async () => {
    await link(mdatpPath);
    expect(await checking().check()).toEqual({ kind: 'undecided', path: mdatpPath, reason: 'ELOOP' });
  });

  it('is left undecided when it is gone, for it may have answered before', async () => {
    expect(await checking().check()).toEqual({ kind: 'undecided', path: mdatpPath, reason: 'ENOENT' });
  });

  it('is not judged on a practice Mac', async () => {
    const { genuine } = await practiceDefender(async () => ({ kind: 'missing' }))();
    expect(await genuine()).toEqual({ kind: 'not-checked', reason: 'practice Mac' });
  });

  it('is not genuine as another tool inside the app that Microsoft signed as well', async () => {
    const other = '/Applications/Microsoft Defender.app/Contents/MacOS/uninstall';
    await write(other);
    await link(other);
    const { check, ask, ran } = checking(signed, signed);
    expect(await check()).toEqual({ kind: 'not-genuine', path: at(other), reason: 'it is not wdavdaemonclient' });
    expect(await ask()).toMatchObject({ kind: 'refused' });
    expect(ran).toEqual([]);
  });
});
