// Where the person stands: both ways through the driver's approval, the paths of one step, and what no guide ever does.
// biome-ignore-all lint/style/noExcessiveLinesPerFile: the rules of one choice between all paths.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Acts, noActs } from '../../src/acts.ts';
import { diagnose } from '../../src/diagnose.ts';
import { type FindingCode, findingCodes } from '../../src/finding.ts';
import { guideFor } from '../../src/guide.ts';
import { versionFrom } from '../../src/macos.ts';
import { readEnrolment } from '../../src/readers/enrolment.ts';
import { readExtensions } from '../../src/readers/extensions.ts';
import { readHealth } from '../../src/readers/health.ts';
import { readKexts } from '../../src/readers/kexts.ts';
import { type LoadResult, loadResults } from '../../src/readers/kextutil.ts';
import type { Readings } from '../../src/readings.ts';
import type { Guide } from '../../src/step.ts';
import { exited, healthOf, minuteMs, momentsOf, readingsOf, recording, rtp, snapshotOf } from './fixtures.ts';

const now = 100 * minuteMs;
const ago = (minutes: number, seconds = 0) => now - minutes * minuteMs - seconds * 1_000;
const almost = ago(29, 59);

interface Given extends Partial<Readings> {
  readonly acts?: Acts;
  readonly clock?: number | null;
}

/** The guide for a driver that is not approved, unless other readings are given. */
function guided({ acts = noActs, clock = now, ...part }: Given = {}): Guide | null {
  const load = acts.lastLoad?.reading ?? null;
  const readings = readingsOf({ health: rtp('true', 'false'), load, ...part });
  const moments = momentsOf({ now: clock });
  return guideFor({ readings, acts, moments, now: clock, diagnosis: diagnose(readings, moments) });
}

function loads(result: LoadResult, at: number, rest: Partial<Acts> = {}): Acts {
  return { ...noActs, lastLoad: { at, reading: { result, line: result } }, lastTry: result, ...rest };
}

const steps = (guide: Guide | null) => guide?.steps.map(({ id, state }) => `${id} ${state}`);

describe('a finding that one step answers', () => {
  const actions: Partial<Record<FindingCode, readonly string[]>> = {
    'not-installed': ['install', 'install', 'look-now', 'copy-report'],
    'kernel-extension-faulty': ['install', 'install', 'copy-report', 'look-now'],
    'product-expired': ['install', 'install', 'copy-report', 'look-now'],
    'not-answering': ['restart', 'restart', 'look-now', 'copy-report'],
    'extension-being-removed': ['restart', 'restart', 'look-now', 'copy-report'],
    'restart-needed': ['restart', 'restart', 'look-now', 'copy-report'],
    'not-onboarded': ['onboard', 'onboard', 'copy-report', 'look-now'],
    'definitions-outdated': ['report', 'update-definitions', 'copy-update-command', 'copy-report', 'look-now'],
    'not-genuine': ['report', 'report', 'copy-report', 'look-now'],
    unreadable: ['report', 'report', 'copy-report', 'look-now'],
    'conflicting-software': ['report', 'report', 'copy-report', 'look-now'],
    unhealthy: ['report', 'report', 'copy-report', 'look-now'],
  };

  it.each(Object.entries(actions))('%s has these actions, the main one first', (code, [path, id, ...expected]) => {
    const { diagnosis } = snapshotOf('unprotected', [code as FindingCode]);
    const guide = guideFor({ diagnosis, readings: readingsOf(), acts: noActs, moments: momentsOf(), now });
    expect(guide?.path).toBe(path);
    expect(guide?.steps.map((step) => step.id)).toEqual([id, 'confirm']);
    expect(guide?.steps[0]?.actions).toEqual(expected);
  });

  it('is null for a Defender that is passive by design', () => {
    const { diagnosis } = snapshotOf('protected', ['passive-mode']);
    expect(guideFor({ diagnosis, readings: readingsOf(), acts: noActs, moments: momentsOf(), now })).toBeNull();
  });
});

