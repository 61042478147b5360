// Any Mac: what Defender and macOS may say of it, drawn at random.
import fc from 'fast-check';
import { versionFrom } from '../../src/macos.ts';
import type { ExtensionState } from '../../src/readers/extensions.ts';
import type { Readings } from '../../src/readings.ts';
import { healthOf, readingsOf } from './fixtures.ts';

/** Of every one of these Macs. */
export const now = Date.parse('2025-06-01T12:00:00Z');
const truth = fc.constantFrom('true', 'true', 'true', 'false', 'unavailable', 'odd', null);
const option = <Value>(value: Value) => fc.constantFrom(value, null, null, null);

/** Names and values, most of them good; null is not printed. */
const fields = fc.record({
  real_time_protection_enabled: truth,
  real_time_protection_available: truth,
  healthy: fc.constantFrom('true', 'true', 'false', null),
  licensed: fc.constantFrom('true', 'true', 'false', null),
  passive_mode_enabled: fc.constantFrom('false', 'false', 'true', null),
  full_disk_access_enabled: fc.constantFrom('true', 'true', 'false', null),
  real_time_protection_subsystem: fc.constantFrom('endpoint_security_extension', 'kernel_extension', 'fanotify', null),
  conflicting_applications: fc.constantFrom('[]', '[]', '["Other"]', null),
  definitions_updated_minutes_ago: fc.constantFrom('5', '10080', '10081', null),
  product_expiration: fc.constantFrom('"1780000000000"', '"1740000000000"', 'unavailable', null),
  health_issues: fc.constantFrom(
    ...['[]', '[]', '["no active event provider"]', '["network event provider not running"]', '["new"]', null],
  ),
});
const printed = (given: Readonly<Record<string, string | null>>) =>
  healthOf(...Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [`${name} : ${value}`])));

const state = fc.constantFrom<ExtensionState>(
  'enabled',
  'enabled',
  'waiting',
  'disabled',
  'restarting',
  'going',
  'cut',
  'other',
);
const row = fc.record({
  id: fc.constantFrom('com.microsoft.wdav.epsext', 'com.microsoft.wdav.netext', 'com.other.es'),
  version: fc.constantFrom('1.0/1.0', '2.0/2.0'),
  team: fc.constantFrom('UBF8T346G9', 'UBF8T346G9', 'ABCDE12345'),
  state,
  line: fc.constant('row'),
});
const details = fc.record({
  endpoint_security_extension_ready: fc.constantFrom('true', 'true', 'false', null),
  network_extension_enabled: fc.constantFrom('true', 'true', 'false', null),
  network_extension_installed: fc.constantFrom('true', 'true', 'false', null),
});

/** Whatever its witnesses say, in every combination; most of it good. */
export const mac: fc.Arbitrary<Readings> = fc
  .record({
    health: fields.map(printed),
    macos: fc.constantFrom(...['10.14.6', '10.15.7', '12.7', '14.2', '26.0', ''].map(versionFrom)),
    admin: fc.constantFrom(true, false, null),
    kextFile: fc.constantFrom<Readings['kextFile'][]>(
      null,
      { kind: 'absent' },
      { kind: 'present', ownerId: 0, groupId: 0, mode: '755' },
    ),
    load: option<Readings['load']>({ result: 'not-approved', line: 'Kext rejected due to system policy' }),
    extensions: fc.option(fc.record({ kind: fc.constant('read' as const), rows: fc.array(row, { maxLength: 4 }) })),
    healthExtensions: fc.option(details.map(printed)),
    enrolment: fc.option(
      fc.record({
        kind: fc.constant('read' as const),
        enrolled: fc.boolean(),
        serverHost: fc.constant(null),
        userApproved: fc.constantFrom(true, false, null),
        line: fc.constant('MDM enrollment: ...'),
      }),
    ),
    managedBy: fc.constantFrom<Readings['managedBy'][]>('jamf', 'intune', 'other', null),
  })
  .map(readingsOf);
