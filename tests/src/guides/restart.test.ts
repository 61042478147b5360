// A restart that was made and did not help: no surface asks for another one.
import { beforeAll, describe, expect, it } from 'vitest';
import { noActs } from '../../../src/acts.ts';
import { bannerFor } from '../../../src/banner.ts';
import { findingCodes, rowOf } from '../../../src/finding.ts';
import { guideFor, helpersFor } from '../../../src/guide.ts';
import { languages } from '../../../src/language.ts';
import { notificationText } from '../../../src/text/notification.ts';
import { catalogueFor, loadLanguages } from '../../../src/text/spoken.ts';
import { headlineOf } from '../../../src/text/why.ts';
import { momentsOf, snapshotOf } from '../fixtures.ts';

const now = 1_800_000_000_000;
const hourMs = 60 * 60_000;
const codes = findingCodes.filter((code) => rowOf(code).guide === 'restart');

describe.each(codes)('a restart that has not ended %s', (code) => {
  beforeAll(() => loadLanguages(...languages));

  const snapshot = (bootedAt: number) => ({
    ...snapshotOf('unprotected', [code]),
    moments: momentsOf({ now, bootedAt, firstSeen: { [code]: now - 2 * hourMs } }),
  });
  const [before, after] = [snapshot(now - 3 * hourMs), snapshot(now - hourMs)];

  it('is done, and the IT team is next', () => {
    const steps = (given: typeof after) => guideFor({ ...given, acts: noActs, now })?.steps.map(({ id }) => id);
    expect(steps(before)).toEqual(['restart', 'confirm']);
    expect(steps(after)).toEqual(['restart', 'report', 'confirm']);
    expect(helpersFor({ ...before, now })).toEqual({ [code]: 'nobody' });
    expect(helpersFor({ ...after, now })).toEqual({ [code]: 'it-after-restart' });
  });

  it.each(languages)('is not advised again by headline or notification: in %s', (language) => {
    const words = catalogueFor(language);
    const said = (given: typeof after) => {
      const { key, helper } = bannerFor({ ...given, at: now, nextLookAt: now }, now);
      return headlineOf(words, key, helper).why;
    };
    expect(said(before)).toBe(words.banner[code].why);
    expect(said(after)).toBe(words.whyRestarted);
    expect(notificationText({ kind: 'finding', code }, { ...after, language }).body).toBe(words.whyRestarted);
  });
});
