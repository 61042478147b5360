// What Defender's fields mean once read: truth, text and lists, from padded, doubled and missing values.
import { describe, expect, it } from 'vitest';
import { listOf, readHealth, textOf, truthOf } from '../../../src/readers/health.ts';
import { exited, healthOf } from '../given.ts';

const unreadable = healthOf('nothing of the kind');

describe('a truth', () => {
  it.each([
    ['{"healthy":true}', 'true'],
    ['{"healthy":" NA "}', 'unavailable'],
    ['{"healthy":"n/a"}', 'unavailable'],
    ['{"healthy":"not unavailable"}', 'unknown'],
    ['{"healthy":["NA"]}', 'unknown'],
    ['{"healthy":true}\n{"healthy":" NA "}', 'unknown'],
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

  it('is none when the field is empty, or nothing was read', () => {
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

describe('JSON and text in one file', () => {
  it('tell what remains as notices: neither the object nor the fields of the text', () => {
    const reading = readHealth(exited('{"healthy":true}\nlicensed : true\nATTENTION: x'));
    expect(reading).toMatchObject({ generation: 'json', notices: ['ATTENTION: x'] });
    expect(truthOf(reading, 'licensed')).toBe('true');
  });

  it('are not mixed: what stands inside an object is no field of the text', () => {
    const reading = readHealth(exited('{"healthy":true,"appVersion":"\nlicensed : true\n"}'));
    expect([truthOf(reading, 'healthy'), truthOf(reading, 'licensed')]).toEqual(['true', 'unknown']);
  });

  it('of one old name among names of one word is the legacy form', () => {
    expect(healthOf('healthy : true', 'releaseRing : "x"')).toMatchObject({ generation: 'legacy' });
    expect(healthOf('healthy : true', 'ReleaseRing : "x"')).toMatchObject({ generation: 'text' });
    expect(healthOf('healthy : true', 'EDRversion : "x"')).toMatchObject({ generation: 'text' });
  });
});