describe('within 30 minutes of the installation', () => {
  it('begins with the pane, and ends when macOS takes the button away', () => {
    const guide = guided({ installedAt: ago(5) });
    expect(guide).toMatchObject({ path: 'kernel-window-open', allowUntil: ago(5) + 30 * minuteMs, hint: null });
    expect(steps(guide)).toEqual(['open-pane current', 'allow waiting', 'confirm waiting']);
    expect(guide?.steps[0]?.actions[0]).toBe('open-pane');
  });

  it('goes on to the button when the pane is open, and knows since when', () => {
    const guide = guided({ installedAt: ago(5), acts: { ...noActs, paneOpenedAt: ago(1) } });
    expect(steps(guide)).toEqual(['open-pane done', 'allow current', 'confirm waiting']);
    expect(guide?.steps.map(({ doneAt }) => doneAt)).toEqual([ago(1), null, null]);
  });

  it.each([
    ['29:59', almost, 'kernel-window-open'],
    ['30:00', ago(30), 'kernel-window-closed'],
    ['a time to come', now + 1, 'kernel-window-closed'],
    ['an unknown time', null, 'kernel-window-closed'],
  ])('%s after it', (_name, installedAt, path) => {
    expect(guided({ installedAt })?.path).toBe(path);
  });

  it('is not judged without a clock', () => {
    expect(guided({ installedAt: almost, clock: null })).toMatchObject({
      path: 'kernel-window-closed',
      allowUntil: null,
    });
  });

  it('takes the other path after an attempt of ours, but not after a try that never reached macOS', () => {
    expect(guided({ installedAt: ago(5), acts: loads('not-approved', ago(1)) })?.path).toBe('kernel-window-closed');
    expect(guided({ installedAt: ago(5), acts: { ...noActs, lastTry: 'cancelled' } })?.path).toBe('kernel-window-open');
  });

  it('serves a person without admin rights as well: Allow needs no rights', () => {
    expect(steps(guided({ installedAt: ago(5), admin: false }))).toEqual([
      'open-pane current',
      'allow waiting',
      'confirm waiting',
    ]);
  });
});

