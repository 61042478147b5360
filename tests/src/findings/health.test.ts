// What Defender's own answer proves, one row per way it says so.
import { describe, expect, it } from 'vitest';
import {
  findingsOfHealth,
  isPassive,
  isRefusal,
  issuesOf,
  isUnlicensed,
  namesMore,
  protectionOf,
} from '../../../src/findings/health.ts';
import type { Outcome } from '../../../src/outcome.ts';
import { isMissing, readHealth } from '../../../src/readers/health.ts';
import { exited, healthOf, readingsOf, recording, rtp } from '../fixtures.ts';

const codes = (outcome: Outcome) =>
  findingsOfHealth(readingsOf({ health: readHealth(outcome) })).map(({ code, level, fixableBy }) => [
    code,
    level,
    fixableBy,
  ]);
const healthy = recording('mdatp-health/macos-101.70.19-healthy.txt');
const legacy = recording('mdatp-health-legacy/linux-100.87.66-healthy.txt');
const json = recording('mdatp-health-json/macos-101.98.30-healthy.json');
const notAnswering = ['not-answering', 'unknown', 'restart'];
const unreadable = ['unreadable', 'unknown', 'report'];
const notOnboarded = ['not-onboarded', 'unprotected', 'admin'];

describe('an ending', () => {
  it.each<[string, Outcome, readonly (readonly string[])[]]>([
    ['healthy text', exited(healthy), []],
    ['healthy JSON', exited(json), []],
    ['healthy legacy text', exited(legacy), []],
    ['no mdatp, which is not told by its answer', { kind: 'missing' }, []],
    ['not executable', { kind: 'refused', reason: 'EACCES' }, [notAnswering]],
    ['too late', { kind: 'timed-out', afterMs: 10_000, stdout: healthy, stderr: '' }, [notAnswering]],
    ['too much', { kind: 'flooded', limitBytes: 1024, stdout: healthy, stderr: '' }, [unreadable]],
    ['exit 1 with a healthy text', exited(healthy, 1), [notAnswering]],
    ['exit 1 with a healthy JSON', exited(json, 1), [notAnswering]],
    ['exit 137 with a healthy text', exited(healthy, 137), [notAnswering]],
    ['exit 1 with other words', exited('', 1, 'error'), [notAnswering]],
    ['legacy exit 0: connected, not onboarded, but the fields say healthy', exited(legacy, 0), []],
    ['legacy exit 1, documented as healthy', exited(legacy, 1), []],
    ['legacy exit 3, no connection', exited(legacy, 3), [notAnswering]],
    ['legacy exit 3 without fields', exited('Failed to connect', 3), [notAnswering]],
    ['the daemon’s absence with exit 0', exited('Failed to connect to the daemon'), [notAnswering]],
    ['other words with exit 0', exited('hello'), [unreadable]],
    ['silence with exit 0', exited(''), [unreadable]],
    ['the ATTENTION line alone', exited('ATTENTION: No license found. Contact your administrator.'), [notOnboarded]],
    ['its words without that mark', exited('No license found.'), [notOnboarded]],
    ['that mark inside other words', exited('Pay attention: this license is not a license.'), [unreadable]],
    ['that line with exit 1', exited('ATTENTION: No license found. Contact your administrator.', 1), [notAnswering]],
  ])('%s', (_name, outcome, expected) => {
    expect(codes(outcome)).toEqual(expected);
  });
});

const evidenceIn = (outcome: Outcome) =>
  findingsOfHealth(readingsOf({ health: readHealth(outcome) })).map(({ evidence }) => evidence);

describe('the evidence', () => {
  it.each<[string, Outcome, readonly string[]]>([
    ['a failing answer', exited(healthy, 1), ['exit status 1', 'app_version 101.70.19']],
    ['a failing answer of no known version', exited('healthy : true', 2), ['exit status 2']],
    [
      'fields that say neither',
      exited('real_time_protection_enabled : perhaps\nreal_time_protection_available : true'),
      ['real_time_protection_enabled : perhaps', 'real_time_protection_available : true'],
    ],
    [
      'no fields',
      exited('healthy : true'),
      ['real_time_protection_enabled and real_time_protection_available were not printed'],
    ],
    ['many words', exited('one\ntwo\nthree\nfour'), ['exit status 0', 'one', 'two']],
  ])('of %s is how it ended and what was printed', (_name, outcome, lines) => {
    expect(evidenceIn(outcome)).toEqual([lines.map((line) => ({ tool: 'mdatp-health', line }))]);
  });
});

describe('a licence', () => {
  it.each([
    ['licensed false', healthOf('licensed : false')],
    ['the issue', rtp('true', 'true', 'licensed : true', 'health_issues : ["Missing License"]')],
    [
      'the ATTENTION line',
      healthOf('ATTENTION: No license found. Contact your administrator for help.', 'healthy : false'),
    ],
  ])('is missing by %s, and no other finding is drawn from that answer', (_name, health) => {
    expect(isUnlicensed(health)).toBe(true);
    expect(findingsOfHealth(readingsOf({ health })).map(({ code }) => code)).toEqual(['not-onboarded']);
  });

  it.each([
    ['ATTENTION: Your license has expired. Contact your administrator for help.', true],
    ['ATTENTION: Missing license.', true],
    ['ATTENTION: Invalid licence.', true],
    ['ATTENTION: Your license will expire in 10 days.', false],
    ['ATTENTION: This version will expire soon.', false],
  ])('%s: missing is %s', (line, missing) => {
    expect(isUnlicensed(healthOf(line, 'healthy : true'))).toBe(missing);
  });

  it('is missing in the recording, on the evidence of both lines', () => {
    const [finding] = findingsOfHealth(
      readingsOf({ health: readHealth(exited(recording('mdatp-health/linux-101.02.55-unlicensed.txt'))) }),
    );
    expect([finding?.code, finding?.level, finding?.fixableBy]).toEqual(notOnboarded);
    expect(finding?.evidence.map(({ line }) => line)).toEqual([
      'ATTENTION: No license found. Contact your administrator for help.',
      'licensed                                    : false',
    ]);
  });

  it('is not missing because it was not printed', () => {
    expect(isUnlicensed(rtp('true', 'true'))).toBe(false);
  });
});

