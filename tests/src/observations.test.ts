// The table of the product: what is observed -> what is found, how bad it is and who can fix it. First what
// several witnesses say together, then every recorded output. A finding or a recording without a row fails.
// biome-ignore-all lint/style/noExcessiveLinesPerFile: one table, as long as the list of what can be observed.
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose.ts';
import { findingCodes } from '../../src/finding.ts';
import { versionFrom } from '../../src/macos.ts';
import type { Outcome } from '../../src/outcome.ts';
import { type EnrolmentReading, readEnrolment } from '../../src/readers/enrolment.ts';
import { readExtensions } from '../../src/readers/extensions.ts';
import { readHealth } from '../../src/readers/health.ts';
import { readHealthDetails } from '../../src/readers/health-details.ts';
import { readKexts } from '../../src/readers/kexts.ts';
import { readLoad } from '../../src/readers/kextutil.ts';
import type { Moments, Readings } from '../../src/readings.ts';
import {
  dayMs,
  exited,
  foreign,
  healthOf,
  hourMs,
  minuteMs,
  momentsOf,
  readingsOf,
  recording,
  recordings,
  rtp,
  undecided,
} from './fixtures.ts';

const recorded = (name: string) => exited(recording(name));
const health = (name: string) => ({ health: readHealth(recorded(`mdatp-health/${name}`)) });
const details = (name: string) => ({ healthExtensions: readHealthDetails(recorded(`mdatp-health-details/${name}`)) });
const listed = (name: string) => ({ extensions: readExtensions(recorded(`systemextensionsctl-list/${name}`)) });
const synthetic = (name: string) => ({
  extensions: readExtensions(recorded(`_synthetic/systemextensionsctl-list/${name}`)),
});
const enrolled = (name: string): { enrolment: EnrolmentReading } => ({
  enrolment: readEnrolment(recorded(`profiles-status/${name}`)),
});
const healthy = health('macos-101.70.19-healthy.txt');
const unapproved = health('docs-sysext-unapproved-2025.txt');
const missing = { health: rtp('true', 'false') };
const yes = { enrolment: readEnrolment(exited('MDM enrollment: Yes')) };
const loaded = { kexts: readKexts(recorded('_synthetic/kextstat/wdavkext-loaded.txt')) };
const refused = { load: readLoad(recorded('kextutil/wdavkext-system-policy.txt')) };
const reboot = readLoad(
  exited('', 28, 'Error Domain=KMErrorDomain Code=28 "Loading extension(s): com.microsoft.wdavkext requires a reboot"'),
);
const bothEnabled = synthetic('11-14-mde-enabled.txt');
const works = (...lines: readonly string[]) => ({ health: rtp('true', 'true', ...lines) });
const withDetails = (endpoint: boolean, network: boolean) => ({
  healthExtensions: readHealthDetails(
    exited(
      `network_extension_enabled : ${network}\nnetwork_extension_installed : true\n` +
        `endpoint_security_extension_ready : ${endpoint}\nendpoint_security_extension_installed : true`,
    ),
  ),
});
const row = (id: string, state: string, version = '101.70.19') =>
  `\t*\tUBF8T346G9\tcom.microsoft.wdav.${id} (${version}/${version})\tMicrosoft Defender\t[${state}]`;
const rows = (...lines: readonly string[]) => ({
  extensions: readExtensions(exited(['2 extension(s)', ...lines].join('\n'))),
});

/** Observed, on which macOS, what is found: `code level who`; at which moments, where it is judged by time. */
type Row = readonly [string, Partial<Readings>, string, readonly string[], Partial<Moments>?];

const notApproved = 'endpoint-extension-not-approved unprotected user';
const networkNotApproved = 'network-extension-not-approved attention user';
const noDiskAccess = 'full-disk-access-missing attention user';

const gone = readHealth({ kind: 'missing' });
const hung = readHealth({ kind: 'timed-out', afterMs: 1, stdout: '', stderr: '' });
const expiry = Date.parse('2022-12-29T21:48:37Z');

