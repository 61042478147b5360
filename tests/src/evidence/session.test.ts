// A whole session of Terminal in the file of `mdatp health`: what other tools printed there is read as theirs.
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/evidence/evidence.ts';
import { recording } from '../fixtures.ts';

const healthy = recording('mdatp-health/macos-101.70.19-healthy.txt');
const waiting = recording('_synthetic/systemextensionsctl-list/11-14-mde-both-waiting.txt');
const enabled = recording('_synthetic/systemextensionsctl-list/11-14-mde-enabled.txt');
const unavailable = 'real_time_protection_enabled : true\nreal_time_protection_available : false\n';

const verdictOf = (session: string, files: Readonly<Record<string, string>> = {}) => {
  const texts = { 'mdatp-health.out': session, 'mac.json': '{"admin":true}', ...files };
  const { diagnosis, guide } = explain(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { kind: 'read', text, whole: true }])),
  );
  return [diagnosis.level, ...diagnosis.findings.map(({ code }) => code), guide?.path ?? null];
};

describe('a session with mdatp health and', () => {
  it.each([
    ['extensions that run', `% systemextensionsctl list\n${enabled}`, ['protected', null]],
    [
      'extensions that wait',
      `% systemextensionsctl list\n${waiting}`,
      ['unprotected', 'endpoint-extension-not-approved', 'network-extension-not-approved', 'system-extension'],
    ],
    [
      'an enrolment that is not approved',
      '% profiles status -type enrollment\nEnrolled via DEP: No\nMDM enrollment: Yes\n',
      ['attention', 'enrolment-not-approved', 'managed-other'],
    ],
    [
      'other tools that say nothing of it',
      '% csrutil status\nSystem Integrity Protection status: enabled.\n',
      ['protected', null],
    ],
  ])('%s counts what they say', (_name, printed, verdict) => {
    expect(verdictOf(`% mdatp health\n${healthy}${printed}`)).toEqual(verdict);
    expect(verdictOf(`${printed}% mdatp health\n${healthy}`)).toEqual(verdict);
  });

  it('the tool’s own file counts it no more', () => {
    expect(verdictOf(`${healthy}${waiting}`, { 'systemextensionsctl.out': enabled })).toEqual(['protected', null]);
  });

  it('the version of macOS has the steps of that version', () => {
    expect(verdictOf(`ProductName: Mac OS X\nProductVersion: 10.14.6\n${unavailable}`)).toEqual([
      'unprotected',
      'kernel-extension-not-approved',
      'kernel-window-closed',
    ]);
  });
});
