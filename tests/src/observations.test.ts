// The table of the product: what is observed -> what is found, how bad it is and who can fix it.
// biome-ignore-all lint/style/noExcessiveLinesPerFile: one table, as long as the list of what can be observed.
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose.ts';
import { versionFrom } from '../../src/macos.ts';
import { type EnrolmentReading, readEnrolment } from '../../src/readers/enrolment.ts';
import { readExtensions } from '../../src/readers/extensions.ts';
import { readHealth } from '../../src/readers/health.ts';
import { readHealthDetails } from '../../src/readers/health-details.ts';
import { readKexts } from '../../src/readers/kexts.ts';
import { readLoad } from '../../src/readers/kextutil.ts';
import type { Readings } from '../../src/readings.ts';
import { dayMs, exited, healthOf, momentsOf, readingsOf, recording, rtp } from './given.ts';

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

/** Observed, on which macOS, what is found: `code level who`. */
type Row = readonly [string, Partial<Readings>, string, readonly string[]];

const notApproved = 'endpoint-extension-not-approved unprotected user';
const networkNotApproved = 'network-extension-not-approved attention user';
const noDiskAccess = 'full-disk-access-missing attention user';

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
  ['enrolment approved', { ...works(), ...enrolled('10.13.4-user-approved.txt') }, '14.2', []],
  ['enrolment of the old wording', { ...works(), ...enrolled('10.13.0-profile-installed.txt') }, '10.13.2', []],
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

describe('observation -> finding', () => {
  it.each(table)('%s', (_name, part, macos, expected) => {
    const { level, findings } = diagnose(readingsOf({ macos: versionFrom(macos), ...part }), momentsOf());
    expect(findings.map(({ code, level: worst, fixableBy }) => `${code} ${worst} ${fixableBy}`)).toEqual(expected);
    expect(level === 'protected').toBe(expected.every((found) => found.includes(' protected ')));
    expect(findings.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  const expiry = Date.parse('2022-12-29T21:48:37Z');
  it.each([
    ['before it expires', expiry - dayMs, []],
    ['within the hours that its time zone leaves open', expiry + 11 * 3_600_000, []],
    ['when it has expired everywhere', expiry + 13 * 3_600_000, ['product-expired']],
    ['without a clock', null, []],
  ])('a product %s', (_name, now, expected) => {
    const { findings } = diagnose(readingsOf({ ...healthy, macos: versionFrom('12.7') }), momentsOf({ now }));
    expect(findings.map(({ code }) => code)).toEqual(expected);
  });
});