const table: readonly Row[] = [
  // The driver, 10.13-10.15
  ['true/true', works(), '10.15.7', []],
  ['true/false, driver there', missing, '10.15.7', ['kernel-extension-not-approved unprotected user']],
  [
    'and macOS refused it by policy',
    { ...missing, ...refused },
    '10.15.7',
    ['kernel-extension-not-approved unprotected user'],
  ],
  [
    'and it is loaded all the same',
    { ...missing, ...loaded },
    '10.15.7',
    ['extension-not-running unprotected restart'],
  ],
  ['and it waits for a restart', { ...missing, load: reboot }, '10.15.7', ['restart-needed unprotected restart']],
  [
    'true/false, no driver on 10.14',
    { ...missing, kextFile: { kind: 'absent' } },
    '10.14.6',
    ['kernel-extension-faulty unprotected admin'],
  ],
  ['true/false, no driver on 10.15', { ...missing, kextFile: { kind: 'absent' } }, '10.15.7', [notApproved]],
  [
    'true/false, standard user',
    { ...missing, admin: false },
    '10.15.7',
    ['kernel-extension-not-approved unprotected admin'],
  ],
  [
    'true/false, managed',
    { ...missing, ...enrolled('10.13.4-user-approved.txt') },
    '10.15.7',
    ['kernel-extension-not-approved unprotected admin'],
  ],
  [
    'refused for another reason',
    { ...missing, load: readLoad(exited('', 4)) },
    '10.15.7',
    ['kernel-extension-faulty unprotected admin'],
  ],
  [
    'not healthy because not approved',
    { health: rtp('true', 'false', 'healthy : false') },
    '10.15.7',
    ['kernel-extension-not-approved unprotected user'],
  ],
  [
    'off and not available',
    { health: rtp('false', 'false', 'healthy : false') },
    '10.15.7',
    ['switched-off unprotected user', 'kernel-extension-not-approved unprotected user'],
  ],
  [
    'off by a profile, not available, standard user',
    { health: rtp('false [managed]', 'false'), admin: false },
    '10.15.7',
    ['switched-off unprotected admin', 'kernel-extension-not-approved unprotected admin'],
  ],
  // The endpoint security extension
  ['all said to be missing', unapproved, '14.2', [notApproved, networkNotApproved, noDiskAccess]],
  [
    'all missing, managed',
    { ...unapproved, ...enrolled('11-with-server.txt') },
    '14.2',
    [
      'endpoint-extension-not-approved unprotected admin',
      'network-extension-not-approved attention admin',
      'full-disk-access-missing attention admin',
    ],
  ],
  [
    'all missing, standard user',
    { ...unapproved, admin: false },
    '14.2',
    [
      'endpoint-extension-not-approved unprotected admin',
      'network-extension-not-approved attention admin',
      'full-disk-access-missing attention admin',
    ],
  ],
  [
    'and both wait for a person',
    { ...unapproved, ...synthetic('11-14-mde-both-waiting.txt') },
    '14.2',
    [notApproved, networkNotApproved, noDiskAccess],
  ],
  [
    'but macOS has both enabled',
    { ...unapproved, ...bothEnabled },
    '14.2',
    [noDiskAccess, 'extension-not-running unprotected restart'],
  ],
  [
    'and Defender says that the filter is off',
    { ...unapproved, ...bothEnabled, ...withDetails(false, false) },
    '14.2',
    ['network-filter-off attention user', noDiskAccess, 'extension-not-running unprotected restart'],
  ],
  ['unavailable/unavailable, nothing else', { health: rtp('unavailable', 'unavailable') }, '12.7', [notApproved]],
  ['true/false, macOS lists none', { ...missing, ...synthetic('none.txt') }, '12.7', [notApproved]],
  [
    'true/false, only other vendors wait',
    { ...missing, ...listed('11.1-lulu-waiting-row.txt') },
    '11.1',
    [notApproved],
  ],
  ['healthy, other vendors wait', { ...healthy, ...listed('11.1-lulu-waiting-row.txt') }, '11.1', []],
  ['not ready by its details alone', { ...works(), ...withDetails(false, true) }, '12.7', [notApproved]],
  [
    'healthy, but macOS still waits for a person',
    { ...healthy, ...rows(row('epsext', 'activated waiting for user')) },
    '12.7',
    [notApproved],
  ],
  [
    'healthy, an update waits beside the enabled copy',
    {
      ...healthy,
      ...rows(row('epsext', 'activated enabled'), row('epsext', 'activated waiting for user', '101.98.30')),
    },
    '12.7',
    [],
  ],
  [
    'not running, and an update waits',
    {
      ...missing,
      ...rows(row('epsext', 'activated enabled'), row('epsext', 'activated waiting for user', '101.98.30')),
    },
    '12.7',
    [notApproved],
  ],
  [
    'no answer, and macOS waits for a person',
    { health: readHealth(exited('', 3)), ...synthetic('11-14-mde-both-waiting.txt') },
    '12.7',
    ['not-answering unknown restart', notApproved, networkNotApproved],
  ],
  // Other states of the extensions
  [
    'switched off in Settings',
    { ...unapproved, ...synthetic('15-26-mde-es-disabled.txt') },
    '15.1',
    [
      noDiskAccess,
      'extension-switched-off unprotected user',
      // One finding of the other extension's kind: macOS has it enabled, Defender says it does not run.
      'extension-not-running attention restart',
    ],
  ],
  [
    'network extension switched off',
    { ...works(), ...rows(row('epsext', 'activated enabled'), row('netext', 'activated disabled')) },
    '15.1',
    ['extension-switched-off attention user'],
  ],
  [
    'switched off, standard user',
    { ...missing, ...synthetic('15-26-mde-es-disabled.txt'), admin: false },
    '15.1',
    ['extension-switched-off unprotected admin'],
  ],
  [
    'only terminated rows',
    { ...missing, ...synthetic('11-14-mde-terminated.txt') },
    '14.2',
    ['extension-being-removed unprotected restart'],
  ],
  [
    'a terminated row beside an enabled one',
    {
      ...healthy,
      ...rows(
        row('epsext', 'activated enabled', '101.98.30'),
        row('epsext', 'terminated waiting to uninstall on reboot'),
      ),
    },
    '14.2',
    [],
  ],
  [
    'no Defender, and only terminated rows',
    { health: readHealth({ kind: 'missing' }), ...synthetic('11-14-mde-terminated.txt') },
    '14.2',
    ['not-installed unprotected admin', 'extension-being-removed unprotected admin'],
  ],
  [
    'no Defender, and rows that wait',
    { health: readHealth({ kind: 'missing' }), ...synthetic('11-14-mde-both-waiting.txt') },
    '14.2',
    ['not-installed unprotected admin'],
  ],
  [
    'a row that waits for a restart',
    { ...missing, ...rows(row('epsext', 'activated waiting to upgrade on reboot')) },
    '14.2',
    ['restart-needed unprotected restart'],
  ],
  [
    'healthy, a row that waits for a restart beside an enabled one',
    {
      ...healthy,
      ...rows(row('epsext', 'activated enabled'), row('epsext', 'activated waiting to upgrade on reboot', '101.98.30')),
    },
    '14.2',
    [],
  ],
  [
    'a state nobody knows',
    { ...missing, ...rows(row('epsext', 'activated enabling')) },
    '14.2',
    ['extension-not-running unprotected restart'],
  ],
  // The network extension
  [
    'waits, endpoint security is fine',
    {
      ...healthy,
      ...details('system_extensions-healthy.txt'),
      ...rows(row('epsext', 'activated enabled'), row('netext', 'activated waiting for user')),
    },
    '14.2',
    [networkNotApproved],
  ],
  ['installed, not enabled, no listing', { ...healthy, ...withDetails(true, false) }, '14.2', [networkNotApproved]],
  [
    'installed, not enabled, macOS says enabled',
    { ...healthy, ...withDetails(true, false), ...bothEnabled },
    '14.2',
    ['network-filter-off attention user'],
  ],
  [
    'never installed',
    {
      ...healthy,
      healthExtensions: healthOf('network_extension_enabled : false', 'network_extension_installed : false'),
    },
    '14.2',
    [],
  ],
  [
    'its issue alone, macOS says enabled',
    { ...works('health_issues : ["network event provider not running"]'), ...bothEnabled },
    '14.2',
    ['extension-not-running attention restart'],
  ],
  [
    'removed, the other stays',
    {
      ...healthy,
      ...rows(row('epsext', 'activated enabled'), row('netext', 'terminated waiting to uninstall on reboot')),
    },
    '14.2',
    [],
  ],
  [
    'removed, the other stays, and missed',
    {
      ...healthy,
      ...withDetails(true, false),
      ...rows(row('epsext', 'activated enabled'), row('netext', 'terminated waiting to uninstall on reboot')),
    },
    '14.2',
    [networkNotApproved],
  ],
  // Full Disk Access, rivals, age, enrolment
  ['no Full Disk Access by its field', works('full_disk_access_enabled : false'), '14.2', [noDiskAccess]],
  [
    'no Full Disk Access by its issue',
    works('health_issues : ["Full disk access has not been granted"]'),
    '14.2',
    [noDiskAccess],
  ],
  ['rivals', works('conflicting_applications : ["Other Antivirus"]'), '14.2', ['conflicting-software attention admin']],
  [
    'definitions of eight days',
    works('definitions_updated_minutes_ago : 11520'),
    '14.2',
    ['definitions-outdated attention user'],
  ],
  ['enrolment not approved', { ...works(), ...yes }, '14.2', ['enrolment-not-approved attention user']],
  // Off, passive, unlicensed
  ['false/true', { health: rtp('false', 'true') }, '14.2', ['switched-off unprotected user']],
  [
    'false/true by a profile',
    health('../_synthetic/mdatp-health/macos-rtp-off-by-policy.txt'),
    '14.2',
    ['switched-off unprotected admin'],
  ],
  [
    'false/true, standard user',
    { health: rtp('false', 'true'), admin: false },
    '14.2',
    ['switched-off unprotected admin'],
  ],
  ['false/false', { health: rtp('false', 'false') }, '14.2', ['switched-off unprotected user', notApproved]],
  [
    'false/unavailable',
    { health: rtp('false', 'unavailable') },
    '14.2',
    ['switched-off unprotected user', notApproved],
  ],
  [
    'passive mode, off',
    { health: rtp('false', 'false', 'passive_mode_enabled : true') },
    '14.2',
    ['passive-mode attention nobody'],
  ],
  [
    'passive mode, extension waiting',
    { health: rtp('false', 'false', 'passive_mode_enabled : true'), ...synthetic('11-14-mde-both-waiting.txt') },
    '14.2',
    ['passive-mode attention nobody', notApproved, networkNotApproved],
  ],
  [
    'no licence, real-time fields missing',
    { health: healthOf('licensed : false', 'healthy : false') },
    '14.2',
    ['not-onboarded unprotected admin'],
  ],
  [
    'no licence, nothing available',
    { health: rtp('unavailable', 'unavailable', 'licensed : false'), ...withDetails(false, false) },
    '14.2',
    ['not-onboarded unprotected admin'],
  ],
  [
    'no licence, and not approved by its issues',
    { health: rtp('unavailable', 'unavailable', 'health_issues : ["missing license", "no active event provider"]') },
    '14.2',
    ['not-onboarded unprotected admin', notApproved],
  ],
  [
    'no licence, and macOS waits for a person',
    { health: healthOf('licensed : false'), ...synthetic('11-14-mde-both-waiting.txt') },
    '14.2',
    ['not-onboarded unprotected admin', notApproved, networkNotApproved],
  ],
  // Not known
  [
    'real-time fields missing, Full Disk Access too',
    { health: healthOf('healthy : false', 'full_disk_access_enabled : false') },
    '14.2',
    ['unreadable unknown report', noDiskAccess],
  ],
  [
    'real-time fields missing, not approved by its issue',
    { health: healthOf('health_issues : ["no active event provider"]') },
    '14.2',
    [notApproved],
  ],
  [
    'not healthy, unknown issue',
    works('healthy : false', 'health_issues : ["something new"]'),
    '14.2',
    ['unhealthy attention report'],
  ],
  [
    'an unknown issue beside healthy true',
    works('healthy : true', 'health_issues : ["something new"]'),
    '14.2',
    ['unhealthy attention report'],
  ],
  [
    'Linux, not available',
    { health: rtp('true', 'false', 'real_time_protection_subsystem : "fanotify"') },
    '14.2',
    ['unreadable unknown report'],
  ],
  [
    'no answer',
    { health: readHealth(exited('', 3, 'Failed to connect')) },
    '10.15.7',
    ['not-answering unknown restart'],
  ],
  ['silence', { health: readHealth(exited('')) }, '10.15.7', ['unreadable unknown report']],
  ['a truth value in other words', { health: rtp('true', 'perhaps') }, '10.15.7', ['unreadable unknown report']],
  [
    'one field twice, differently',
    works('real_time_protection_enabled : false'),
    '10.15.7',
    ['unreadable unknown report'],
  ],
  [
    'the setting unavailable, the component not',
    { health: rtp('unavailable', 'true') },
    '10.15.7',
    ['unreadable unknown report'],
  ],
  [
    'passive mode, real-time fields missing',
    { health: healthOf('passive_mode_enabled : true') },
    '10.15.7',
    ['unreadable unknown report', 'passive-mode attention nobody'],
  ],
  [
    'passive mode, not healthy',
    { health: rtp('false', 'false', 'passive_mode_enabled : true', 'healthy : false') },
    '10.15.7',
    ['passive-mode attention nobody', 'unhealthy attention report'],
  ],
  ['not healthy, no more said', works('healthy : false'), '10.15.7', ['unhealthy attention report']],
  // The service
  [
    'no answer, no daemon, and launchd does not know it',
    { health: hung, daemon: { kind: 'absent' }, service: { kind: 'not-found', line: 'Could not find service' } },
    '14.2',
    ['service-not-started unprotected user'],
  ],
  [
    'no answer, and its start moved twice',
    { health: hung },
    '14.2',
    ['service-keeps-restarting unknown admin'],
    { now: 9 * minuteMs, daemonStarts: [minuteMs, 2 * minuteMs, 3 * minuteMs] },
  ],
  // Whether it is there, and Microsoft's
  ['no Defender', { health: gone }, '10.15.7', ['not-installed unprotected admin']],
  [
    'no Defender, and somebody else’s file',
    { health: gone, genuine: foreign },
    '10.15.7',
    ['not-installed unprotected admin'],
  ],
  [
    'no Defender, so no file to check',
    { health: gone, genuine: undecided },
    '10.15.7',
    ['not-installed unprotected admin'],
  ],
  ['somebody else’s mdatp that says all is well', { genuine: foreign }, '10.15.7', ['not-genuine unknown admin']],
  [
    'somebody else’s mdatp that says all is off',
    { genuine: foreign, health: rtp('false', 'false') },
    '10.15.7',
    ['not-genuine unknown admin'],
  ],
  ['a signature that nobody asked for', { genuine: { kind: 'not-checked', reason: 'practice Mac' } }, '10.15.7', []],
  [
    'all well, with a signature that could not be checked',
    { genuine: undecided },
    '10.15.7',
    ['unreadable unknown report'],
  ],
  [
    'switched off, with a signature that could not be checked',
    { genuine: undecided, health: rtp('false', 'true') },
    '10.15.7',
    ['switched-off unprotected user'],
  ],
  // Its age
  ['before it expires', healthy, '12.7', [], { now: expiry - dayMs }],
  ['within the hours that its time zone leaves open', healthy, '12.7', [], { now: expiry + 11 * hourMs }],
  ['expired everywhere', healthy, '12.7', ['product-expired unprotected admin'], { now: expiry + 13 * hourMs }],
  // No faults
  [
    'features that are off',
    works(
      'data_loss_prevention_status : "disabled"',
      'network_protection_status : "stopped"',
      'troubleshooting_mode : true',
      'enforcement_level : "on_demand"',
      'definitions_status : "updating"',
      'network_events_subsystem : unavailable',
    ),
    '14.2',
    [],
  ],
];

