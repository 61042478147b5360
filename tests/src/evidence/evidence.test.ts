// Folders of evidence: what each file means, what is missing or broken, and that writing and reading are inverse.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EvidenceFile,
  type EvidenceFiles,
  evidenceLimitBytes,
  evidenceNames,
  evidenceOf,
  explain,
} from '../../../src/evidence/evidence.ts';
import { noFacts } from '../../../src/evidence/mac-facts.ts';
import { type ToolId, toolIds } from '../../../src/evidence-names.ts';
import type { Outcome } from '../../../src/outcome.ts';
import { truthOf } from '../../../src/readers/health.ts';
import type { HealthReading } from '../../../src/readers/health-reading.ts';
import { readingsFrom } from '../../../src/readings-from.ts';
import { exited, recording, recordings } from '../fixtures.ts';

const whole = (text: string): EvidenceFile => ({ kind: 'read', text, whole: true });
const folder = (texts: Readonly<Record<string, string>>): EvidenceFiles =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, whole(text)]));
const explained = (texts: Readonly<Record<string, string>>) => explain(folder(texts));
const verdict = (texts: Readonly<Record<string, string>>) => {
  const { level, findings } = explained(texts).diagnosis;
  return [level, ...findings.map(({ code }) => code)].join(' ');
};

const healthy = recording('mdatp-health/macos-101.70.19-healthy.txt');
const unapproved = recording('mdatp-health/kext-unapproved-corrected.txt');
const catalina = { 'mac.json': '{"macos":"10.15.7","kextFile":true}' };

describe('a folder', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['nothing', {}, 'unknown unreadable'],
    ['only files that mean nothing', { 'notes.txt': healthy }, 'unknown unreadable'],
    ['only mac.json', catalina, 'unknown unreadable'],
    ['the word that there is no Defender', { 'mdatp-health.exit': 'missing\n' }, 'unprotected not-installed'],
    ['an answer in text', { 'mdatp-health.out': recording('mdatp-health/kext-approved.txt') }, 'protected'],
    ['an answer in JSON', { 'mdatp-health.out': recording('_synthetic/mdatp-health-json/healthy.json') }, 'protected'],
    ['a legacy answer', { 'mdatp-health.out': recording('mdatp-health-legacy/macos-kext-approved.txt') }, 'protected'],
    [
      'a driver that waits',
      { ...catalina, 'mdatp-health.out': unapproved },
      'unprotected kernel-extension-not-approved',
    ],
    ['a Defender that hung', { 'mdatp-health.exit': 'timed-out' }, 'unknown not-answering'],
    ['a Defender that flooded', { 'mdatp-health.out': healthy, 'mdatp-health.exit': 'flooded' }, 'unknown unreadable'],
    ['a Defender that could not be started', { 'mdatp-health.exit': 'Refused\r\n' }, 'unknown not-answering'],
    ['a good answer that failed', { 'mdatp-health.out': healthy, 'mdatp-health.exit': '1' }, 'unknown not-answering'],
    [
      'an exit file that holds another word',
      { 'mdatp-health.out': healthy, 'mdatp-health.exit': 'fine' },
      'unknown unreadable',
    ],
    [
      'an end that was not written down',
      { 'mdatp-health.out': healthy, 'mdatp-health.exit': '' },
      'unknown unreadable',
    ],
    ['words on stderr only', { 'mdatp-health.err': healthy }, 'unknown unreadable'],
  ])('that holds %s', (_name, texts, expected) => {
    expect(verdict(texts)).toBe(expected);
  });

  it('says which files could not be read, and does not believe the rest of that tool', () => {
    const unreadable: EvidenceFile = { kind: 'unreadable', reason: 'may not be read' };
    const { diagnosis, remarks } = explain({
      'mdatp-health.out': whole(healthy),
      'mdatp-health.exit': unreadable,
      'mac.json': unreadable,
    });
    expect(diagnosis.findings.map(({ code }) => code)).toEqual(['unreadable']);
    expect(remarks).toEqual(['mac.json: may not be read', 'mdatp-health.exit: may not be read']);
  });

  it.each(['fine', '0 or so', 'status 0', '123456'])(
    'says which end is neither a number nor a word for one: %s',
    (ended) => {
      const { readings, remarks } = explained({ 'mdatp-health.out': healthy, 'mdatp-health.exit': ended });
      expect(readings.health.kind).toBe('unreadable');
      expect(remarks).toEqual([`mdatp-health.exit: neither a number nor a word for how it ended: "${ended}"`]);
    },
  );

  it('quotes 40 letters of such an end, and has no remark on a good one', () => {
    const { remarks } = explained({ 'mdatp-health.exit': 'x'.repeat(50) });
    expect(remarks).toEqual([`mdatp-health.exit: neither a number nor a word for how it ended: "${'x'.repeat(40)}"`]);
    expect(explained({ 'mdatp-health.out': healthy, 'mdatp-health.exit': '-1' }).remarks).toEqual([]);
    expect(explained({ 'mdatp-health.out': healthy }).remarks).toEqual([]);
  });

  it.each([
    ['  EACCES\n', 'EACCES'],
    [`${'x'.repeat(300)}`, 'x'.repeat(200)],
    ['', 'no reason given'],
  ])('says why a tool could not be started: %j', (printed, reason) => {
    const { readings } = explained({ 'mdatp-health.err': printed, 'mdatp-health.exit': 'refused' });
    expect(readings.health).toMatchObject({ lines: [`could not be started: ${reason}`] });
  });

  it('without a file for a stream means that nothing was printed there', () => {
    expect(explained({ 'kextutil.exit': '0' }).acts.lastTry).toBe('loaded');
    expect(explained({ 'mdatp-health.exit': '0' }).readings.health).toMatchObject({ lines: ['exit status 0'] });
  });

  it('is not believed where only its beginning was read', () => {
    const cut: EvidenceFile = { kind: 'read', text: healthy, whole: false };
    const { readings, remarks } = explain({ 'mdatp-health.out': cut, 'mac.json': cut });
    expect(readings.health).toMatchObject({ kind: 'unreadable', reason: 'flooded' });
    expect(remarks).toEqual(['mac.json: too long to be one']);
  });
});

