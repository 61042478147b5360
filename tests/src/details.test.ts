// Every reading with its raw line: nothing left out, nothing judged.
import { describe, expect, it } from 'vitest';
import { detailsOf } from '../../src/details.ts';
import { readHealth } from '../../src/health.ts';
import { readKexts } from '../../src/kexts.ts';
import { exited, healthOf, readingsOf, recording, snapshotOf } from './given.ts';

const detailsWith = (part: Parameters<typeof readingsOf>[0]) =>
  detailsOf(snapshotOf('protected', [], { readings: readingsOf(part) }));
const rowsOf = (tool: string, part: Parameters<typeof readingsOf>[0]) =>
  detailsWith(part).flatMap((row) => (row.tool === tool ? [[row.label, row.value, ...row.lines]] : []));

describe('details', () => {
  it('show every field of a real answer as it was printed', () => {
    const text = recording('mdatp-health/macos-101.70.19-healthy.txt');
    const rows = detailsWith({ health: readHealth(exited(text)) }).filter(({ tool }) => tool === 'mdatp-health');
    expect(rows.flatMap(({ lines }) => lines)).toEqual(text.trim().split('\n'));
  });

  it('show unknown fields, lists, notices, and what a profile set', () => {
    const health = healthOf(
      'ATTENTION: No license found.',
      'brand_new : "x"',
      'health_issues : ["a", "b"]',
      'cloud_enabled : true [managed]',
    );
    expect(rowsOf('mdatp-health', { health }).map(([label, value]) => [label, value])).toEqual([
      ['notice', 'ATTENTION: No license found.'],
      ['brand_new', 'x'],
      ['health_issues', 'a, b'],
      ['cloud_enabled', 'true'],
    ]);
    expect(
      detailsWith({ health })
        .filter(({ managed }) => managed)
        .map(({ label }) => label),
    ).toEqual(['cloud_enabled']);
  });

  it('show why there was no answer, and what was printed instead', () => {
    expect(rowsOf('mdatp-health', { health: readHealth(exited('', 3, 'Failed to connect')) })).toEqual([
      ['health', 'failed', 'exit status 3', 'Failed to connect'],
    ]);
  });

  it.each([
    ['kext-file', {}, ['wdavkext.kext', 'present', 'owner 0:0, mode 755']],
    ['kext-file', { kextFile: { kind: 'absent' } }, ['wdavkext.kext', 'absent']],
    ['kext-file', { kextFile: { kind: 'unreadable', reason: 'EACCES' } }, ['wdavkext.kext', 'unreadable', 'EACCES']],
    ['kextstat', {}, ['loaded', '0']],
    ['kextstat', { kexts: readKexts({ kind: 'missing' }) }, ['unreadable', 'not on this Mac']],
    [
      'kextutil',
      { load: { result: 'not-approved', line: 'Kext rejected' } },
      ['last try', 'not-approved', 'Kext rejected'],
    ],
    ['pkgutil', { installedAt: 1_710_789_785_000 }, ['install-time', '1710789785', 'install-time: 1710789785']],
    ['sw_vers', {}, ['ProductVersion', '10.15.7', '10.15.7']],
    ['groups', { admin: false }, ['admin', 'false']],
    [
      'mdatp-file',
      { genuine: { kind: 'not-genuine', path: '/x', reason: 'unsigned' } },
      ['/x', 'not-genuine', 'unsigned'],
    ],
    ['mdatp-file', { genuine: { kind: 'not-checked', reason: 'ENOENT' } }, ['mdatp', 'not-checked', 'ENOENT']],
  ] as const)('show %s %j', (tool, part, row) => {
    expect(rowsOf(tool, part)).toEqual([row]);
  });

  it('leave out what was not looked at', () => {
    const rows = detailsWith({
      health: readHealth({ kind: 'missing' }),
      kextFile: null,
      kexts: null,
      load: null,
      macos: null,
      admin: null,
    });
    expect(rows.map(({ tool }) => tool)).toEqual(['mdatp-health', 'mdatp-file']);
  });
});
