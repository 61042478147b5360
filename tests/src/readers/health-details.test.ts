// Defender's health in part: the recorded answers of `--details` and `--field`.
import { describe, expect, it } from 'vitest';
import { textOf, truthOf } from '../../../src/readers/health.ts';
import { readHealthDetails, readHealthField } from '../../../src/readers/health-details.ts';
import { exited, recording, recordings } from '../given.ts';

const extensionFields = [
  'network_extension_installed',
  'network_extension_enabled',
  'endpoint_security_extension_installed',
  'endpoint_security_extension_ready',
];
const details = (text: string) => readHealthDetails(exited(text));
const extensions = (text: string) => extensionFields.map((name) => truthOf(details(text), name));
const attention = 'ATTENTION: No license found. Contact your administrator for help.';

describe('--details', () => {
  it.each([
    ['system_extensions-healthy.txt', ['true', 'true', 'true', 'true']],
    ['system_extensions-not-approved.txt', ['true', 'false', 'true', 'false']],
    ['antivirus-rtp-on.txt', ['unknown', 'unknown', 'unknown', 'unknown']],
  ])('%s', (name, expected) => {
    const text = recording(`mdatp-health-details/${name}`);
    expect(extensions(text)).toEqual(expected);
    expect(extensions(`${attention}\r\n${text.replaceAll('\n', '\r\n')}`)).toEqual(expected);
  });

  it('are read from JSON as well', () => {
    const json = {
      $type: 'getHealthSystemExtensionsResult',
      networkExtensionEnabled: { value: false, isManaged: false },
      networkExtensionInstalled: true,
      endpointSecurityExtensionReady: true,
      endpointSecurityExtensionInstalled: true,
    };
    expect(extensions(JSON.stringify(json))).toEqual(['true', 'false', 'true', 'true']);
    expect(extensions(JSON.stringify(json).slice(0, -1))).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });

  it('are read whatever part was asked for', () => {
    const names = recordings().filter((name) => name.startsWith('mdatp-health-details'));
    expect(names.map((name) => details(recording(name)).kind)).toEqual(names.map(() => 'read'));
    expect(textOf(details(recording('mdatp-health-details/antivirus-rtp-on.txt')), 'enforcement_level')).toBe(
      'on_demand',
    );
  });

  it('that are no details are unreadable', () => {
    expect(details('Success')).toMatchObject({ kind: 'unreadable', reason: 'no-known-field' });
    expect(readHealthDetails(exited('Unknown option', 64))).toMatchObject({ kind: 'unreadable', reason: 'failed' });
    expect(readHealthDetails({ kind: 'missing' })).toMatchObject({ kind: 'unreadable', reason: 'missing' });
  });
});

describe('--field', () => {
  it.each([
    ['healthy', recording('mdatp-health-field/healthy-true.txt'), true],
    ['healthy', recording('mdatp-health-legacy/field-healthy-ok.txt'), true],
    ['licensed', '1\n', 1],
    ['tamper_protection', recording('mdatp-health-field/tamper_protection-block.txt'), 'block'],
    ['definitions_updated', recording('mdatp-health-field/definitions_updated.txt'), 'Jul 29, 2025 at 11:51:57 AM'],
    [
      'real_time_protection_subsystem',
      recording('mdatp-health-field/real_time_protection_subsystem-kernel.txt'),
      'kernel_extension',
    ],
    ['healthy', `${attention}\nfalse\n\n`, false],
    ['org_id', 'needs attention', 'needs attention'],
    ['healthy', '0', 0],
    ['health_issues', '["a", "b"]\n', ['a', 'b']],
    ['edr_group_ids', '""', ''],
  ])('%s', (name, text, value) => {
    expect(readHealthField(exited(text), name)).toMatchObject({ name, value, managed: false });
  });

  it('tells what a profile set', () => {
    expect(readHealthField(exited('false[managed]'), 'x')).toMatchObject({ value: false, managed: true });
  });

  it.each([
    ['nothing', exited('\n \n')],
    ['only the ATTENTION line', exited(attention)],
    ['a failure', exited('true', 1)],
    ['no tool', { kind: 'missing' } as const],
  ])('gives no value for %s', (_name, outcome) => {
    expect(readHealthField(outcome, 'healthy')).toBeNull();
  });
});
