// What every recording leads to on the Mac it is from: alone, or beside a Defender that works or does not.
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose.ts';
import { versionFrom } from '../../src/macos.ts';
import type { Outcome } from '../../src/outcome.ts';
import { readEnrolment } from '../../src/readers/enrolment.ts';
import { readExtensions } from '../../src/readers/extensions.ts';
import { readHealth } from '../../src/readers/health.ts';
import { readHealthDetails } from '../../src/readers/health-details.ts';
import { readKexts } from '../../src/readers/kexts.ts';
import { readLoad } from '../../src/readers/kextutil.ts';
import type { Readings } from '../../src/readings.ts';
import { exited, momentsOf, readingsOf, recording, recordings, rtp } from './given.ts';

const works = rtp('true', 'true');
const fails = rtp('true', 'false');
const verdict = (part: Partial<Readings>, macos: string | null) => {
  const version = macos === null ? null : versionFrom(macos);
  const { level, findings } = diagnose(readingsOf({ macos: version, ...part }), momentsOf());
  return [level, ...findings.map(({ code }) => code)].join(' ');
};
const unread = { kextFile: null, kexts: null };
const silent = { ...unread, health: readHealth(exited('')) };
const kernel = 'unprotected kernel-extension-not-approved';
const endpoint = 'unprotected endpoint-extension-not-approved';
const noLicence = 'unprotected not-onboarded';
const notRunning = 'unprotected extension-not-running';
const removed = 'unprotected extension-being-removed';
const off = 'unprotected extension-switched-off';
const faulty = 'unprotected kernel-extension-faulty';
const unreadable = 'unknown unreadable';
const both = `${endpoint} network-extension-not-approved`;

/** One answer of `mdatp health`, and nothing else but the version of macOS; null: not even that. */
const answers: Readonly<Record<string, readonly (readonly [string | null, string])[]>> = {
  'mdatp-health/docs-sysext-unapproved-2025.txt': [['14.2', `${both} full-disk-access-missing`]],
  'mdatp-health/kext-approved.txt': [['10.15.7', 'protected']],
  'mdatp-health/kext-unapproved-corrected.txt': [
    ['10.14.6', kernel],
    ['12.7', endpoint],
  ],
  'mdatp-health/kext-unapproved-seed-INVERTED.txt': [['10.15.7', 'unprotected switched-off']],
  'mdatp-health/linux-101.02.55-unlicensed.txt': [[null, noLicence]],
  'mdatp-health/linux-101.23082-healthy-indented.txt': [[null, 'protected']],
  'mdatp-health/macos-101.70.19-healthy.txt': [['12.7', 'protected']],
  'mdatp-health-json/macos-101.98.30-healthy.json': [['13.3', 'protected']],
  'mdatp-health-legacy/field-healthy-ok.txt': [['10.14.6', 'unknown unreadable']],
  'mdatp-health-legacy/linux-100.87.66-healthy.txt': [[null, 'protected']],
  'mdatp-health-legacy/macos-kext-approved.txt': [['10.14.6', 'protected']],
  'mdatp-health-legacy/macos-kext-unapproved.txt': [
    ['10.14.6', kernel],
    [null, kernel],
  ],
  'mdatp-health-legacy/macos-licensed-partial.txt': [['10.14.6', 'unknown unreadable']],
  '_synthetic/mdatp-health-json/healthy.json': [['15.1', 'protected']],
  '_synthetic/mdatp-health-json/na-values.json': [['15.1', `${endpoint} full-disk-access-missing`]],
  '_synthetic/mdatp-health/macos-full-es-unapproved.txt': [['12.7', `${both} full-disk-access-missing`]],
  '_synthetic/mdatp-health/macos-rtp-off-by-policy.txt': [['12.7', 'unprotected switched-off']],
};

/** Who reads a recording's folder, and as what. */
const readersBy: readonly (readonly [RegExp, (outcome: Outcome) => Partial<Readings>])[] = [
  [/^mdatp-health-details/, (outcome) => ({ healthExtensions: readHealthDetails(outcome) })],
  [/systemextensionsctl-list/, (outcome) => ({ extensions: readExtensions(outcome) })],
  [/kextstat|kmutil-showloaded/, (outcome) => ({ kexts: readKexts(outcome) })],
  [/kextutil|kextload|kmutil-load/, (outcome) => ({ load: readLoad(outcome) })],
  [/^profiles-status/, (outcome) => ({ enrolment: readEnrolment(outcome) })],
];

