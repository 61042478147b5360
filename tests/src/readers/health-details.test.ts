// Defender's health in part: the recorded answers of `--details`.
import { describe, expect, it } from 'vitest';
import { textOf, truthOf } from '../../../src/readers/health.ts';
import { readHealthDetails } from '../../../src/readers/health-details.ts';
import { exited, recording, recordings } from '../fixtures.ts';

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

  it('are unreadable where something else was printed', () => {
    expect(details('Success')).toMatchObject({ kind: 'unreadable', reason: 'no-known-field' });
    expect(readHealthDetails(exited('Unknown option', 64))).toMatchObject({ kind: 'unreadable', reason: 'failed' });
    expect(readHealthDetails({ kind: 'missing' })).toMatchObject({ kind: 'unreadable', reason: 'missing' });
  });
});
