// Age, definitions, privacy rights and rivals: what Defender prints of each, at which time.
import { describe, expect, it } from 'vitest';
import { definitionsLimitMs, findingsOfProduct } from '../../../src/findings/product.ts';
import { readHealth } from '../../../src/readers/health.ts';
import type { Readings } from '../../../src/readings.ts';
import { dayMs, exited, healthOf, hourMs, readingsOf } from '../fixtures.ts';

const now = Date.parse('2024-05-10T12:00:00Z');
const found = (line: string, clock: number | null = now, part: Partial<Readings> = {}) =>
  findingsOfProduct(readingsOf({ health: healthOf('healthy : true', line), ...part }), clock);
const codes = (line: string, clock: number | null = now) => found(line, clock).map(({ code }) => code);

describe('an expired product', () => {
  it.each<[string, number | null, boolean]>([
    [`product_expiration : "${now - 1}"`, now, true],
    [`product_expiration : "${now}"`, now, false],
    [`product_expiration : "${now - 1}"`, null, false],
    ['product_expiration : May 09, 2024 at 11:59:59 PM', now, true],
    ['product_expiration : May 10, 2024 at 12:00:01 AM', now, false],
    ['product_expiration : unavailable', now, false],
    ['ATTENTION: This version has expired. Update it.', null, true],
    ['ATTENTION: This version will expire in 5 days.', now, false],
    ['ATTENTION: Your license has expired.', now, false],
    ['health_issues : ["product expired"]', null, true],
  ])('%s at %s: %s', (line, clock, expired) => {
    expect(codes(line, clock)).toEqual(expired ? ['product-expired'] : []);
    if (expired) expect(found(line, clock)[0]).toMatchObject({ level: 'unprotected', fixableBy: 'admin' });
    if (expired) expect(found(line, clock)[0]?.evidence).toEqual([{ tool: 'mdatp-health', line }]);
  });
});

describe('definitions', () => {
  it.each<[string, number | null, boolean]>([
    ['definitions_updated_minutes_ago : 10080', null, false],
    ['definitions_updated_minutes_ago : 10081', null, true],
    ['definitions_updated_minutes_ago : "10081"', null, true],
    ['definitions_updated_minutes_ago : unavailable', now, false],
    [`definitions_updated : "${now - definitionsLimitMs}"`, now, false],
    [`definitions_updated : "${now - definitionsLimitMs - 1}"`, now, true],
    [`definitions_updated : "${now - 30 * dayMs}"`, null, false],
    ['definitions_updated : May 02, 2024 at 11:00:00 PM', now, true],
    ['definitions_updated : May 03, 2024 at 11:00:00 AM', now, false],
    ['definitions_status : "out_of_date"', null, true],
    ['definitions_status : "outOfDate"', null, true],
    ['definitions_status : outdated', null, true],
    ['definitions_status : "updating"', now, false],
    ['definitions_status : unavailable', now, false],
    ['health_issues : ["definitions out of date"]', null, true],
  ])('%s at %s, too old: %s', (line, clock, old) => {
    expect(codes(line, clock)).toEqual(old ? ['definitions-outdated'] : []);
    if (old) expect(found(line, clock)[0]?.evidence).toEqual([{ tool: 'mdatp-health', line }]);
  });

  it('counted by Defender are not judged by their date', () => {
    const health = healthOf(`definitions_updated : "${now - 30 * dayMs}"`, 'definitions_updated_minutes_ago : 5');
    expect(findingsOfProduct(readingsOf({ health }), now)).toEqual([]);
  });

  it('are the admin’s when a profile decides about updates, or the person has no rights', () => {
    const old = 'definitions_updated_minutes_ago : 99999';
    const managed = healthOf(old, 'automatic_definition_update_enabled : true [managed]');
    expect(found(old)[0]?.fixableBy).toBe('user');
    expect(found(old, now, { health: managed })[0]?.fixableBy).toBe('admin');
    expect(found(old, now, { admin: false })[0]?.fixableBy).toBe('admin');
  });
});

describe('rivals and rights', () => {
  it.each<[string, readonly string[]]>([
    ['conflicting_applications : []', []],
    ['conflicting_applications : null', []],
    ['conflicting_applications : " None "', []],
    ['conflicting_applications : [" None "]', []],
    ['conflicting_applications : unavailable', []],
    ['conflicting_applications : ["One", "Two"]', ['conflicting-software']],
    ['conflicting_applications : "One"', ['conflicting-software']],
    ['full_disk_access_enabled : true', []],
    ['full_disk_access_enabled : unavailable', []],
    ['full_disk_access_enabled : false', ['full-disk-access-missing']],
    ['health_issues : ["FULL DISK ACCESS has not been granted"]', ['full-disk-access-missing']],
  ])('%s', (line, expected) => {
    expect(codes(line)).toEqual(expected);
    expect(found(line).flatMap(({ evidence }) => evidence.map((row) => row.line))).toEqual(expected.map(() => line));
  });

  it('are not read from an answer that failed or is missing', () => {
    const text = 'full_disk_access_enabled : false\nconflicting_applications : ["One"]';
    const failed = [
      readHealth(exited(text, 1)),
      readHealth({ kind: 'timed-out', afterMs: 1, stdout: text, stderr: '' }),
    ];
    expect(failed.flatMap((health) => findingsOfProduct(readingsOf({ health }), now))).toEqual([]);
  });

  it('allow the half day that a date without a zone may be off', () => {
    const line = 'product_expiration : May 09, 2024 at 12:00:00 PM';
    const at = Date.parse('2024-05-09T12:00:00Z');
    expect([codes(line, at + 12 * hourMs), codes(line, at + 12 * hourMs + 1)]).toEqual([[], ['product-expired']]);
  });
});
