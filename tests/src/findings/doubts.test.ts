// A field that was printed and cannot be read never passes for silence.
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnose.ts';
import { readHealth } from '../../../src/readers/health.ts';
import { readHealthDetails } from '../../../src/readers/health-details.ts';
import { exited, healthOf, momentsOf, readingsOf, rtp } from '../fixtures.ts';

const verdict = (part: Parameters<typeof readingsOf>[0]) => {
  const { level, findings } = diagnose(readingsOf(part), momentsOf({ now: Date.UTC(2026, 2, 10) }));
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
      'an age of definitions that is not a number',
      { health: rtp('true', 'true', 'definitions_updated_minutes_ago : 4x') },
    ],
    ['an end of the product that is not a date', { health: rtp('true', 'true', 'product_expiration : tomorrow') }],
    ['an end of the product that is a list', { health: rtp('true', 'true', 'product_expiration : ["x"]') }],
    ['an age of definitions that is a list', { health: rtp('true', 'true', 'definitions_updated_minutes_ago : []') }],
    ['an age of definitions below nothing', { health: rtp('true', 'true', 'definitions_updated_minutes_ago : -5') }],
    ['a failed update of definitions', { health: rtp('true', 'true', 'definitions_status : "update_failed"') }],
    ['a state of definitions that is a yes, and a stop', { health: rtp('true', 'true', 'definitions_status : "No."') }],
    ['a state of definitions that is a yes', { health: rtp('true', 'true', 'definitions_status : true') }],
    ['a subsystem that is not a word', { health: rtp('true', 'true', 'real_time_protection_subsystem : 5') }],
    ['a subsystem that is off', { health: rtp('true', 'true', 'real_time_protection_subsystem : false  <-- OFF') }],
  ])('%s is a problem that Defender reports', (_name, part) => {
    expect(verdict(part)).toEqual(['attention', 'unhealthy']);
  });

  it.each([
    ['a remark behind a yes', details('network_extension_enabled : true   <-- on')],
    ['an unknown field', details('network_extension_mood : fine')],
    ['disk access of an old version', { health: rtp('true', 'true', 'full_disk_access_enabled : unavailable') }],
    ['a subsystem of a later version', { health: rtp('true', 'true', 'real_time_protection_subsystem : "new_one"') }],
    ['a subsystem with a number', { health: rtp('true', 'true', 'real_time_protection_subsystem : "es_2"') }],
    ['definitions that say it in a sentence', { health: rtp('true', 'true', 'definitions_status : "Up to date."') }],
    ['definitions that are on their way', { health: rtp('true', 'true', 'definitions_status : "downloading"') }],
    [
      'an end of the product as programs write it',
      { health: rtp('true', 'true', 'product_expiration : 2099-01-01T00:00:00Z') },
    ],
    ['no end of the product', { health: rtp('true', 'true', 'product_expiration : unavailable') }],
    ['what a failing run printed', details('network_extension_enabled : maybe', 1)],
  ])('%s is not a doubt', (_name, part) => {
    expect(verdict(part)).toEqual(['protected']);
  });

  it('the first word of a no counts: the network extension is off', () => {
    const part = { ...details('network_extension_enabled : false   <--- OFF'), kextFile: { kind: 'absent' } as const };
    expect(verdict(part)).toEqual(['attention', 'network-extension-not-approved']);
  });
});

describe('of two answers', () => {
  const good = 'real_time_protection_enabled : true\nreal_time_protection_available : true\n';
  const twice = (first: string, second: string) => ({
    health: readHealth(exited(`${good}${first}\n${good}${second}`, 0)),
  });
  const expired = 'product_expiration : Jan 01, 2020 at 01:00:00 AM';
  const current = 'product_expiration : Jan 01, 2099 at 01:00:00 AM';
  const old = 'definitions_updated_minutes_ago : 20000';

  it.each([
    ['one that has expired and one that has not', twice(expired, current)],
    ['one that has expired and one that does not say', twice(expired, '')],
    ['one that does not say and one that has expired', twice('', expired)],
    ['old definitions and new ones', twice(old, 'definitions_updated_minutes_ago : 5')],
    ['old definitions and none', twice(old, '')],
    [
      'definitions that are out of date and some that are not',
      twice('definitions_status : "out_of_date"', 'definitions_status : "up_to_date"'),
    ],
  ])('%s are a problem that Defender reports', (_name, part) => {
    expect(verdict(part)).toEqual(['attention', 'unhealthy']);
  });

  it.each([
    ['a minute apart', twice('definitions_updated_minutes_ago : 5', 'definitions_updated_minutes_ago : 6')],
    ['of which one says when it ends', twice('', current)],
  ])('two good ones %s are not a doubt', (_name, part) => {
    expect(verdict(part)).toEqual(['protected']);
  });
});

it('without a licence no other field counts', () => {
  expect(verdict({ health: healthOf('licensed : false', 'full_disk_access_enabled : 1') })[1]).toBe('not-onboarded');
});
