// The driver's two ways at their edges: what each step offers, what came of a try, and what a loaded driver proves.
import { describe, expect, it } from 'vitest';
import { type Acts, noActs } from '../../../src/acts.ts';
import type { Finding, FindingCode } from '../../../src/finding.ts';
import { guideFor } from '../../../src/guide.ts';
import { readKexts } from '../../../src/readers/kexts.ts';
import type { LoadResult } from '../../../src/readers/kextutil.ts';
import type { Readings } from '../../../src/readings.ts';
import { noMoments } from '../../../src/snapshot.ts';
import type { Guide } from '../../../src/step.ts';
import { exited, minuteMs, readingsOf, recording } from '../fixtures.ts';

const now = 100 * minuteMs;
const ago = (minutes: number) => now - minutes * minuteMs;

function loads(result: LoadResult, at: number, rest: Partial<Acts> = {}): Acts {
  return { ...noActs, lastLoad: { at, reading: { result, line: result } }, lastTry: result, ...rest };
}

function found(code: FindingCode, part: Partial<Finding> = {}): Finding {
  return { code, level: 'unprotected', fixableBy: 'user', evidence: [], ...part };
}

function guided(acts: Acts, findings: readonly Finding[], part: Partial<Readings> = {}): Guide | null {
  const level = findings[0]?.level ?? 'unprotected';
  return guideFor({ diagnosis: { level, findings }, readings: readingsOf(part), acts, moments: noMoments, now });
}

const waits = [found('kernel-extension-not-approved')];
const current = (guide: Guide | null) => guide?.steps.find(({ state }) => state === 'current');
const steps = (guide: Guide | null) => guide?.steps.map(({ id, state }) => `${id} ${state}`);

describe('the current step offers', () => {
  const opened = { paneOpenedAt: ago(1) };
  it.each<[string, Acts, Partial<Readings>, readonly string[], string | null]>([
    ['the pane', noActs, { installedAt: ago(5) }, ['open-pane'], 'security-general'],
    [
      'the pane again, for its button',
      { ...noActs, ...opened },
      { installedAt: ago(5) },
      ['open-pane'],
      'security-general',
    ],
    ['a request, or its command', noActs, {}, ['request-approval', 'copy-load-command'], null],
    [
      'IT what it has to do, where only IT may',
      noActs,
      { admin: false },
      ['copy-ask-it', 'mail-ask-it', 'copy-load-command'],
      null,
    ],
    [
      'loading once the button was pressed, or the pane again',
      loads('not-approved', ago(2), opened),
      {},
      ['load-driver', 'open-pane'],
      'security-general',
    ],
  ])('%s', (_name, acts, part, actions, pane) => {
    expect(current(guided(acts, waits, part))).toMatchObject({ actions, pane });
  });
});

describe('while the attempt’s waiter tries again', () => {
  const waiting = (ageMinutes: number) =>
    loads('not-approved', ago(ageMinutes), { loadWaitsUntil: ago(ageMinutes - 10), paneOpenedAt: ago(ageMinutes) });

  it('Allow alone is left for the person: there is no second password', () => {
    const guide = guided(waiting(2), waits);
    expect(steps(guide)).toEqual(['request-approval done', 'open-pane done', 'allow current', 'confirm waiting']);
    expect(current(guide)).toMatchObject({ actions: ['open-pane'], pane: 'security-general' });
  });

  it('the driver that it loaded proves Allow', () => {
    const kexts = readKexts(exited(recording('_synthetic/kextstat/wdavkext-loaded.txt')));
    const going = [found('extension-not-running', { level: 'starting' })];
    expect(steps(guided(waiting(2), going, { kexts }))).toEqual([
      ...['request-approval done', 'open-pane done', 'allow done', 'confirm current'],
    ]);
  });

  it.each([10, 29])('is over after %i minutes: one click asks again, and the button is still there', (minutes) => {
    const guide = guided(waiting(minutes), waits);
    expect(current(guide)).toMatchObject({ id: 'allow', actions: ['load-driver', 'open-pane'] });
    expect(steps(guide)).toContain('load-driver waiting');
  });
});

describe('a try', () => {
  it('that was refused at the moment the pane opened was not refused again', () => {
    expect(guided(loads('not-approved', ago(1), { paneOpenedAt: ago(1) }), waits)?.hint).toBeNull();
    expect(guided(loads('not-approved', ago(1) + 1, { paneOpenedAt: ago(1) }), waits)?.hint).toBe('still-refused');
  });

  it.each<[LoadResult, Guide['hint']]>([
    ['not-ours', 'not-ours'],
    ['no-answer', 'no-answer'],
    ['faulty', null],
    ['loaded', null],
  ])('%s leaves the hint %s', (lastTry, hint) => {
    expect(guided({ ...noActs, lastTry }, waits)?.hint).toBe(hint);
  });
});

describe('a driver that is loaded', () => {
  const kexts = readKexts(exited(recording('_synthetic/kextstat/wdavkext-loaded.txt')));

  it('proves every step, also without a try of ours', () => {
    expect(steps(guided(noActs, [found('extension-not-running', { level: 'starting' })], { kexts }))).toEqual([
      ...['request-approval done', 'open-pane done', 'allow done', 'load-driver done'],
      'confirm current',
    ]);
  });

  it('just now does not hide what else is wrong', () => {
    const just = loads('loaded', now - 1_000);
    expect(guided(just, [found('extension-not-running')], { kexts })?.path).toBe('kernel-window-closed');
    expect(guided(just, [found('not-onboarded')], { kexts })?.path).toBe('onboard');
  });
});

describe('what only IT may switch on', () => {
  it('is asked for even where IT has just asked macOS for the driver', () => {
    const findings = [found('switched-off', { fixableBy: 'admin' }), ...waits];
    expect(steps(guided(loads('not-approved', ago(2)), findings, { admin: false }))).toEqual([
      ...['ask-it current', 'open-pane waiting', 'allow waiting', 'load-driver waiting', 'confirm waiting'],
    ]);
  });
});

describe('other guides', () => {
  it('for an enrolment that waits do not name an MDM that is not known', () => {
    const guide = guided(noActs, [found('enrolment-not-approved')]);
    expect(guide?.path).toBe('managed-other');
    expect(guide?.alternative).toBeNull();
    expect(current(guide)?.id).toBe('approve-enrolment');
  });

  it('offer the report once, also after tries in vain', () => {
    const tries = [3, 2, 1].map((minutes) => ({ at: ago(minutes), code: 'not-installed' }) as const);
    const guide = guided({ ...noActs, tries }, [found('not-installed')]);
    expect(guide).toMatchObject({ hint: 'disagree', notes: [] });
    expect(current(guide)?.actions).toEqual(['look-now', 'copy-report']);
  });
});