describe('after the window', () => {
  const paneOpen = { paneOpenedAt: ago(1) };
  it.each<[string, Acts, readonly string[]]>([
    ['nothing done', noActs, ['current', 'waiting', 'waiting', 'waiting', 'waiting']],
    ['refused, as hoped', loads('not-approved', ago(2)), ['done', 'current', 'waiting', 'waiting', 'waiting']],
    ['refused 29:59 ago', loads('not-approved', almost), ['done', 'current', 'waiting', 'waiting', 'waiting']],
    ['refused 30:00 ago', loads('not-approved', ago(30)), ['current', 'waiting', 'waiting', 'waiting', 'waiting']],
    [
      'refused, pane opened',
      loads('not-approved', ago(2), paneOpen),
      ['done', 'done', 'current', 'waiting', 'waiting'],
    ],
    [
      'refused again after the pane was opened',
      loads('not-approved', ago(0, 5), paneOpen),
      ['done', 'done', 'current', 'waiting', 'waiting'],
    ],
    [
      'pane opened 30:00 ago',
      loads('not-approved', ago(2), { paneOpenedAt: ago(30) }),
      ['done', 'current', 'waiting', 'waiting', 'waiting'],
    ],
    ['loaded', loads('loaded', ago(0, 59), paneOpen), ['done', 'done', 'done', 'done', 'current']],
  ])('%s', (_name, acts, states) => {
    const guide = guided({ acts });
    expect(guide?.path).toBe('kernel-window-closed');
    expect(guide?.steps.map(({ id }) => id)).toEqual([
      'request-approval',
      'open-pane',
      'allow',
      'load-driver',
      'confirm',
    ]);
    expect(guide?.steps.map(({ state }) => state)).toEqual(states);
  });

  it('ends with a look, and not with a restart, while Defender has had no time to find the driver', () => {
    const kexts = readKexts(exited(recording('_synthetic/kextstat/wdavkext-loaded.txt')));
    expect(steps(guided({ kexts, acts: loads('loaded', ago(0, 59), paneOpen) }))?.at(-1)).toBe('confirm current');
    expect(guided({ kexts, acts: loads('loaded', ago(1), paneOpen) })?.path).toBe('restart');
    expect(guided({ kexts, acts: loads('loaded', ago(0, 59)), clock: null })?.path).toBe('restart');
  });

  it('counts down the new window from the attempt', () => {
    expect(guided({ acts: loads('not-approved', ago(2)) })?.allowUntil).toBe(ago(2) + 30 * minuteMs);
    expect(guided({ acts: loads('not-approved', ago(30)) })?.allowUntil).toBeNull();
    expect(guided({ acts: loads('loaded', ago(2)) })?.allowUntil).toBeNull();
  });

  it('asks IT where the person may not load the driver', () => {
    const guide = guided({ admin: false });
    expect(guide?.steps[0]).toMatchObject({ id: 'ask-it', state: 'current' });
    expect(guide?.steps.map(({ id }) => id)).not.toContain('request-approval');
    expect(guided({ admin: null })?.steps[0]?.id).toBe('request-approval');
  });

  it.each<[Acts, Guide['hint']]>([
    [noActs, null],
    [loads('not-approved', ago(2)), null],
    [loads('not-approved', ago(2), paneOpen), null],
    [loads('not-approved', ago(0, 5), paneOpen), 'still-refused'],
    [loads('not-approved', ago(2), { lastTry: 'cancelled' }), 'cancelled'],
    [{ ...noActs, lastTry: 'not-authorised' }, 'not-authorised'],
    [{ ...noActs, lastTry: 'not-root' }, 'not-root'],
    [{ ...noActs, lastTry: 'no-answer' }, 'no-answer'],
    [loads('loaded', ago(1)), null],
  ])('%j: hint %s', (acts, hint) => {
    expect(guided({ acts })?.hint).toBe(hint);
  });
});

