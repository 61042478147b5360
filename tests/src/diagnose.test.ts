// The verdict: how findings combine, and that nothing unread is ever protected. What is found is in observations.test.ts.
// biome-ignore-all lint/style/noExcessiveLinesPerFile: the rules of one verdict, which outweigh each other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, watchable } from '../../src/default-settings.ts';
import { diagnose, isStarting, startingGraceMs } from '../../src/diagnose.ts';
import { findingCodes, worstOf } from '../../src/finding.ts';
import { protectionOf } from '../../src/findings/health.ts';
import { versionFrom } from '../../src/macos.ts';
import { readEnrolment } from '../../src/readers/enrolment.ts';
import { readExtensions } from '../../src/readers/extensions.ts';
import { readHealth } from '../../src/readers/health.ts';
import type { HealthReading, HealthValue } from '../../src/readers/health-reading.ts';
import type { Moments, Readings } from '../../src/readings.ts';
import { exited, foreign, healthOf, momentsOf, readingsOf, recording, rtp, undecided } from './fixtures.ts';

const noClock = momentsOf();
const verdict = (part: Partial<Readings>, moments: Moments = noClock) => {
  const { level, findings } = diagnose(readingsOf(part), moments);
  return [level, ...findings.map(({ code, fixableBy }) => `${code} ${fixableBy}`)];
};
const missing = readHealth({ kind: 'missing' });

describe('findings', () => {
  it('come with evidence, each of them', () => {
    const given = [
      { health: missing },
      { genuine: foreign },
      { health: rtp('false', 'false') },
      { health: readHealth(exited('')) },
      { health: healthOf('licensed : false') },
    ];
    const evidence = given.flatMap((part) =>
      diagnose(readingsOf(part), noClock).findings.map((finding) => finding.evidence.length),
    );
    expect(evidence).toHaveLength(6);
    expect(Math.min(...evidence)).toBeGreaterThan(0);
  });

  it.each<[string, Partial<Readings>, string, string]>([
    ['no Defender', { health: missing }, 'mdatp-health', 'not on this Mac'],
    ['another mdatp', { genuine: foreign }, 'mdatp-file', `${foreign.path}: ${foreign.reason}`],
    ['an mdatp nobody could check', { genuine: undecided }, 'mdatp-file', '/x/mdatp: codesign: timed-out'],
  ])('rest, for %s, on what was looked at', (_name, part, tool, line) => {
    expect(diagnose(readingsOf(part), noClock).findings[0]?.evidence).toEqual([{ tool, line }]);
  });
});

describe('an extension that macOS runs and Defender does not see', () => {
  const enabled = readExtensions(exited(recording('_synthetic/systemextensionsctl-list/15-26-mde-enabled.txt')));
  const unseen = { macos: versionFrom('26.1'), health: rtp('true', 'false'), extensions: enabled };
  const since = (ms: number) => momentsOf({ now: 1_000_000, extensionEnabledAt: 1_000_000 - ms });

  it.each([
    [0, ['starting', 'extension-not-running nobody']],
    [59_999, ['starting', 'extension-not-running nobody']],
    [60_000, ['unprotected', 'extension-not-running restart']],
    [-1, ['unprotected', 'extension-not-running restart']],
  ])('is only a fault when it has had a minute: %d ms', (ms, expected) => {
    expect(verdict(unseen, since(ms))).toEqual(expected);
  });

  it('is one at once without a clock, and where nobody saw macOS begin to run it', () => {
    const fault = ['unprotected', 'extension-not-running restart'];
    expect(verdict(unseen, momentsOf({ extensionEnabledAt: 1 }))).toEqual(fault);
    expect(verdict(unseen, momentsOf({ now: 1_000_000 }))).toEqual(fault);
  });

  it('says nothing about what else is missing', () => {
    const health = rtp('false', 'false', 'full_disk_access_enabled : false');
    expect(verdict({ ...unseen, health }, since(1))).toEqual([
      'unprotected',
      'switched-off user',
      'full-disk-access-missing user',
      'extension-not-running nobody',
    ]);
  });
});

