// Snapshots of every state worth looking at, by name: what the gallery shows and tests may start from.
import { noActs, withLoad, withPaneOpened } from '../src/acts.ts';
import { defaultSettings } from '../src/default-settings.ts';
import type { Finding, FindingCode, Level } from '../src/finding.ts';
import { versionFrom } from '../src/macos.ts';
import type { Readings } from '../src/readings.ts';
import { beforeFirstLook, languages, type PageId, type Snapshot } from '../src/snapshot.ts';
import { unsetSettings } from '../src/unset-settings.ts';

export const galleryThemes = ['light', 'dark'] as const;
export const galleryLanguages = languages;

const minute = 60_000;
/** 25 November 2026, 10:31 UTC. */
export const galleryNow = 1_795_602_660_000;
const now = galleryNow;

const first = beforeFirstLook({ at: now, acts: noActs, language: 'en', snoozedUntil: null, practice: false });

/** What Defender prints when all is well, as far as the panel shows it. */
const health = (available: boolean, enabled = true): Readings['health'] => ({
  kind: 'read',
  generation: 'json',
  exitCode: 0,
  notices: [],
  fields: [
    field('healthy', available && enabled),
    field('licensed', true),
    field('app_version', '101.24.10'),
    field('real_time_protection_enabled', enabled),
    field('real_time_protection_available', available),
    field('real_time_protection_subsystem', 'kernel_extension'),
    field('definitions_updated_minutes_ago', 134),
    field('tamper_protection', 'audit', true),
  ],
});

function field(name: string, value: boolean | number | string, managed = false) {
  return { name, value, managed, line: `"${name}": ${JSON.stringify(value)}` };
}

const readings: Readings = {
  ...first.readings,
  health: health(false),
  genuine: { kind: 'genuine', path: '/Applications/Microsoft Defender ATP.app' },
  macos: versionFrom('10.15.7'),
  admin: true,
  kextFile: { kind: 'present', ownerId: 0, groupId: 0, mode: '755' },
  kexts: { kind: 'read', loaded: [] },
  installedAt: now - 180 * minute,
};

function given(level: Level, codes: readonly FindingCode[], part: Partial<Snapshot> = {}): Snapshot {
  const findings = codes.map(
    (code): Finding => ({
      code,
      level,
      fixableBy: 'user',
      evidence: [{ tool: 'mdatp-health', line: '"real_time_protection_available": false' }],
    }),
  );
  return {
    ...first,
    sequence: 7,
    looked: true,
    at: now - 2_000,
    nextLookAt: now + 13_000,
    agreed: true,
    readings,
    moments: { ...first.moments, now },
    diagnosis: { level, findings },
    ...part,
  };
}

const notApproved = (part: Partial<Snapshot> = {}) => given('unprotected', ['kernel-extension-not-approved'], part);
const fresh = { ...readings, installedAt: now - 4 * minute };
const refused = withLoad(noActs, now - 3 * minute, { result: 'not-approved', line: 'system policy' }, 'request');
const atPane = withPaneOpened(refused, now - 2 * minute);
const well = { ...readings, health: health(true) };
const newMac = { ...readings, macos: versionFrom('26.1'), kextFile: null, kexts: null };

const enrolment = {
  kind: 'read',
  enrolled: true,
  userApproved: true,
  serverHost: null,
  line: 'MDM enrollment: Yes',
} as const;

const serviceOff = (macos: string) =>
  given('unprotected', ['service-not-started'], { readings: { ...newMac, macos: versionFrom(macos) } });

const helpDesk = { supportName: 'IT Service Desk', supportContact: 'servicedesk@example.org' };

const onPage = (page: PageId, part: Partial<Snapshot> = {}) =>
  given('protected', [], { readings: well, loginItem: 'on', request: { page, id: 1 }, ...part });