describe('other findings', () => {
  it.each<[string, Given, string, readonly string[]]>([
    ['no Defender', { health: readHealth({ kind: 'missing' }) }, 'install', ['install current', 'confirm waiting']],
    ['a broken driver', { acts: loads('faulty', ago(1)) }, 'install', ['install current', 'confirm waiting']],
    [
      'a driver of somebody else',
      { acts: loads('not-ours', ago(1)) },
      'install',
      ['install current', 'confirm waiting'],
    ],
    ['no answer', { health: readHealth(exited('', 3)) }, 'restart', ['restart current', 'confirm waiting']],
    [
      'a loaded driver that is not used',
      { kexts: readKexts(exited(recording('_synthetic/kextstat/wdavkext-loaded.txt'))) },
      'restart',
      ['restart current', 'confirm waiting'],
    ],
    ['no licence', { health: healthOf('licensed : false') }, 'onboard', ['onboard current', 'confirm waiting']],
    ['nothing readable', { health: readHealth(exited('')) }, 'report', ['report current', 'confirm waiting']],
    ['unhealthy', { health: rtp('true', 'true', 'healthy : false') }, 'report', ['report current', 'confirm waiting']],
    [
      'unhealthy in passive mode',
      { health: rtp('false', 'true', 'passive_mode_enabled : true', 'healthy : false') },
      'report',
      ['report current', 'confirm waiting'],
    ],
    ['switched off', { health: rtp('false', 'true') }, 'turn-on', ['turn-on current', 'confirm waiting']],
    [
      'switched off by a profile',
      { health: rtp('false [managed]', 'true') },
      'turn-on',
      ['ask-it current', 'confirm waiting'],
    ],
    [
      'switched off, standard user',
      { health: rtp('false', 'true'), admin: false },
      'turn-on',
      ['ask-it current', 'confirm waiting'],
    ],
    [
      'old definitions',
      { health: rtp('true', 'true', 'definitions_updated_minutes_ago : 10081') },
      'report',
      ['update-definitions current', 'confirm waiting'],
    ],
    [
      'an expired product',
      { health: rtp('true', 'true', 'ATTENTION: this version has expired') },
      'install',
      ['install current', 'confirm waiting'],
    ],
    [
      'rivals',
      { health: rtp('true', 'true', 'conflicting_applications : ["Other"]') },
      'report',
      ['report current', 'confirm waiting'],
    ],
  ])('%s', (_name, given, path, expected) => {
    const guide = guided(given);
    expect(guide?.path).toBe(path);
    expect(steps(guide)).toEqual(expected);
  });

  it('switches on first when the driver is not approved either', () => {
    const guide = guided({ health: rtp('false', 'false'), installedAt: ago(5) });
    expect(guide).toMatchObject({ path: 'turn-on', allowUntil: ago(5) + 30 * minuteMs });
    expect(steps(guide)).toEqual(['turn-on current', 'open-pane waiting', 'allow waiting', 'confirm waiting']);
  });

  it('asks IT for both at once when only IT may', () => {
    const guide = guided({ health: rtp('false', 'false'), admin: false });
    expect(guide?.path).toBe('turn-on');
    expect(steps(guide)).toEqual([
      'ask-it current',
      'open-pane waiting',
      'allow waiting',
      'load-driver waiting',
      'confirm waiting',
    ]);
  });

  it('goes on to what the next finding needs when the first is the answer itself', () => {
    const load = { result: 'not-approved', line: 'refused' } as const;
    expect(guided({ health: readHealth(exited('', 3)), load })?.path).toBe('restart');
  });

  it('waits while Defender starts', () => {
    const input = {
      readings: readingsOf(),
      acts: noActs,
      moments: momentsOf(),
      now,
      diagnosis: { level: 'starting', findings: [] },
    } as const;
    expect(steps(guideFor(input))).toEqual(['wait current', 'confirm waiting']);
  });

  it.each([
    ['all is well', rtp('true', 'true')],
    ['it is passive by design', rtp('false', 'true', 'passive_mode_enabled : true')],
  ])('has nothing to do when %s', (_name, health) => {
    expect(guided({ health })).toBeNull();
  });
});

describe('a way that does not lead anywhere', () => {
  const code = 'kernel-extension-not-approved';
  const tries = [ago(3), ago(2), ago(1)].map((at) => ({ at, code }) as const);
  const inVain = { ...loads('not-approved', ago(1), { paneOpenedAt: ago(2) }), tries };

  it('says so after three tries, and offers the report beside one more', () => {
    const guide = guided({ acts: inVain });
    expect(guide?.hint).toBe('disagree');
    expect(guide?.steps.find(({ state }) => state === 'current')?.actions).toEqual([
      'load-driver',
      'open-pane',
      'copy-report',
    ]);
  });

  it('does not say so before, nor for what other tries were for', () => {
    expect(guided({ acts: { ...inVain, tries: tries.slice(1) } })?.hint).toBe('still-refused');
    expect(guided({ acts: { ...noActs, tries }, health: rtp('false', 'true') })?.hint).toBeNull();
  });
});