describe('starting', () => {
  const bad = { health: rtp('true', 'false') };
  const moments = ['bootedAt', 'loggedInAt', 'wokeAt', 'daemonStartedAt'] as const;
  it.each(moments.flatMap((moment) => [0, 59_999, 60_000, -1].map((since) => [moment, since] as const)))(
    '%s, %d ms ago',
    (moment, since) => {
      const given = momentsOf({ now: 1_000_000, [moment]: 1_000_000 - since });
      expect(isStarting(given)).toBe(since >= 0 && since < startingGraceMs);
      expect(verdict(bad, given)[0]).toBe(since >= 0 && since < startingGraceMs ? 'starting' : 'unprotected');
    },
  );

  it.each<[string, Partial<Readings>, readonly string[]]>([
    [
      'a missing answer',
      { health: readHealth({ kind: 'timed-out', afterMs: 1, stdout: '', stderr: '' }) },
      ['starting'],
    ],
    ['a bad answer', bad, ['starting']],
    ['a good answer', {}, ['protected']],
    ['no Defender', { health: missing }, ['unprotected', 'not-installed admin']],
    ['somebody else’s mdatp', { genuine: foreign }, ['unknown', 'not-genuine admin']],
    [
      'no Defender, and something else',
      { health: missing, enrolment: readEnrolment(exited('MDM enrollment: Yes')) },
      ['unprotected', 'not-installed admin', 'enrolment-not-approved user'],
    ],
  ])('%s just after boot', (_name, part, expected) => {
    expect(verdict(part, momentsOf({ now: 10, bootedAt: 1 }))).toEqual(expected);
  });

  it('is not judged without a clock', () => {
    expect(verdict(bad, momentsOf({ bootedAt: 1, wokeAt: 1 }))[0]).toBe('unprotected');
  });
});

const texts = [
  'mdatp-health/macos-101.70.19-healthy.txt',
  'mdatp-health-legacy/linux-100.87.66-healthy.txt',
  'mdatp-health/kext-approved.txt',
];
const bothTrue = [
  /^\s*real_?time_?protection_?enabled\s*: true$/im,
  /^\s*real_?time_?protection_?available\s*: true$/im,
];