/** Of another tool: on which macOS, then the verdict beside a Defender that works, one that does not, and a silent one. */
const witnesses: Readonly<Record<string, readonly [string, string, string, string]>> = {
  '_synthetic/kextstat/wdavkext-loaded.txt': ['10.15.7', 'protected', notRunning, unreadable],
  '_synthetic/kextutil/not-root.txt': ['10.15.7', 'protected', kernel, unreadable],
  '_synthetic/kextutil/success-silent.txt': ['10.15.7', 'protected', kernel, unreadable],
  '_synthetic/systemextensionsctl-list/11-14-mde-both-waiting.txt': ['12.7', both, both, both],
  '_synthetic/systemextensionsctl-list/11-14-mde-enabled.txt': ['12.7', 'protected', notRunning, unreadable],
  '_synthetic/systemextensionsctl-list/11-14-mde-terminated.txt': [
    '12.7',
    'attention extension-being-removed',
    removed,
    removed,
  ],
  '_synthetic/systemextensionsctl-list/15-26-mde-enabled.txt': ['15.1', 'protected', notRunning, unreadable],
  '_synthetic/systemextensionsctl-list/15-26-mde-es-disabled.txt': [
    '15.1',
    'attention extension-switched-off',
    off,
    off,
  ],
  '_synthetic/systemextensionsctl-list/none.txt': ['14.2', 'protected', endpoint, unreadable],
  'kextload/eqmac-system-policy.txt': ['10.15.7', 'protected', kernel, unreadable],
  'kextstat/10.15-virtualbox.txt': ['10.15.7', 'protected', kernel, unreadable],
  'kextstat/11-shim-by-id-absent.txt': ['10.15.7', 'protected', kernel, unreadable],
  'kextstat/11-shim-virtualbox.txt': ['10.15.7', 'protected', kernel, unreadable],
  'kextstat/11.5-zero-addresses-kpi.txt': ['10.15.7', 'protected', kernel, unreadable],
  'kextutil/360controller-10.15.3-system-policy-with-warnings.txt': ['10.15.7', 'protected', kernel, unreadable],
  'kextutil/adguard-10.14.5beta-policy-excerpt.txt': ['10.15.7', 'protected', kernel, unreadable],
  'kextutil/appleintelinfo-unsigned-allowed.txt': ['10.15.7', 'protected', kernel, unreadable],
  'kextutil/nvweb-10.12.6-unsigned.txt': ['10.15.7', 'protected', kernel, unreadable],
  'kextutil/wdavkext-system-policy.txt': ['10.15.7', 'protected', kernel, kernel],
  'kmutil-load/11-shim-bad-signature-code29.txt': ['10.15.7', 'protected', kernel, unreadable],
  'kmutil-load/15-not-approved-code27.txt': ['10.15.7', 'protected', kernel, unreadable],
  'kmutil-load/missing-kdk-fragment.txt': ['10.15.7', 'protected', faulty, faulty],
  'kmutil-load/recovery-bootpolicy-error-11.txt': ['10.15.7', 'protected', kernel, unreadable],
  'kmutil-showloaded/11-list-only-grep.txt': ['10.15.7', 'protected', kernel, unreadable],
  'mdatp-health-details/system_extensions-healthy.txt': ['14.2', 'protected', endpoint, unreadable],
  'mdatp-health-details/system_extensions-not-approved.txt': ['14.2', both, both, both],
  'profiles-status/10.13.0-profile-installed.txt': ['13.6', 'protected', endpoint, unreadable],
  'profiles-status/10.13.4-not-enrolled.txt': ['13.6', 'protected', endpoint, unreadable],
  'profiles-status/10.13.4-user-approved.txt': ['13.6', 'protected', endpoint, unreadable],
  'profiles-status/11-with-server.txt': ['13.6', 'protected', endpoint, unreadable],
  'systemextensionsctl-list/10.15-crescendo-one.txt': ['12.7', 'protected', endpoint, unreadable],
  'systemextensionsctl-list/10.15.7-santa-upgrade-waiting.txt': ['12.7', 'protected', endpoint, unreadable],
  'systemextensionsctl-list/11.1-lulu-waiting-row.txt': ['11.1', 'protected', endpoint, unreadable],
  'systemextensionsctl-list/12-lulu-old-terminated-new-enabled.txt': ['12.7', 'protected', endpoint, unreadable],
  'systemextensionsctl-list/26.3-lulu-three-categories-truncated.txt': ['26.3', 'protected', endpoint, unreadable],
  'systemextensionsctl-list/santa-migration-terminated.txt': ['14.2', 'protected', endpoint, unreadable],
};

const readAs = (name: string): Partial<Readings> => {
  const read = readersBy.find(([folder]) => folder.test(name))?.[1] ?? expect.unreachable(name);
  return read(exited(recording(name), exitOf(name)));
};

/** What these ended with is told by their tools’ documentation; the recordings hold only what was printed. */
function exitOf(name: string): number {
  if (!/^(_synthetic\/)?(kextutil|kextload|kmutil-load)\//.test(name)) return 0;
  if (/not-approved|system-policy|policy-excerpt/.test(name)) return 27;
  if (/not-root/.test(name)) return 77;
  return /success|allowed|bootpolicy/.test(name) ? 0 : 29;
}

describe('a recorded answer of Defender', () => {
  const rows = Object.entries(answers).flatMap(([name, macs]) =>
    macs.map(([macos, expected]) => [name, macos, expected] as const),
  );
  it.each(rows)('%s on macOS %s: %s', (name, macos, expected) => {
    expect(verdict({ ...unread, health: readHealth(exited(recording(name))) }, macos)).toBe(expected);
  });
});

describe('a recorded output of another tool', () => {
  it.each(Object.entries(witnesses))('%s', (name, [macos, well, badly, alone]) => {
    const part = readAs(name);
    expect([
      verdict({ health: works, ...part }, macos),
      verdict({ health: fails, ...part }, macos),
      verdict({ ...silent, ...part }, macos),
    ]).toEqual([well, badly, alone]);
  });

  it('is left out only where it cannot say anything here', () => {
    const known = new Set([...Object.keys(answers), ...Object.keys(witnesses)]);
    const folders =
      /^(_synthetic\/)?(mdatp-health(-json|-legacy)?|systemextensionsctl-list|kextstat|kmutil-showloaded|kextutil|kextload|kmutil-load|profiles-status)\//;
    expect(recordings().filter((name) => folders.test(name) && !known.has(name))).toEqual([]);
  });
});