export const galleryStates: Readonly<Record<string, Snapshot>> = {
  looking: first,
  starting: given('starting', []),
  'fresh-open': notApproved({ readings: fresh }),
  'fresh-allow': notApproved({ readings: fresh, acts: withPaneOpened(noActs, now - minute) }),
  expired: notApproved(),
  'expired-busy': notApproved({ busy: 'load-driver' }),
  'expired-cancelled': notApproved({ acts: { ...noActs, lastTry: 'cancelled' } }),
  'expired-open': notApproved({ acts: refused }),
  'expired-allow': notApproved({ acts: atPane }),
  'expired-refused': notApproved({
    acts: withLoad(atPane, now - minute, { result: 'not-approved', line: 'system policy' }, 'load'),
  }),
  protected: given('protected', [], {
    readings: well,
    nextLookAt: now + 58_000,
    acts: withLoad(noActs, now - 9 * minute, { result: 'loaded', line: 'loaded' }, 'load'),
  }),
  'protected-managed': given('protected', [], { readings: { ...well, managedBy: 'jamf' } }),
  passive: given('attention', ['passive-mode'], { readings: well }),
  'not-admin': notApproved({ readings: { ...readings, admin: false } }),
  'switched-off': given('unprotected', ['switched-off'], { readings: { ...readings, health: health(true, false) } }),
  'off-and-not-approved': given('unprotected', ['switched-off', 'kernel-extension-not-approved']),
  'not-installed': given('unprotected', ['not-installed']),
  'not-answering': given('unknown', ['not-answering']),
  'not-checked': given('unknown', [], {
    diagnosis: {
      level: 'unknown',
      findings: [
        {
          code: 'unreadable',
          level: 'unknown',
          fixableBy: 'report',
          evidence: [{ tool: 'mdatp-file', line: '/Applications/Microsoft Defender.app: codesign: timed-out' }],
        },
      ],
    },
  }),
  'not-onboarded': given('unprotected', ['not-onboarded']),
  faulty: given('unprotected', ['kernel-extension-faulty', 'definitions-outdated']),
  'new-mac': given('unprotected', ['endpoint-extension-not-approved'], { readings: newMac }),
  'new-mac-all': given(
    'unprotected',
    ['endpoint-extension-not-approved', 'network-extension-not-approved', 'full-disk-access-missing'],
    { readings: { ...newMac, arch: 'arm64' } },
  ),
  'new-mac-not-admin': given('unprotected', ['endpoint-extension-not-approved'], {
    readings: { ...newMac, admin: false },
  }),
  'new-mac-noticing': given('starting', [], {
    readings: newMac,
    diagnosis: {
      level: 'starting',
      findings: [
        ...given('attention', ['network-extension-not-approved']).diagnosis.findings,
        ...given('starting', ['extension-not-running']).diagnosis.findings,
      ],
    },
  }),
  'managed-noticing': given('starting', ['extension-not-running'], {
    readings: { ...newMac, enrolment, managedBy: 'jamf' },
  }),
  managed: given('unprotected', ['endpoint-extension-not-approved', 'full-disk-access-missing'], {
    readings: { ...newMac, enrolment, managedBy: 'jamf' },
  }),
  'managed-not-approved': given('unprotected', ['endpoint-extension-not-approved', 'enrolment-not-approved'], {
    readings: { ...newMac, enrolment: { ...enrolment, userApproved: false }, managedBy: 'intune', admin: false },
  }),
  unhealthy: given('attention', ['unhealthy', 'definitions-outdated', 'conflicting-software']),
  'disk-access': given('attention', ['full-disk-access-missing'], { readings: newMac }),
  'background-14': serviceOff('14.7'),
  'background-15': serviceOff('15.3'),
  'background-26': serviceOff('26.1'),
  crashing: given('unknown', ['service-keeps-restarting']),
  'restart-in-vain': given('unprotected', ['extension-not-running'], {
    readings: newMac,
    moments: {
      ...first.moments,
      now,
      bootedAt: now - 5 * minute,
      firstSeen: { 'extension-not-running': now - 65 * minute },
    },
  }),
  stale: notApproved({ at: now - 10 * minute, nextLookAt: now - 9 * minute }),
  snoozed: given('unprotected', ['not-onboarded'], { snoozedUntil: now + 50 * minute }),
  practice: notApproved({ practice: true }),
  'alert-failed': notApproved({ alertFailed: true }),
  'alerts-asked': given('protected', [], { readings: well, asksForAlerts: true }),
  'not-kept': notApproved({ forgets: true }),
  'not-watched': given('protected', [], {
    readings: well,
    diagnosis: {
      level: 'protected',
      findings: [],
      notWatched: given('attention', ['network-filter-off']).diagnosis.findings,
    },
  }),
  'managed-support': given('unprotected', ['endpoint-extension-not-approved'], {
    readings: { ...newMac, enrolment, managedBy: 'jamf' },
    settings: { ...unsetSettings, values: { ...defaultSettings, ...helpDesk } },
  }),
  'page-settings': onPage('settings'),
  'page-settings-forced': onPage('settings', {
    loginItem: 'needs-approval',
    settings: {
      values: { ...defaultSettings, ...helpDesk, showIconOnlyWhenNeeded: true, lookEverySeconds: 120 },
      forced: ['supportName', 'supportContact', 'notifications', 'watch.network-filter-off'],
      set: ['supportName', 'supportContact', 'notifications', 'watch.network-filter-off', 'showIconOnlyWhenNeeded'],
      ignored: [
        { source: 'profile', name: 'lookEverySeconds', reason: 'too-small' },
        { source: 'file', name: '', reason: 'newer-version' },
      ],
    },
  }),
  'page-history': onPage('history'),
  'page-history-lost': given('unprotected', ['endpoint-extension-not-approved'], {
    readings: newMac,
    request: { page: 'history', id: 1 },
  }),
  'page-reads': onPage('reads'),
  'page-report': onPage('report'),
};
