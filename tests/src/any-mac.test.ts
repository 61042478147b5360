// Any combination of what the witnesses may say: a verdict always, a good one only when nothing speaks against it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { watchable } from '../../src/default-settings.ts';
import { diagnose } from '../../src/diagnose.ts';
import { findingCodes, worstOf } from '../../src/finding.ts';
import type { ExtensionState } from '../../src/readers/extensions.ts';
import { truthOf } from '../../src/readers/health.ts';
import type { Readings } from '../../src/readings.ts';
import { mac, now } from './any-mac.ts';
import { momentsOf } from './fixtures.ts';

/** What may not be said of a protected Mac, whatever else is; written without the rules it tests. */
function objections({ health, healthExtensions, extensions, enrolment, macos }: Readings): readonly string[] {
  const is = (name: string, value: string) => truthOf(health, name) === value;
  const text = health.kind === 'read' ? health.fields.map(({ line }) => line).join('\n') : '';
  const system =
    /endpoint_security_extension/.test(text) ||
    (macos !== null && macos.major >= 11 && !/kernel_extension|fanotify/.test(text));
  const rows = extensions?.kind === 'read' ? extensions.rows.filter(({ team }) => team === 'UBF8T346G9') : [];
  // The newest copy decides; beside an enabled one, an update that waits is not a fault.
  const copies = (id: string) => rows.filter((given) => given.id.endsWith(id));
  const lone = (id: string, bad: ExtensionState) => {
    const newest = copies(id)
      .map(({ version }) => version)
      .sort()
      .at(-1);
    const isBad = copies(id).some(({ version, state }) => version === newest && state === bad);
    return isBad && !copies(id).some(({ state }) => state === 'enabled');
  };
  const passive = is('passive_mode_enabled', 'true');
  return Object.entries({
    off: !passive && !is('real_time_protection_enabled', 'true'),
    unavailable: !passive && !is('real_time_protection_available', 'true'),
    unread: is('real_time_protection_enabled', 'unknown') || is('real_time_protection_available', 'unknown'),
    unhealthy: is('healthy', 'false') || is('licensed', 'false'),
    access: is('full_disk_access_enabled', 'false'),
    rival: /"Other"/.test(text),
    old: /minutes_ago : 10081/.test(text) || /"1740000000000"/.test(text),
    issues: /health_issues : \["/.test(text),
    enrolment: enrolment?.kind === 'read' && enrolment.enrolled && enrolment.userApproved === false,
    waiting: system && (lone('epsext', 'waiting') || lone('netext', 'waiting')),
    removed:
      system &&
      rows.some(({ id }) => id.endsWith('epsext')) &&
      rows.every((given) => given.state === 'going' || given.id === 'com.other.es'),
    notReady:
      system && healthExtensions !== null && truthOf(healthExtensions, 'endpoint_security_extension_ready') === 'false',
  }).flatMap(([name, holds]) => (holds ? [name] : []));
}

describe('any Mac', () => {
  it('that is protected is so whoever is at it, whenever it started and whatever runs: a first look need not ask', () => {
    const moment = fc.option(fc.integer({ min: now - 3_600_000, max: now }));
    const besides = fc.record({
      admin: fc.constantFrom(true, false, null),
      installedAt: moment,
      daemon: fc.constantFrom<Readings['daemon'][]>(null, { kind: 'absent' }, { kind: 'running', ageMs: 5_000 }),
      moments: fc.record({ bootedAt: moment, daemonStartedAt: moment, daemonStarts: fc.array(fc.nat({ max: now })) }),
    });
    let protectedOnes = 0;
    fc.assert(
      fc.property(mac, besides, (readings, { moments, ...rest }) => {
        const asked = { ...readings, admin: null, installedAt: null, daemon: null };
        const { level } = diagnose(asked, momentsOf({ now }));
        if (level !== 'protected') return;
        protectedOnes += 1;
        expect(diagnose({ ...asked, ...rest }, momentsOf({ now, ...moments })).level).toBe('protected');
      }),
      { numRuns: 4_000 },
    );
    expect(protectedOnes).toBeGreaterThan(10);
  });

  it('is at worst in need of attention by what a setting can leave out', () => {
    fc.assert(
      fc.property(mac, (readings) => {
        const { findings } = diagnose(readings, momentsOf({ now }));
        const watched = findings.filter(({ code }) => watchable.some((one) => one === code));
        expect(watched.filter(({ level }) => level !== 'attention')).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is protected only when no witness speaks against it', () => {
    let good = 0;
    fc.assert(
      fc.property(mac, (readings) => {
        const { level } = diagnose(readings, momentsOf({ now }));
        if (level !== 'protected') return;
        good += 1;
        expect(objections(readings)).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
    expect(good).toBeGreaterThan(50);
  }, 30_000);

  it('has findings in order, once each, on evidence, and a level that is the worst of theirs', () => {
    fc.assert(
      fc.property(mac, fc.boolean(), (readings, clock) => {
        const { level, findings } = diagnose(readings, momentsOf({ now: clock ? now : null }));
        const order = findings.map(({ code }) => findingCodes.indexOf(code));
        expect(order).toEqual([...new Set(order)].sort((one, other) => one - other));
        expect(level).toBe(worstOf(findings.map((finding) => finding.level)));
        expect(findings.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('of whose Defender nothing could be read is never well, whatever macOS says', () => {
    const health = { kind: 'unreadable', reason: 'no-known-field', lines: ['silence'] } as const;
    fc.assert(
      fc.property(mac, (readings) => {
        const { level } = diagnose({ ...readings, health }, momentsOf({ now }));
        expect(['unknown', 'unprotected']).toContain(level);
      }),
      { numRuns: 2_000 },
    );
  });

  it('asks a person only for what that person may do', () => {
    fc.assert(
      fc.property(mac, (readings) => {
        const { findings } = diagnose({ ...readings, admin: false }, momentsOf({ now }));
        const byUser = findings.filter(({ fixableBy }) => fixableBy === 'user').map(({ code }) => code);
        expect(byUser.filter((code) => code !== 'enrolment-not-approved')).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
