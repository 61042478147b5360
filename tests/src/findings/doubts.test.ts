// A field that was printed and cannot be read never passes for silence.
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnose.ts';
import { readHealthDetails } from '../../../src/readers/health-details.ts';
import { exited, healthOf, momentsOf, readingsOf, rtp } from '../given.ts';

const verdict = (part: Parameters<typeof readingsOf>[0]) => {
  const { level, findings } = diagnose(readingsOf(part), momentsOf());
  return [level, ...findings.map(({ code }) => code)];
};
const details = (text: string, code = 0) => ({ healthExtensions: readHealthDetails(exited(text, code)) });

describe('beside a good answer', () => {
  it.each([
    ['a network extension that may be on', details('network_extension_enabled : maybe')],
    ['the same as JSON', details('{"networkExtensionEnabled":{"value":"maybe"}}')],
    ['a cut value', details('endpoint_security_extension_ready : tr')],
    ['a value that is not available', details('endpoint_security_extension_installed : unavailable')],
    ['details that say that Defender is ill', details('healthy : false')],
    ['details that say that it is off', details('real_time_protection_enabled : false')],
    ['a passive mode that nobody can read', { health: rtp('true', 'true', 'passive_mode_enabled : perhaps') }],
    ['disk access that nobody can read', { health: rtp('true', 'true', 'full_disk_access_enabled : 1') }],
    [
      'an age of definitions that is no number',
      { health: rtp('true', 'true', 'definitions_updated_minutes_ago : 4x') },
    ],
    ['an end of the product that is no date', { health: rtp('true', 'true', 'product_expiration : tomorrow') }],
  ])('%s is a problem that Defender reports', (_name, part) => {
    expect(verdict(part)).toEqual(['attention', 'unhealthy']);
  });

  it.each([
    ['a remark behind a yes', details('network_extension_enabled : true   <-- on')],
    ['an unknown field', details('network_extension_mood : fine')],
    ['disk access of an old version', { health: rtp('true', 'true', 'full_disk_access_enabled : unavailable') }],
    ['no end of the product', { health: rtp('true', 'true', 'product_expiration : unavailable') }],
    ['what a failing run printed', details('network_extension_enabled : maybe', 1)],
  ])('%s is none', (_name, part) => {
    expect(verdict(part)).toEqual(['protected']);
  });

  it('the first word of a no counts: the network extension is off', () => {
    const part = { ...details('network_extension_enabled : false   <--- OFF'), kextFile: { kind: 'absent' } as const };
    expect(verdict(part)).toEqual(['attention', 'network-extension-not-approved']);
  });
});

it('without a licence no other field counts', () => {
  expect(verdict({ health: healthOf('licensed : false', 'full_disk_access_enabled : 1') })[1]).toBe('not-onboarded');
});
