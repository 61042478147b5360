// A report from every practice Mac: `explain` reads it as the verdict that was shown, and nobody is named in it.
import { describe, expect, it } from 'vitest';
import type { Look } from '../../main/mac/look.ts';
import { scenarios } from '../../practice/scenarios.mjs';
import { type Acts, noActs } from '../../src/acts.ts';
import { type EvidenceFiles, explain } from '../../src/evidence/evidence.ts';
import { reportFiles } from '../../src/evidence/report.ts';
import type { Diagnosis } from '../../src/finding.ts';
import { guideFor } from '../../src/guide.ts';
import type { Outcome } from '../../src/outcome.ts';
import { beforeFirstLook } from '../../src/snapshot.ts';
import type { Guide } from '../../src/step.ts';
import { given } from './fixtures.ts';

const reporter = { version: '1.2.3', names: ['jansen', 'Jansens-Mac'], history: [] };

function reportOf({ outcomes, ...look }: Look) {
  const first = beforeFirstLook({ at: 0, acts: noActs, language: 'nl', snoozedUntil: null, practice: true });
  return reportFiles({ ...first, ...look }, outcomes, reporter);
}

function explained(files: Readonly<Record<string, string>>) {
  const read = Object.entries(files).map(([name, text]) => [name, { kind: 'read', text, whole: true }] as const);
  return explain(Object.fromEntries(read) satisfies EvidenceFiles);
}

function shown(diagnosis: Diagnosis, guide: Guide | null) {
  const findings = diagnosis.findings.map(({ code, level, fixableBy, evidence }) => ({
    code,
    level,
    fixableBy,
    tools: evidence.map(({ tool }) => tool),
  }));
  return { level: diagnosis.level, findings, guide };
}

function expectSame(look: Look) {
  const files = reportOf(look);
  const { diagnosis, guide, remarks, moments } = explained(files);
  expect(shown(diagnosis, guide)).toEqual(shown(look.diagnosis, guideFor({ ...look, now: look.moments.now })));
  expect(moments).toEqual(look.moments);
  expect(remarks).toEqual([]);
  return files;
}

/** Nobody waits ten seconds for the scenario that hangs. */
const deadlineMs = 700;

describe('a report, explained', () => {
  it.each(Object.keys(scenarios))('says of %s what was shown', async (scenario) => {
    expectSame(await given(scenario, {}, deadlineMs).look());
  });

  it.each(['text', 'legacy'])('says the same of a Defender that speaks %s', async (syntax) => {
    expectSame(await given('kext-expired', { syntax }).look());
  });

  it('knows what the app did and when', async () => {
    const mac = given('kext-expired');
    const now = (await mac.look()).moments.now ?? 0;
    const line = 'Kext rejected due to system policy: <OSKext> { ID = "com.microsoft.wdavkext" }';
    const acts: Acts = {
      ...noActs,
      lastLoad: { at: now - 60_000, reading: { result: 'not-approved', line } },
      lastTry: 'cancelled',
      paneOpenedAt: now - 30_000,
    };
    const files = expectSame(await mac.look(acts));
    expect(explained(files)).toMatchObject({ acts, guide: { path: 'kernel-window-closed', hint: 'cancelled' } });
  });
});

describe('what was planted in every tool', () => {
  const secrets = ['jansen', 'Jansens-Mac', 'contoso', 'C02ZW0XXMD6T', '4751b7d4', '825e75a8'];
  const planted = [
    'printed for jansen on Jansens-Mac, serial C02ZW0XXMD6T, by https://mdm.contoso.com/x',
    'id 4751b7d4-ea75-4e8f-a1f5-6d640c65bc45 825e75a8000000000000000000000000000000b3',
    '/Users/jansen/Library',
  ].join('\n');
  const plant = (outcome: Outcome): Outcome =>
    outcome.kind === 'missing' || outcome.kind === 'refused'
      ? outcome
      : { ...outcome, stdout: `${outcome.stdout}\n${planted}\n`, stderr: `${planted}\n${outcome.stderr}` };

  it.each(Object.keys(scenarios))('is not in a report from %s, and the verdict is the same', async (scenario) => {
    const look = await given(scenario, {}, deadlineMs).look();
    // Our own two lines about files name nobody but the path.
    const { 'mdatp-file': file, 'kext-file': kext, ...tools } = look.outcomes;
    const outcomes = Object.fromEntries(Object.entries(tools).map(([id, outcome]) => [id, plant(outcome)]));
    const files = reportOf({
      ...look,
      outcomes: { ...outcomes, ...(file && { 'mdatp-file': file }), ...(kext && { 'kext-file': kext }) },
    });
    const all = JSON.stringify(files).toLowerCase();
    for (const secret of secrets) expect(all).not.toContain(secret.toLowerCase());
    const { diagnosis, guide } = explained(files);
    expect([diagnosis.level, diagnosis.findings.map(({ code }) => code), guide?.path]).toEqual([
      look.diagnosis.level,
      look.diagnosis.findings.map(({ code }) => code),
      guideFor({ ...look, now: look.moments.now })?.path,
    ]);
  });
});
