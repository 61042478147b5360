// A service that was never started, one that starts over and over, and one that only does not answer.
import { describe, expect, it } from 'vitest';
import { noActs } from '../../../src/acts.ts';
import { diagnose } from '../../../src/diagnose.ts';
import { guideFor } from '../../../src/guide.ts';
import { versionFrom } from '../../../src/macos.ts';
import { readHealth } from '../../../src/readers/health.ts';
import { readService } from '../../../src/readers/service.ts';
import type { Moments, Readings } from '../../../src/readings.ts';
import { exited, minuteMs, momentsOf, readingsOf, rtp } from '../fixtures.ts';

const now = 1_800_000_000_000;
const silent = { health: readHealth(exited('', 1)), macos: versionFrom('15.1') };
const absent = { ...silent, daemon: { kind: 'absent' } } as const;
const gone = readService(exited('', 113, 'Could not find service "com.microsoft.fresno" in domain for system'));

function verdict(part: Partial<Readings>, at: Partial<Moments> = {}) {
  const moments = momentsOf({ now, bootedAt: now - 60 * minuteMs, ...at });
  const readings = readingsOf(part);
  const diagnosis = diagnose(readings, moments);
  const guide = guideFor({ diagnosis, readings, acts: noActs, now, moments });
  return {
    said: [diagnosis.level, ...diagnosis.findings.map(({ code }) => code)].join(' '),
    way: [guide?.path, ...(guide?.steps.map(({ id, state }) => `${id} ${state}`) ?? [])],
  };
}

describe('a Defender that gives no verdict', () => {
  const starts = [60, 5, 0.1].map((minutes) => now - minutes * minuteMs);
  it.each<[string, Partial<Readings>, Partial<Moments>, string]>([
    ['whose daemon is not there', absent, {}, 'unprotected service-not-started'],
    ['whose service launchd does not know', { ...silent, service: gone }, {}, 'unprotected service-not-started'],
    ['just after boot', absent, { bootedAt: now - 30_000 }, 'starting'],
    ['whose daemon runs', { ...silent, daemon: { kind: 'running', ageMs: 9e9 } }, {}, 'unknown not-answering'],
    ['of whose daemon nobody knows', silent, {}, 'unknown not-answering'],
    ['that launchd runs', { ...absent, service: { kind: 'running', line: 'pid = 1' } }, {}, 'unknown not-answering'],
    [
      'whose daemon started twice again',
      silent,
      { daemonStarts: starts, daemonStartedAt: starts[2] ?? null },
      'unknown service-keeps-restarting',
    ],
    ['between two starts', absent, { daemonStarts: starts }, 'unknown service-keeps-restarting'],
    ['whose daemon started once', silent, { daemonStartedAt: now - 5_000, daemonStarts: [now - 5_000] }, 'starting'],
    [
      'whose daemon started again soon: no second grace',
      silent,
      { daemonStartedAt: now - 5_000, daemonStarts: [now - 5 * minuteMs, now - 5_000] },
      'unknown not-answering',
    ],
    ['between its first start and the next', absent, { daemonStarts: [now - 30_000] }, 'starting'],
    [
      'between two starts, of which more may come',
      { ...absent, service: readService(exited('x = {\n\tstate = spawn scheduled\n}')) },
      { daemonStarts: [now - 2 * minuteMs, now - 90_000] },
      'unknown not-answering',
    ],
    [
      'whose daemon ran a moment ago, and whose service launchd does not know',
      { ...absent, service: gone },
      { daemonStarts: [now - 2 * minuteMs] },
      'unprotected service-not-started',
    ],
    [
      'whose daemon is gone for longer than a loop takes',
      absent,
      { daemonStarts: [now - 11 * minuteMs] },
      'unprotected service-not-started',
    ],
    ['without a clock', silent, { now: null, daemonStarts: starts }, 'unknown not-answering'],
  ])('%s', (_name, part, at, said) => {
    expect(verdict(part, at).said).toBe(said);
  });

  it('is nothing of this where Defender answers', () => {
    expect(verdict({ ...absent, health: rtp('true', 'true'), kextFile: { kind: 'absent' } }).said).toBe('protected');
  });

  it('comes back by its switch, before 13 and without its file by installing it again', () => {
    expect(verdict(absent).way).toEqual([
      'background-item',
      'allow-in-background current',
      'restart waiting',
      'confirm waiting',
    ]);
    const old = { ...absent, macos: versionFrom('12.7') };
    expect(verdict(old).way[1]).toBe('install current');
    expect(verdict({ ...absent, serviceFile: 'absent' }).way[1]).toBe('install current');
  });
});

describe('a restart', () => {
  const seen = { 'not-answering': now - 90 * minuteMs };
  it.each<[string, Partial<Moments>, readonly string[]]>([
    [
      'that was not made is next',
      { bootedAt: now - 120 * minuteMs, firstSeen: seen },
      ['restart current', 'confirm waiting'],
    ],
    ['that nobody can tell of is next', { firstSeen: {} }, ['restart current', 'confirm waiting']],
    ['that did not help is done', { firstSeen: seen }, ['restart done', 'report current', 'confirm waiting']],
  ])('%s', (_name, at, steps) => {
    expect(verdict(silent, at).way).toEqual(['restart', ...steps]);
  });
});
