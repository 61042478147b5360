// Which kernel extensions are loaded: rows only, whatever else is printed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadedKext, readKexts } from '../../../src/readers/kexts.ts';
import { exited, recording, recordings } from '../fixtures.ts';

const ids = (name: string) => {
  const reading = readKexts(exited(recording(name)));
  return reading.kind === 'read' ? reading.loaded.map(({ id, version }) => `${id} ${version}`) : reading.reason;
};
const virtualBox = (version: string, ...names: readonly string[]) =>
  names.map((name) => `org.virtualbox.kext.VBox${name} ${version}`);

describe('recordings', () => {
  it.each([
    ['_synthetic/kextstat/wdavkext-loaded.txt', ['com.microsoft.wdavkext 101.0.0']],
    ['kextstat/10.15-virtualbox.txt', virtualBox('6.0.2', 'Drv', 'USB', 'NetFlt')],
    ['kextstat/11-shim-virtualbox.txt', virtualBox('6.1.16', 'Drv', 'USB', 'NetFlt')],
    ['kextstat/11.5-zero-addresses-kpi.txt', ['com.apple.kpi.bsd 20.5.0']],
    ['kextstat/11-shim-by-id-absent.txt', []],
    ['kmutil-showloaded/11-list-only-grep.txt', virtualBox('6.1.26', 'Drv', 'NetFlt', 'USB', 'NetAdp')],
  ])('%s', (name, expected) => {
    expect(ids(name)).toEqual(expected);
  });

  it('of anything else have no rows', () => {
    const others = recordings().filter((name) => !/kextstat|kmutil-showloaded/.test(name));
    const silent = others.filter((name) => recording(name) === '');
    expect(others.filter((name) => readKexts(exited(recording(name))).kind === 'read')).toEqual(silent);
  });
});

describe('rows', () => {
  it.each([
    [
      'cut off after the version',
      '  158    0 0xffffff7f83e91000 0x2e000    0x2e000    com.microsoft.wdavkext (101.0.0)',
    ],
    ['without an address', '158 0 0 0 0 com.microsoft.wdavkext (101.0.0) 00000000 <8 6>'],
  ])('count when they are %s', (_name, line) => {
    expect(loadedKext(readKexts(exited(line)), 'com.microsoft.wdavkext')).toEqual({
      id: 'com.microsoft.wdavkext',
      version: '101.0.0',
      line: line.trim(),
    });
  });

  it('do not count on stderr, where the shim echoes what it was asked for', () => {
    const echoed = 'Executing: /usr/bin/kmutil showloaded --list-only --bundle-identifier com.microsoft.wdavkext';
    expect(loadedKext(readKexts(exited('', 0, echoed)), 'com.microsoft.wdavkext')).toBeNull();
    expect(loadedKext(readKexts(exited(echoed)), 'com.microsoft.wdavkext')).toBeNull();
  });

  it('of another kext with a longer name are not the driver', () => {
    const reading = readKexts(exited('158 0 0 0 0 com.microsoft.wdavkext2 (1) <8>'));
    expect(loadedKext(reading, 'com.microsoft.wdavkext')).toBeNull();
  });
});

describe('a listing', () => {
  const row = (width: number) => '1 0 0xf 0x1 0x1 com.microsoft.wdavkext (1.0) <5 4'.padEnd(width - 1).concat('>');

  it('has rows of 4,000 letters and no more', () => {
    expect(loadedKext(readKexts(exited(row(4_000))), 'com.microsoft.wdavkext')).toEqual({
      id: 'com.microsoft.wdavkext',
      version: '1.0',
      line: row(4_000),
    });
    expect(readKexts(exited(row(4_001))).kind).toBe('unreadable');
  });

  it.each([
    ['its titles', 'Index Refs Address            Size       Wired      Name (Version)', true],
    ['its titles, wide apart', 'Index   Refs\t\tAddress', true],
    ['what the shim runs', 'Executing: /usr/bin/kmutil showloaded --list-only', true],
    ['what the shim adds', 'No variant specified, falling back to release', true],
    ['its titles inside other words', 'unknown column: Index Refs Address', false],
    ['another use of the shim', 'Executing: /usr/bin/kmutil load', false],
    ['its titles cut', 'Index Refs', false],
  ])('without rows is one by %s', (_name, line, isListing) => {
    expect(readKexts(exited(`a remark\n${line}`)).kind === 'read').toBe(isListing);
  });

  it('may have several blanks between the id and its version', () => {
    expect(loadedKext(readKexts(exited('1 0 0xf 0x1 0x1 com.x.y   (1.0)')), 'com.x.y')?.version).toBe('1.0');
  });
});

describe('a listing that failed', () => {
  it.each([
    [{ kind: 'missing' }, 'not on this Mac'],
    [{ kind: 'refused', reason: 'EACCES' }, 'could not be started: EACCES'],
    [{ kind: 'timed-out', afterMs: 5_000, stdout: '', stderr: '' }, 'no answer within 5 s'],
    [{ kind: 'exited', code: 1, stdout: '', stderr: 'no' }, 'exit status 1: no'],
    [
      { kind: 'exited', code: 0, stdout: 'kextstat: something else', stderr: '' },
      'exit status 0: kextstat: something else',
    ],
    [{ kind: 'exited', code: 0, stdout: '158 0 0xffffff7f83e9', stderr: '' }, 'exit status 0: 158 0 0xffffff7f83e9'],
    [exited('see 1 0 0xf 0x1 0x1 com.x.y (1.0)'), 'exit status 0: see 1 0 0xf 0x1 0x1 com.x.y (1.0)'],
  ] as const)('%j says why, and never "not loaded"', (outcome, reason) => {
    expect(readKexts(outcome)).toEqual({ kind: 'unreadable', reason });
    expect(loadedKext(readKexts(outcome), 'com.microsoft.wdavkext')).toBeNull();
  });

  it('is total on any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(255), (text, code) => {
        const silent = code === 0 && text.trim() === '';
        expect(readKexts(exited(text, code)).kind).toBe(silent ? 'read' : 'unreadable');
      }),
    );
  });
});