describe('protected', () => {
  const values = fc.constantFrom(
    'true',
    'false',
    'unavailable',
    'NA',
    '',
    '"true"',
    'null',
    '1',
    'true false',
    '[managed]',
  );

  it('needs both real-time lines whole, whatever else is lost, doubled or changed', () => {
    const change = fc.record({ line: fc.nat(40), to: fc.option(values), twice: fc.boolean() });
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(change, { maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (name, changes, part) => {
          const lines = recording(name)
            .split('\n')
            .flatMap((line, index) => {
              const found = changes.find((candidate) => candidate.line === index);
              if (found === undefined) return [line];
              const changed = found.to === null ? [] : [line.replace(/: .*/, `: ${found.to}`)];
              return found.twice ? [line, ...changed] : changed;
            });
          const text = lines.join('\n');
          const cut = text.slice(0, Math.ceil(text.length * (1 - part ** 4)));
          if (
            verdict({ health: readHealth(exited(cut)) })[0] !== 'protected' ||
            /passive_mode_enabled +: true$/m.test(cut)
          )
            return;
          expect(bothTrue.map((line) => line.test(cut))).toEqual([true, true]);
          expect(cut).not.toMatch(/^\s*(real_?time_?protection_?(enabled|available)|healthy|licensed)\s*: (?!true$)/im);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('needs whole JSON with both fields true', () => {
    const whole: Record<string, unknown> = JSON.parse(recording('mdatp-health-json/macos-101.98.30-healthy.json'));
    const key = fc.constantFrom('realTimeProtectionEnabled', 'realTimeProtectionAvailable');
    const value = fc.oneof(fc.jsonValue(), fc.record({ value: fc.jsonValue() }), fc.constant(undefined));
    const isTrue = (printed: unknown) =>
      printed === true ||
      (typeof printed === 'object' && printed !== null && 'value' in printed && printed.value === true);
    fc.assert(
      fc.property(key, value, fc.nat(2_000), (name, printed, cut) => {
        const text = JSON.stringify({ ...whole, [name]: printed });
        expect(verdict({ health: readHealth(exited(text)) })[0] === 'protected').toBe(isTrue(printed));
        expect(verdict({ health: readHealth(exited(text.slice(0, -1 - cut))) })[0]).not.toBe('protected');
      }),
    );
  });

  it.each([1, 2, 3, 64, 126, 127, 137, 255])('is never given to exit status %d of the current syntax', (code) => {
    expect(
      verdict({ health: readHealth(exited(recording('mdatp-health/macos-101.70.19-healthy.txt'), code)) })[0],
    ).toBe('unknown');
  });

  const truth = fc.constantFrom<HealthValue[]>(true, false, 'unavailable', 'NA', 'odd', null);
  const names = fc.constantFrom(
    'healthy',
    'licensed',
    'passive_mode_enabled',
    'real_time_protection_enabled',
    'real_time_protection_available',
    'real_time_protection_subsystem',
    'health_issues',
  );
  const health: fc.Arbitrary<HealthReading> = fc.oneof(
    fc.record({
      kind: fc.constant('read' as const),
      generation: fc.constantFrom('json', 'text', 'legacy'),
      exitCode: fc.constantFrom(0, 0, 0, 1, 3),
      fields: fc.array(fc.record({ name: names, value: truth, managed: fc.boolean(), line: fc.string() }), {
        maxLength: 10,
      }),
      notices: fc.array(fc.string(), { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('unreadable' as const),
      reason: fc.constantFrom('missing', 'refused', 'timed-out', 'flooded', 'failed', 'no-known-field'),
      lines: fc.array(fc.string(), { maxLength: 3 }),
    }),
  );

  it('and every other level follows from the findings, for any readings at any time', () => {
    const moment = fc.option(fc.integer({ min: 0, max: 200_000 }));
    const moments = fc.record({
      now: moment,
      bootedAt: moment,
      loggedInAt: moment,
      wokeAt: moment,
      daemonStartedAt: moment,
      extensionEnabledAt: moment,
      daemonStarts: fc.constant([]),
      firstSeen: fc.constant({}),
    });
    const admin = fc.constantFrom(true, false, null);
    fc.assert(
      fc.property(health, moments, admin, (read, at, mayApprove) => {
        const { level, findings } = diagnose(readingsOf({ health: read, admin: mayApprove }), at);
        const order = findings.map(({ code }) => findingCodes.indexOf(code));
        expect(order).toEqual([...new Set(order)].sort((one, other) => one - other));
        expect(level).toBe(
          isStarting(at) && level === 'starting' ? 'starting' : worstOf(findings.map((finding) => finding.level)),
        );
        if (level !== 'protected') return;
        expect(findings.map(({ code }) => code).filter((code) => code !== 'passive-mode')).toEqual([]);
        if (findings.length === 0) expect(protectionOf(read)).toEqual({ enabled: 'true', available: 'true' });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what is not watched', () => {
  const watch = { ...defaultSettings.watch, 'network-extension-not-approved': false, 'enrolment-not-approved': false };
  const protects = ['real_time_protection_enabled : true', 'real_time_protection_available : true'];
  const good = ['healthy : true', 'licensed : true', ...protects];
  const noNetwork = [
    'healthy : false',
    'health_issues : ["network event provider not running"]',
    ...['licensed : true', ...protects],
  ];
  const unapproved = readEnrolment(exited('MDM enrollment: Yes\n'));
  const judge = (lines: readonly string[], part: Partial<Readings> = {}) =>
    diagnose(readingsOf({ ...newMac, ...part, health: healthOf(...lines) }), noClock, watch);
  const newMac = { macos: versionFrom('14.7'), kextFile: null, kexts: null };

  it('changes no level, and is still named with its evidence', () => {
    const { level, findings, notWatched } = judge(noNetwork);
    expect([level, findings]).toEqual(['protected', []]);
    expect(notWatched).toMatchObject([
      { code: 'network-extension-not-approved', evidence: [{ tool: 'mdatp-health' }] },
    ]);
  });

  it('explains an illness that Defender traces to it, also where macOS is a second witness', () => {
    const extensions = readExtensions(
      exited(recording('_synthetic/systemextensionsctl-list/11-14-mde-both-waiting.txt').replace(/^.*epsext.*$/m, '')),
    );
    const { level, findings, notWatched } = judge(noNetwork, { extensions });
    expect([level, findings]).toEqual(['protected', []]);
    expect(notWatched?.[0]?.evidence.map(({ tool }) => tool)).toEqual(['mdatp-health', 'systemextensionsctl']);
  });

  it('leaves a diagnosis without it as it is', () => {
    expect(judge(good)).toEqual({ level: 'protected', findings: [] });
  });

  it.each([
    ['names something else', ['healthy : false', 'health_issues : ["something else"]', 'licensed : true', ...protects]],
    ['names nothing', ['healthy : false', 'licensed : true', ...protects]],
  ])('explains no illness that Defender does not trace to it: it %s', (_name, ill) => {
    expect(judge(ill, { enrolment: unapproved })).toMatchObject({
      level: 'attention',
      findings: [{ code: 'unhealthy' }],
      notWatched: [{ code: 'enrolment-not-approved' }],
    });
  });

  it.each([
    ['another issue beside it', ['health_issues : ["network event provider not running", "engine not loaded"]']],
    ['no licence', ['licensed : unavailable', 'health_issues : ["network event provider not running"]']],
  ])('explains no illness of which Defender names more: %s', (_name, lines) => {
    expect(judge(['healthy : false', ...lines, ...protects])).toMatchObject({
      level: 'attention',
      findings: [{ code: 'unhealthy' }],
      notWatched: [{ code: 'network-extension-not-approved' }],
    });
  });

  it('never hides that a Mac is unprotected, whatever is not watched', () => {
    const nothing = Object.fromEntries(watchable.map((code) => [code, false])) as typeof defaultSettings.watch;
    const off = readingsOf({ ...newMac, health: rtp('false', 'false') });
    expect(diagnose(off, noClock, nothing).level).toBe('unprotected');
  });
});