describe('any guide', () => {
  const codes = fc.uniqueArray(fc.constantFrom(...findingCodes), { maxLength: 4 });
  const level = fc.constantFrom('unprotected', 'attention', 'unknown', 'starting', 'protected');
  const moment = fc.option(fc.integer({ min: 0, max: 2 * now }));
  const result = fc.constantFrom(...loadResults);
  const lastLoad = fc.option(fc.record({ at: fc.nat(2 * now), reading: fc.record({ result, line: fc.string() }) }));
  const tries = fc.array(fc.record({ at: fc.nat(2 * now), code: fc.constantFrom(...findingCodes) }), { maxLength: 6 });
  const acts = fc.record({ lastLoad, lastTry: fc.option(result), loadWaitsUntil: moment, paneOpenedAt: moment, tries });

  const mac = fc.record({
    installedAt: moment,
    admin: fc.constantFrom(true, false, null),
    macos: fc.constantFrom(...['10.13.6', '10.15.7', '12.7', '14.2', '26.0', 'x'].map(versionFrom)),
    arch: fc.constantFrom('arm64', 'x64', null),
    managedBy: fc.constantFrom('jamf', 'intune', 'other', null),
    health: fc.constantFrom(rtp('true', 'false'), rtp('true', 'true', 'full_disk_access_enabled : true')),
    extensions: fc.constantFrom(
      null,
      ...['11-14-mde-both-waiting', '11-14-mde-enabled', '15-26-mde-es-disabled', '11-14-mde-terminated'].map((name) =>
        readExtensions(exited(recording(`_synthetic/systemextensionsctl-list/${name}.txt`))),
      ),
    ),
    enrolment: fc.constantFrom(
      null,
      ...['Yes', 'No', 'Yes (User Approved)'].map((said) => readEnrolment(exited(`MDM enrollment: ${said}`))),
    ),
  });

  function check(guide: Guide, clock: number | null): void {
    const open = guide.steps.filter(({ state }) => state !== 'done');
    expect(open.map(({ state }) => state)).toEqual(['current', ...open.slice(1).map(() => 'waiting')]);
    expect(guide.steps.at(-1)?.id).toBe('confirm');
    expect(guide.steps.filter(({ actions }) => actions.length > 0).map(({ state }) => state)).toEqual(['current']);
    expect(guide.steps.filter(({ doneAt, state }) => doneAt !== null && state !== 'done')).toEqual([]);
    expect(new Set(guide.steps.map(({ id }) => id)).size).toBe(guide.steps.length);
    expect(guide.steps.filter(({ actions, pane }) => actions.includes('open-pane') && pane === null)).toEqual([]);
    expect(new Set(guide.notes).size).toBe(guide.notes.length);
    if (guide.allowUntil !== null)
      expect(clock !== null && guide.allowUntil > clock && guide.allowUntil <= clock + 30 * minuteMs).toBe(true);
    if (guide.alternative !== null) {
      expect(guide.alternative.alternative).toBeNull();
      check(guide.alternative, clock);
    }
  }

  it('has one current step, the first that is not done, and offers buttons there only', () => {
    fc.assert(
      fc.property(codes, level, acts, moment, mac, (given, worst, done, clock, part) => {
        const findings = given.map((code) => ({ code, level: worst, fixableBy: 'user', evidence: [] }) as const);
        const guide = guideFor({
          diagnosis: { level: worst, findings },
          readings: readingsOf(part),
          acts: done,
          moments: momentsOf(),
          now: clock,
        });
        if (guide !== null) check(guide, clock);
      }),
      { numRuns: 2_000 },
    );
  });

  it('belongs to any verdict but a good one, and is never asked of a standard user by hand', () => {
    fc.assert(
      fc.property(acts, moment, mac, (done, clock, part) => {
        const readings = readingsOf(part);
        const moments = momentsOf({ now: clock });
        const diagnosis = diagnose(readings, moments);
        const guide = guideFor({ diagnosis, readings, acts: done, moments, now: clock });
        expect(guide === null).toBe(diagnosis.level === 'protected');
        if (guide === null) return;
        check(guide, clock);
        const current = guide.steps.find(({ state }) => state === 'current')?.id ?? '';
        if (part.admin === false) expect(byAdminsOnly).not.toContain(current);
      }),
      { numRuns: 1_000 },
    );
  });
});

const byAdminsOnly = [
  'request-approval',
  'turn-on',
  'allow-endpoint-extension',
  'allow-network-extension',
  'grant-full-disk-access',
];
