// What Defender's fields mean once read: truth, text and lists, from padded, doubled and missing values.
import { describe, expect, it } from 'vitest';
import { listOf, readHealth, textOf, truthOf } from '../../../src/readers/health.ts';
import { exited, healthOf } from '../fixtures.ts';

const unreadable = healthOf('nothing of the kind');

describe('a truth', () => {
  it.each([
    ['{"healthy":true}', 'true'],
    ['{"healthy":" NA "}', 'unavailable'],
    ['{"healthy":"n/a"}', 'unavailable'],
    ['{"healthy":"not unavailable"}', 'unknown'],
    ['{"healthy":["NA"]}', 'unknown'],
    ['{"healthy":true}\n{"healthy":" NA "}', 'unknown'],
    ['{"healthy":"false <-- OFF"}', 'false'],
    ['{"healthy":"falsehood"}', 'unknown'],
    ['{"healthy":"true <-- ON"}', 'true'],
    ['{"healthy":"true, or so"}', 'unknown'],
    ['{"healthy":"true (of yesterday)"}', 'unknown'],
    ['healthy : false   <--- DISABLED', 'false'],
    ['healthy : False (since Monday)', 'false'],
    ['healthy : unavailable   # why?', 'unavailable'],
  ])('of %s is %s', (json, truth) => {
    expect(truthOf(readHealth(exited(json)), 'healthy')).toBe(truth);
  });

  it('is unknown without a reading', () => {
    expect(truthOf(unreadable, 'healthy')).toBe('unknown');
  });
});

describe('a text', () => {
  it.each([
    ['{"appVersion":" 101.1 "}', '101.1'],
    ['{"appVersion":"101.1"}\n{"appVersion":"101.1 "}', '101.1'],
    ['{"appVersion":"101.1"}\n{"appVersion":"101.2"}', null],
    ['{"appVersion":101}', '101'],
    ['{"appVersion":" "}', null],
    ['{"appVersion":" unavailable"}', null],
    ['{"appVersion":true}', null],
    ['{"appVersion":["101.1"]}', null],
  ])('of %s is %j', (json, text) => {
    expect(textOf(readHealth(exited(json)), 'app_version')).toBe(text);
  });

  it('is unknown when the field is empty, or nothing was read', () => {
    expect(textOf(healthOf('app_version :'), 'app_version')).toBeNull();
    expect(textOf(healthOf('app_version : ""'), 'app_version')).toBeNull();
    expect(textOf(unreadable, 'app_version')).toBeNull();
  });
});

describe('a list', () => {
  it.each([
    ['{"conflictingApplications":["a","b"]}\n{"conflictingApplications":"c"}', ['a', 'b', 'c']],
    ['{"conflictingApplications":" none "}', []],
    ['{"conflictingApplications":" "}', []],
    ['{"conflictingApplications":" unavailable "}', []],
    ['{"conflictingApplications":"nonesuch"}', ['nonesuch']],
    ['{"conflictingApplications":true}', []],
  ])('of %s is %j', (json, members) => {
    expect(listOf(readHealth(exited(json)), 'conflicting_applications')).toEqual(members);
  });

  it('has no members when nothing was read', () => {
    expect(listOf(unreadable, 'conflicting_applications')).toEqual([]);
  });
});

describe('a field of one answer', () => {
  const rtp = (text: string) =>
    ['real_time_protection_enabled', 'real_time_protection_available'].map((name) =>
      truthOf(readHealth(exited(text)), name),
    );
  const most = '"healthy":true,"licensed":true,"realTimeProtectionEnabled":true';
  const whole = `${most},"realTimeProtectionAvailable":true`;
  const text = 'healthy : true\nreal_time_protection_enabled : true\nreal_time_protection_available : true';

  it.each([
    ['an unknown key', `{${most},"history":{"realTimeProtectionAvailable":true}}`],
    ['the prototype', `{${most},"__proto__":{"realTimeProtectionAvailable":true}}`],
    ['a list', `{${most},"earlier":[{"realTimeProtectionAvailable":true}]}`],
    ['the next answer', `{${most}}\n{"realTimeProtectionAvailable":true}`],
    ['its neighbour in a wrapping', `{"now":{${most}},"before":{"realTimeProtectionAvailable":true}}`],
    ['its neighbour in a list', `[{${most}},{"realTimeProtectionAvailable":true}]`],
    ['a line of the text form', `{${most}}\nreal_time_protection_available : true`],
    [
      'the next text',
      'healthy : true\nreal_time_protection_enabled : true\nhealthy : true\nreal_time_protection_available : true',
    ],
    ['a whole text, while its own object is cut', `{"healthy":false,"realTimeProtectionAvail":1,"x\n${text}`],
  ])('is not taken from %s', (_name, printed) => {
    expect(rtp(printed)).not.toEqual(['true', 'true']);
  });

  it.each([
    ['with an unknown member that is ill', `{${whole},"plugin":{"healthy":false,"realTimeProtectionEnabled":false}}`],
    ['with a prototype that is off', `{${whole},"__proto__":{"realTimeProtectionEnabled":false}}`],
    ['inside a wrapping', `{"$type":"x","result":{"health":[{${whole}}]}}`],
    ['printed twice', `{${whole}}\n{${whole}}`],
    ['as text, printed twice', `${text}\n${text}`],
    ['beside a cut line of a log', `{"level\n${text}`],
  ])('is read %s', (_name, printed) => {
    expect(rtp(printed)).toEqual(['true', 'true']);
  });

  it('is not found where only the prototype holds any', () => {
    expect(readHealth(exited(`{"__proto__":{${whole}},"constructor":{${whole}}}`)).kind).toBe('unreadable');
  });
});

describe('JSON and text in one file', () => {
  it('tell what remains as notices: neither the object nor the fields of the text', () => {
    const reading = readHealth(exited('{"healthy":true}\nlicensed : true\nATTENTION: x'));
    expect(reading).toMatchObject({ generation: 'json', notices: ['ATTENTION: x'] });
    expect(truthOf(reading, 'licensed')).toBe('unknown');
  });

  it('are not mixed: what stands inside an object is not a field of the text', () => {
    const reading = readHealth(exited('{"healthy":true,"appVersion":"\nlicensed : true\n"}'));
    expect([truthOf(reading, 'healthy'), truthOf(reading, 'licensed')]).toEqual(['true', 'unknown']);
  });

  it('of one old name among names of one word is the legacy form', () => {
    expect(healthOf('healthy : true', 'releaseRing : "x"')).toMatchObject({ generation: 'legacy' });
    expect(healthOf('healthy : true', 'ReleaseRing : "x"')).toMatchObject({ generation: 'text' });
    expect(healthOf('healthy : true', 'EDRversion : "x"')).toMatchObject({ generation: 'text' });
  });
});