const found = (part: Partial<Readings>, macos: string | null, moments: Partial<Moments> = {}) =>
  diagnose(readingsOf({ macos: macos === null ? null : versionFrom(macos), ...part }), momentsOf(moments));

describe('observation -> finding', () => {
  const rows = table.map(
    ([name, part, macos, expected, moments = {}]) => [name, part, macos, expected, moments] as const,
  );
  it.each(rows)('%s', (_name, part, macos, expected, moments) => {
    const { level, findings } = found(part, macos, moments);
    expect(findings.map(({ code, level: worst, fixableBy }) => `${code} ${worst} ${fixableBy}`)).toEqual(expected);
    expect(level === 'protected').toBe(expected.length === 0);
    expect(findings.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  it('has a row for every finding', () => {
    const inRows = new Set(table.flatMap(([, , , expected]) => expected.map((text) => text.split(' ')[0])));
    expect(findingCodes.filter((code) => !inRows.has(code))).toEqual([]);
  });
});

const verdict = (part: Partial<Readings>, macos: string | null) => {
  const { level, findings } = found(part, macos);
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
  'mdatp-config/real-time-protection-without-value.txt': [['14.2', unreadable]],
  'mdatp-health-details/antivirus-rtp-on.txt': [['14.2', 'protected']],
  'mdatp-health-details/antivirus-rtp-switched-off.txt': [['14.2', 'unprotected switched-off']],
  'mdatp-health-details/definitions-managed.txt': [['14.2', unreadable]],
  'mdatp-health-details/features-behavior_monitoring-enabled.txt': [['14.2', unreadable]],
  'mdatp-health-field/definitions_updated.txt': [['14.2', unreadable]],
  'mdatp-health-field/healthy-true.txt': [['14.2', unreadable]],
  'mdatp-health-field/real_time_protection_subsystem-kernel.txt': [['14.2', unreadable]],
  'mdatp-health-field/tamper_protection-block.txt': [['14.2', unreadable]],
  'mdatp-system-extension/network-filter-disable-ok.txt': [['14.2', unreadable]],
  'wdavconfig/onboarded.txt': [['14.2', unreadable]],
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
  'mdatp-health-legacy/field-healthy-ok.txt': [['10.14.6', unreadable]],
  'mdatp-health-legacy/linux-100.87.66-healthy.txt': [[null, 'protected']],
  'mdatp-health-legacy/macos-kext-approved.txt': [['10.14.6', 'protected']],
  'mdatp-health-legacy/macos-kext-unapproved.txt': [
    ['10.14.6', kernel],
    [null, kernel],
  ],
  'mdatp-health-legacy/macos-licensed-partial.txt': [['10.14.6', unreadable]],
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

/** Folders of tools whose output no verdict rests on: it tells who this Mac is, or stands in a report for people. */
const noVerdict: ReadonlySet<string> = new Set([
  'codesign',
  'csrutil-status',
  'jamf-log',
  'kextpolicy-db',
  'log-show',
  'pkgutil-pkg-info',
  'profiles-list',
  'spctl-kext-consent',
  'sw_vers',
  'systemextensionsctl-other',
]);

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
      verdict({ ...works(), ...part }, macos),
      verdict({ ...missing, ...part }, macos),
      verdict({ ...silent, ...part }, macos),
    ]).toEqual([well, badly, alone]);
  });
});

it('every recording has a row, unless no verdict rests on its tool', () => {
  const known = new Set([...Object.keys(answers), ...Object.keys(witnesses)]);
  const without = recordings().filter((name) => !known.has(name) && !noVerdict.has(name.replace(/\/[^/]*$/, '')));
  expect(without).toEqual([]);
});
