// The facts of a Mac that is well: only what was read, nothing taken for granted.
import { describe, expect, it } from 'vitest';
import { noActs, withLoad } from '../../src/acts.ts';
import { protectedFactsOf } from '../../src/protected-facts.ts';
import { minuteMs, readingsOf, rtp, snapshotOf } from './fixtures.ts';

const factsOf = (part: Parameters<typeof readingsOf>[0]) =>
  protectedFactsOf(snapshotOf('protected', [], { readings: readingsOf(part) }));

describe('what is known of a Mac that is well', () => {
  it('is nothing where nothing was printed', () => {
    expect(factsOf({})).toEqual({
      definitionsAgeMs: null,
      extension: null,
      loadedAt: null,
      managedBy: null,
      version: null,
    });
  });

  it.each([
    ['kernel_extension', 'kernel'],
    ['endpoint_security_extension', 'system'],
    ['something_new', null],
  ])('of the subsystem %s is the extension %s', (printed, extension) => {
    expect(factsOf({ health: rtp('true', 'true', `real_time_protection_subsystem : "${printed}"`) }).extension).toBe(
      extension,
    );
  });

  it('of Defender is the version that it prints', () => {
    expect(factsOf({ health: rtp('true', 'true', 'app_version : "101.70.19"') }).version).toBe('101.70.19');
  });

  it.each([
    ['114', 114 * minuteMs],
    ['0', 0],
    ['-3', null],
    ['unavailable', null],
  ])('of definitions %s minutes old is their age', (printed, age) => {
    const health = rtp('true', 'true', `definitions_updated_minutes_ago : ${printed}`);
    expect(factsOf({ health }).definitionsAgeMs).toBe(age);
  });

  it('about the management is "nobody" only when macOS says so', () => {
    const enrolment = { kind: 'read', enrolled: false, userApproved: null, serverHost: null, line: '' } as const;
    expect(factsOf({ enrolment }).managedBy).toBe('nobody');
    expect(factsOf({ enrolment: { ...enrolment, enrolled: true } }).managedBy).toBe('other');
    expect(factsOf({ enrolment: { ...enrolment, enrolled: true }, managedBy: 'jamf' }).managedBy).toBe('jamf');
    expect(factsOf({ enrolment: { kind: 'unreadable', reason: '' } }).managedBy).toBeNull();
  });

  it('of the driver is when we loaded it, not when we only tried', () => {
    const at = (result: 'loaded' | 'not-approved') =>
      protectedFactsOf(snapshotOf('protected', [], { acts: withLoad(noActs, 7, { result, line: '' }, 'load') }))
        .loadedAt;
    expect([at('loaded'), at('not-approved')]).toEqual([7, null]);
  });
});
