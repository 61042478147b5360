// What report.txt shows of each reading: our own words for it as they are, and nothing that names anybody.
import { expect, it } from 'vitest';
import { reportOf } from '../../../src/evidence/report.ts';
import { readHealth } from '../../../src/readers/health.ts';
import type { Readings } from '../../../src/readings.ts';
import { exited, readingsOf, snapshotOf } from '../fixtures.ts';

function linesWith(part: Partial<Readings>): readonly string[] {
  const snapshot = snapshotOf('protected', [], { readings: readingsOf(part) });
  return reportOf(snapshot, { version: '1.2.3', names: [], history: [] }).split('\n');
}

it('shows what macOS said of the service, of the extensions of the processor and of who manages the Mac', () => {
  const line = '* * UBF8T346G9 com.microsoft.wdav.epsext (1/1) [activated waiting for user]';
  const row = { id: 'com.microsoft.wdav.epsext', version: '1/1', team: 'UBF8T346G9', state: 'waiting', line } as const;
  const lines = linesWith({
    daemon: { kind: 'absent' },
    service: { kind: 'not-found', line: 'Could not find service' },
    serviceFile: 'present',
    managedBy: 'jamf',
    arch: 'arm64',
    extensions: { kind: 'read', rows: [row, { ...row, id: 'com.contoso.sensor', state: 'other' }] },
  });
  expect(lines).toEqual(
    expect.arrayContaining([
      '  processes: wdavdaemon: absent',
      '  launchctl: service: not-found',
      '  service-file: com.microsoft.fresno.plist: present',
      '  profiles-status: managed by: jamf',
      '  sw_vers: processor: arm64',
      '  systemextensionsctl: com.microsoft.wdav.epsext: waiting',
      '  systemextensionsctl: masked.bundle: other',
    ]),
  );
});

it('masks a field of Defender also where its value is a word of ours', () => {
  const health = readHealth(exited('healthy : true\norg_id : "jamf"\nuser_name : "other"\n'));
  const lines = linesWith({ health });
  expect(lines).toContain('  mdatp-health: org_id: (masked)');
  expect(lines.join('\n')).not.toMatch(/: (jamf|other)$/m);
});