describe('real-time protection', () => {
  // enabled, available: findings of health alone; the component is findings-kernel's business.
  it.each([
    ['true', 'true', []],
    ['true', 'false', ['unreadable']],
    ['false', 'true', ['switched-off', 'unreadable']],
    ['false', 'false', ['switched-off', 'unreadable']],
    ['unavailable', 'unavailable', ['unreadable']],
    ['true', 'perhaps', ['unreadable']],
    ['false', 'perhaps', ['unreadable']],
  ])('enabled %s, available %s', (enabled, available, expected) => {
    expect(findingsOfHealth(readingsOf({ health: rtp(enabled, available) })).map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    ['healthy : true', 'licensed : true'],
    ['healthy : true', 'real_time_protection_enabled : true'],
    ['healthy : true', 'real_time_protection_available : true'],
  ])('that is printed in part (%s, %s) is unreadable', (...lines) => {
    expect(findingsOfHealth(readingsOf({ health: healthOf(...lines) })).map(({ code }) => code)).toEqual([
      'unreadable',
    ]);
  });

  it('that a profile switched off is the admin’s, else the user’s', () => {
    const fixableBy = (enabled: string) => findingsOfHealth(readingsOf({ health: rtp(enabled, 'true') }))[0]?.fixableBy;
    expect([fixableBy('false [managed]'), fixableBy('false')]).toEqual(['admin', 'user']);
  });

  it('keeps both values and no more', () => {
    expect(protectionOf(rtp('false', 'unavailable'))).toEqual({ enabled: 'false', available: 'unavailable' });
    expect(protectionOf(healthOf('healthy : true'))).toEqual({ enabled: 'unknown', available: 'unknown' });
  });
});

describe('other verdicts', () => {
  it.each([
    ['healthy : false', 'healthy : false'],
    ['healthy : unavailable', 'healthy : unavailable'],
    ['licensed : unavailable', 'licensed : unavailable'],
  ])('%s is unhealthy', (line, evidence) => {
    const [finding] = findingsOfHealth(readingsOf({ health: rtp('true', 'true', line, 'health_issues : ["odd"]') }));
    expect(finding).toMatchObject({ code: 'unhealthy', level: 'attention', fixableBy: 'report' });
    expect(finding?.evidence.map((row) => row.line)).toEqual([evidence, 'health_issues : ["odd"]']);
  });

  it.each([
    ['healthy : false', ['unhealthy']],
    ['health_issues : ["odd"]', ['unhealthy']],
    ['health_issues : []', []],
  ])('%s alone gives %j', (line, expected) => {
    expect(findingsOfHealth(readingsOf({ health: rtp('true', 'true', line) })).map(({ code }) => code)).toEqual(
      expected,
    );
  });

  it('passive mode is a note that stands for real-time protection being off', () => {
    const health = rtp('false', 'true', 'passive_mode_enabled : true');
    expect(isPassive(health)).toBe(true);
    expect(findingsOfHealth(readingsOf({ health }))[0]).toMatchObject({
      code: 'passive-mode',
      level: 'attention',
      fixableBy: 'nobody',
    });
  });

  it.each([
    ['enabled', 'real_time_protection_available : false'],
    ['available', 'real_time_protection_enabled : false'],
  ])('passive mode does not stand for a field that was not read: %s', (_name, line) => {
    const health = healthOf('passive_mode_enabled : true', line);
    expect(findingsOfHealth(readingsOf({ health })).map(({ code }) => code)).toEqual(['passive-mode', 'unreadable']);
  });

  it.each([
    ['["one", "two"]', ['one', 'two']],
    ['"one"', ['one']],
    ['5', ['5']],
    ['[]', []],
    ['unavailable', []],
  ])('health_issues : %s are the issues %j', (value, issues) => {
    expect(issuesOf(rtp('true', 'true', `health_issues : ${value}`))).toEqual(issues);
  });

  it('an issue that another finding tells is not more, also where no licence is spoken of', () => {
    const network = 'health_issues : ["Network event provider not running"]';
    expect(namesMore(healthOf(network))).toBe(false);
    expect(namesMore(healthOf(network, 'licensed : true'))).toBe(false);
    expect(namesMore(healthOf(network, 'licensed : false'))).toBe(true);
  });

  it('no answer is neither a refusal, nor always a Defender that is not there', () => {
    const missing = readHealth({ kind: 'missing' });
    const refused = readHealth({ kind: 'refused', reason: 'EACCES' });
    expect([isRefusal(missing), isRefusal(refused)]).toEqual([false, false]);
    expect([isMissing(missing), isMissing(refused), isMissing(rtp('true', 'true'))]).toEqual([true, false, false]);
  });

  it('only the current syntax makes any exit status a refusal', () => {
    expect([
      isRefusal(readHealth(exited(healthy, 1))),
      isRefusal(readHealth(exited(legacy, 1))),
      isRefusal(readHealth(exited(legacy, 3))),
    ]).toEqual([true, false, true]);
  });
});
