// Every recording, and which readers know it: each its own and no other, whatever file it is found in.
import { describe, expect, it } from 'vitest';
import { readMacos } from '../../src/macos.ts';
import type { Outcome } from '../../src/outcome.ts';
import { readEnrolment } from '../../src/readers/enrolment.ts';
import { readExtensions } from '../../src/readers/extensions.ts';
import { readHealth } from '../../src/readers/health.ts';
import { readHealthDetails } from '../../src/readers/health-details.ts';
import { readIntegrity } from '../../src/readers/integrity.ts';
import { readKexts } from '../../src/readers/kexts.ts';
import { readLoad } from '../../src/readers/kextutil.ts';
import { readInstalledAt } from '../../src/readers/mac.ts';
import { readProfiles } from '../../src/readers/profiles.ts';
import { readSignature } from '../../src/readers/signature.ts';
import { exited, recording, recordings } from './fixtures.ts';

const isRead = (read: (outcome: Outcome) => { readonly kind: string }) => (outcome: Outcome) =>
  read(outcome).kind === 'read';

const readers: Readonly<Record<string, (outcome: Outcome) => boolean>> = {
  health: isRead(readHealth),
  details: isRead(readHealthDetails),
  extensions: isRead(readExtensions),
  kexts: (outcome) => isRead(readKexts)(outcome) && outcome.kind === 'exited' && outcome.stdout !== '',
  enrolment: isRead(readEnrolment),
  profiles: isRead(readProfiles),
  integrity: isRead(readIntegrity),
  receipt: (outcome) => readInstalledAt(outcome) !== null,
  macos: (outcome) => readMacos(outcome) !== null,
  signature: (outcome) => readSignature(outcome).kind === 'signed',
};

/** Folder of the recordings -> who reads them; no folder is left out. */
const expected: Readonly<Record<string, readonly string[]>> = {
  '_synthetic/kextstat': ['kexts'],
  '_synthetic/kextutil': [],
  '_synthetic/mdatp-health': ['health', 'details'],
  '_synthetic/mdatp-health-json': ['health', 'details'],
  '_synthetic/systemextensionsctl-list': ['extensions'],
  codesign: ['signature'],
  'csrutil-status': ['integrity'],
  'jamf-log': [],
  kextload: [],
  'kextpolicy-db': [],
  kextstat: ['kexts'],
  kextutil: [],
  'kmutil-load': [],
  'kmutil-showloaded': ['kexts'],
  'log-show': [],
  'mdatp-config': [],
  'mdatp-health': ['health', 'details'],
  'mdatp-health-details': ['health', 'details'],
  'mdatp-health-field': [],
  'mdatp-health-json': ['health', 'details'],
  'mdatp-health-legacy': ['health', 'details'],
  'mdatp-system-extension': [],
  'pkgutil-pkg-info': ['receipt'],
  'profiles-list': ['profiles'],
  'profiles-status': ['enrolment'],
  'spctl-kext-consent': [],
  sw_vers: ['macos'],
  'systemextensionsctl-list': ['extensions'],
  'systemextensionsctl-other': [],
  wdavconfig: [],
};

/** What is read otherwise than its folder. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  'mdatp-health-details/system_extensions-healthy.txt': ['details'],
  'mdatp-health-details/system_extensions-not-approved.txt': ['details'],
  'mdatp-health-legacy/field-healthy-ok.txt': [],
  'profiles-list/names-with-kext-policy.txt': [],
};

describe('recordings', () => {
  it.each(recordings())('%s', (name) => {
    const outcome = exited(recording(name));
    const reading = Object.entries(readers).flatMap(([reader, reads]) => (reads(outcome) ? [reader] : []));
    expect(reading).toEqual(exceptions[name] ?? expected[name.replace(/\/[^/]*$/, '')]);
  });

  it.each([
    ['_synthetic/kextutil/not-root.txt', 77, 'not-root'],
    ['_synthetic/kextutil/success-silent.txt', 0, 'loaded'],
    ['kextload/eqmac-system-policy.txt', 71, 'no-answer'],
    ['kextutil/360controller-10.15.3-system-policy-with-warnings.txt', 27, 'no-answer'],
    ['kextutil/adguard-10.14.5beta-policy-excerpt.txt', 27, 'no-answer'],
    ['kextutil/appleintelinfo-unsigned-allowed.txt', 0, 'loaded'],
    ['kextutil/nvweb-10.12.6-unsigned.txt', 4, 'no-answer'],
    ['kextutil/wdavkext-system-policy.txt', 27, 'not-approved'],
    ['kmutil-load/11-shim-bad-signature-code29.txt', 29, 'no-answer'],
    ['kmutil-load/15-not-approved-code27.txt', 27, 'no-answer'],
    ['kmutil-load/missing-kdk-fragment.txt', 71, 'no-answer'],
    ['kmutil-load/recovery-bootpolicy-error-11.txt', 11, 'faulty'],
  ])('%s as a load with exit status %i is %s', (name, code, result) => {
    expect(readLoad(exited('', code, recording(name))).result).toBe(result);
  });

  it('each have a row in SOURCES.md, and every row there its recording', () => {
    const rows = [...recording('SOURCES.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => String(name));
    expect([...rows].sort()).toEqual([...recordings()].sort());
  });

  it('of loads are all in the list above', () => {
    expect(recordings().filter((name) => /kextutil|kextload|kmutil-load/.test(name))).toHaveLength(12);
  });
});