describe('mac.json', () => {
  it('yields to what the tools say themselves', () => {
    const { readings, moments } = explained({
      'mac.json':
        '{"macos":"14.1","admin":true,"installedAt":"2020-01-01T00:00:00Z","bootedAt":"2020-01-01T00:00:00Z"}',
      'sw_vers.out': recording('sw_vers/11.1.txt'),
      'groups.out': 'staff everyone',
      'pkgutil.out': 'install-time: 1753790000',
      'boot-time.out': '{ sec = 1753789917, usec = 0 }',
    });
    expect(readings).toMatchObject({ macos: { text: '11.1' }, admin: false, installedAt: 1_753_790_000_000 });
    expect(moments.bootedAt).toBe(1_753_789_917_000);
  });

  it.each([
    ['no JSON', '{"macos":', ['mac.json holds no JSON object']],
    ['a list', '[]', ['mac.json holds no JSON object']],
    ['a version that is a number', '{"macos":10.15}', ['mac.json: macos is not understood: 10.15']],
    ['a moment that is a word', '{"now":"soon"}', ['mac.json: now is not understood: "soon"']],
    ['a moment that is a number', '{"now":1}', ['mac.json: now is not understood: 1']],
    ['an unknown manager', '{"managedBy":"acme"}', ['mac.json: managedBy is not understood: "acme"']],
    ['half a load', '{"lastLoad":{"result":"loaded"}}', ['mac.json: lastLoad is not understood: {"result":"loaded"}']],
    ['nulls and keys from the future', '{"now":null,"moon":"full"}', []],
    ['a byte-order mark', '\uFEFF{"admin":true}', []],
  ])('with %s leaves the rest as it is', (_name, text, remarks) => {
    const folder = explained({ 'mac.json': text, 'mdatp-health.out': healthy });
    expect(folder.remarks).toEqual(remarks);
    expect(folder.diagnosis.level).not.toBe('unknown');
  });

  it('decides about time only with a clock in it', () => {
    const recent = { installedAt: '2026-01-01T09:45:00Z', bootedAt: '2026-01-01T09:59:30Z' };
    const at = (facts: object) =>
      explained({
        'mac.json': JSON.stringify({ macos: '10.15.7', kextFile: true, ...facts }),
        'mdatp-health.out': unapproved,
      });
    const now = '2026-01-01T10:00:00Z';
    expect(at({ installedAt: recent.installedAt, now }).guide?.path).toBe('kernel-window-open');
    expect(at({ installedAt: recent.installedAt }).guide?.path).toBe('kernel-window-closed');
    expect(at({ bootedAt: recent.bootedAt, now }).diagnosis.level).toBe('starting');
    expect(at({ bootedAt: recent.bootedAt }).diagnosis.level).toBe('unprotected');
  });
});

/** Read, not refused, and with both real-time fields true unless another antivirus is meant to protect this Mac. */
function isGood(health: HealthReading): boolean {
  if (health.kind !== 'read' || (health.generation === 'legacy' ? health.exitCode === 3 : health.exitCode !== 0))
    return false;
  const both = ['real_time_protection_enabled', 'real_time_protection_available'];
  return truthOf(health, 'passive_mode_enabled') === 'true' || both.every((name) => truthOf(health, name) === 'true');
}

describe('evidence', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...recordings()).map(recording));
  const outcome: fc.Arbitrary<Outcome> = fc.oneof(
    fc.record({ kind: fc.constant('exited' as const), code: fc.nat(255), stdout: text, stderr: text }),
    fc.record({ kind: fc.constant('timed-out' as const), afterMs: fc.constant(null), stdout: text, stderr: text }),
    fc.record({
      kind: fc.constant('flooded' as const),
      limitBytes: fc.constant(evidenceLimitBytes),
      stdout: text,
      stderr: text,
    }),
    fc.constantFrom<Outcome>({ kind: 'missing' }, { kind: 'refused', reason: 'EACCES' }),
  );
  const moment = fc.option(fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000));
  const facts = fc.record({
    installedAt: moment,
    lastLoadAttemptAt: moment,
    loadWaitsUntil: moment,
    paneOpenedAt: moment,
    bootedAt: moment,
    loggedInAt: moment,
    wokeAt: moment,
    daemonStartedAt: moment,
    extensionEnabledAt: moment,
    daemonStarts: fc.constantFrom([], [1_800_000_000_000]),
    firstSeen: fc.constantFrom({}, { 'not-answering': 1_800_000_000_000 }),
    now: moment,
    macos: fc.constantFrom('10.13.6', '10.15.7', '14.1', null),
    arch: fc.constantFrom('arm64', null),
    admin: fc.constantFrom(true, false, null),
    kextFile: fc.constantFrom(true, false, null),
    lastLoad: fc.constantFrom({ result: 'faulty' as const, line: 'it is "broken"' }, null),
    lastTry: fc.constantFrom('cancelled' as const, null),
    tries: fc.constantFrom([], [{ at: 1_800_000_000_000, code: 'switched-off' as const }]),
    managedBy: fc.constantFrom('intune' as const, null),
    language: fc.constantFrom('nl' as const, null),
  });

  it('says after writing and reading what it said before', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom<ToolId>(...toolIds), outcome), facts, (outcomes, mac) => {
        const { readings, moments, acts, remarks } = explained(evidenceOf(outcomes, mac));
        expect({ readings, moments, acts }).toEqual(readingsFrom(outcomes, mac));
        expect(remarks).toEqual([]);
      }),
    );
  });

  it('of any bytes gives a verdict, which is protected only when Defender was read to say so', () => {
    const file: fc.Arbitrary<EvidenceFile> = fc.oneof(
      fc.record({ kind: fc.constant('read' as const), text, whole: fc.boolean() }),
      fc.constantFrom('0', '1', 'missing', 'timed-out', '').map(whole),
      fc.constant({ kind: 'unreadable' as const, reason: 'EIO' }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...evidenceNames), file), (files) => {
        const { diagnosis, readings, guide } = explain(files);
        if (diagnosis.level !== 'protected')
          expect(diagnosis.findings.length > 0 || diagnosis.level === 'starting').toBe(true);
        else expect(isGood(readings.health)).toBe(true);
        expect(guide === null || guide.steps.length > 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('needs no files for what is not known', () => {
    expect(evidenceOf({ kextstat: exited('') }, noFacts)).toEqual({ 'mac.json': '{}\n', 'kextstat.out': '' });
    expect(evidenceOf({ kextstat: { kind: 'refused', reason: 'EACCES' } }, noFacts)).toEqual({
      'mac.json': '{}\n',
      'kextstat.err': 'EACCES\n',
      'kextstat.exit': 'refused\n',
    });
  });
});
