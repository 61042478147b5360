// The history: what is news, how long each level lasted, clocks that jump, half lines, and what falls out after 90 days.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../src/finding.ts';
import { entriesIn, entryAfter, type HistoryEntry, keptMs, lineOf, spansOf, trimmed } from '../../src/history.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import { dayMs, hourMs, minuteMs, snapshotOf } from './fixtures.ts';

const now = 2_000 * dayMs;
const entry = (
  at: number,
  level: HistoryEntry['level'] = 'protected',
  part: Partial<HistoryEntry> = {},
): HistoryEntry => ({
  at,
  level,
  codes: [],
  first: false,
  ...part,
});
const looked = { looked: true, agreed: true, at: now };

describe('entryAfter', () => {
  const bad = { ...snapshotOf('unprotected', ['switched-off']), ...looked };
  const noted = entry(now - hourMs, 'unprotected', { codes: ['switched-off'] });

  it('notes a level with its findings', () => {
    expect(entryAfter(null, true, bad)).toMatchObject({
      at: now,
      level: 'unprotected',
      codes: ['switched-off'],
      first: true,
    });
    expect(entryAfter(entry(0), false, bad)).toMatchObject({ level: 'unprotected', first: false });
  });

  it('notes by whom the Mac is managed, and that nobody does only where macOS says so', () => {
    const managed = (readings: Partial<Snapshot['readings']>) =>
      entryAfter(null, true, { ...bad, readings: { ...bad.readings, ...readings } })?.seen?.managedBy;
    const enrolment = { kind: 'read', enrolled: false, userApproved: false, serverHost: null, line: 'No' } as const;
    expect(managed({ enrolment, managedBy: null })).toBe('nobody');
    expect(managed({ enrolment: null, managedBy: null })).toBeNull();
    expect(managed({ enrolment: { ...enrolment, enrolled: true }, managedBy: 'jamf' })).toBe('jamf');
  });

  it('notes no level twice, but another finding of the same level, and each start', () => {
    expect(entryAfter(noted, false, bad)).toBeNull();
    const other: HistoryEntry = { ...noted, codes: ['not-onboarded'] };
    expect(entryAfter(other, false, bad)).toMatchObject({ codes: ['switched-off'] });
    expect(entryAfter(noted, true, bad)).toMatchObject({ first: true });
  });

  it('notes that mdatp could not be checked by that name, and reads it again', () => {
    const evidence = [{ tool: 'mdatp-file', line: '/x/mdatp: ELOOP' }] as const;
    const finding = { code: 'unreadable', level: 'unknown', fixableBy: 'report', evidence } as const;
    const noted = entryAfter(null, true, { ...bad, diagnosis: { level: 'unknown', findings: [finding] } });
    expect(noted?.codes).toEqual(['not-checked']);
    expect(noted && entriesIn(lineOf(noted))).toEqual([noted]);
  });

  it('notes another level also without a finding, and no note of Defender nor what may pass by itself', () => {
    const well = { ...snapshotOf('protected', []), ...looked };
    expect(entryAfter(entry(0, 'unknown'), false, well)).toMatchObject({ level: 'protected', codes: [] });
    const [note, fault, passing] = (['passive-mode', 'switched-off', 'extension-not-running'] as const).map(
      (code) => ({ code, fixableBy: 'user', evidence: [] }) as const,
    );
    const findings = [
      { ...note, level: 'protected' },
      { ...fault, level: 'unprotected' },
      { ...passing, level: 'starting' },
    ] as Snapshot['diagnosis']['findings'];
    expect(entryAfter(null, false, { ...bad, diagnosis: { level: 'unprotected', findings } })?.codes).toEqual([
      'switched-off',
    ]);
  });

  it.each([
    ['nothing was looked at', { looked: false }],
    ['only one look says so', { agreed: false }],
    ['Defender is starting', { diagnosis: { level: 'starting', findings: [] } }],
  ] as const)('notes nothing while %s', (_name, part) => {
    expect(entryAfter(null, true, { ...bad, ...part })).toBeNull();
  });

  it('believes one good look, as the icon does', () => {
    expect(entryAfter(noted, false, { ...snapshotOf('protected', []), ...looked, agreed: false })).toMatchObject({
      level: 'protected',
    });
  });
});

describe('spansOf', () => {
  it('says how long each level lasted, newest first', () => {
    const spans = spansOf([entry(now - 5 * hourMs), entry(now - 2 * hourMs, 'unknown')], now);
    expect(spans.map(({ entry: { level }, lastedMs, current }) => [level, lastedMs, current])).toEqual([
      ['unknown', 2 * hourMs, true],
      ['protected', 3 * hourMs, false],
    ]);
  });

  it('does not know how long a level lasted that a crash has ended', () => {
    const spans = spansOf([entry(now - dayMs), entry(now - hourMs, 'protected', { first: true })], now);
    expect(spans.map(({ lastedMs }) => lastedMs)).toEqual([hourMs, null]);
  });

  it('shows the time when Kextant was not running, unless it was only a moment', () => {
    const quitFor = (ms: number) => [
      entry(now - dayMs),
      entry(now - hourMs, 'not-running'),
      entry(now - hourMs + ms, 'protected', { first: true }),
    ];
    expect(spansOf(quitFor(30 * minuteMs), now).map(({ entry: { level }, lastedMs }) => [level, lastedMs])).toEqual([
      ['protected', 30 * minuteMs],
      ['not-running', 30 * minuteMs],
      ['protected', 23 * hourMs],
    ]);
    expect(spansOf(quitFor(minuteMs), now)).toHaveLength(2);
    expect(spansOf(quitFor(2 * minuteMs), now)).toHaveLength(3);
  });

  it('shows a fault that lasted a moment, and a pause of unknown length', () => {
    const brief = [entry(now - hourMs, 'unprotected'), entry(now - hourMs + 1_000)];
    expect(spansOf(brief, now).map(({ lastedMs }) => lastedMs)).toEqual([hourMs - 1_000, 1_000]);
    const setBack = [entry(now, 'not-running'), entry(now - hourMs, 'protected', { first: true })];
    expect(spansOf(setBack, now).map(({ entry: { level }, lastedMs }) => [level, lastedMs])).toEqual([
      ['protected', hourMs],
      ['not-running', null],
    ]);
    expect(spansOf([entry(now)], now)[0]?.lastedMs).toBe(0);
  });

  it('gives no length where the clock was set back', () => {
    const spans = spansOf([entry(now + hourMs), entry(now - hourMs, 'unknown'), entry(now + minuteMs)], now);
    expect(spans.map(({ lastedMs }) => lastedMs)).toEqual([null, hourMs + minuteMs, null]);
  });
});

describe('a clock far in the future', () => {
  it('has noted nothing that is shown', () => {
    const spans = spansOf([entry(now - hourMs), entry(now + 400 * dayMs, 'unknown')], now);
    expect(spans.map(({ entry: { at }, current }) => [at, current])).toEqual([[now - hourMs, true]]);
    expect(spansOf([entry(now + dayMs), entry(now + dayMs + 1)], now)).toHaveLength(1);
  });
});

describe('trimmed', () => {
  it('keeps 90 days, and what held when they began', () => {
    const [older, old, recent] = [
      entry(now - keptMs - 2 * dayMs),
      entry(now - keptMs - dayMs, 'unknown'),
      entry(now - dayMs),
    ];
    expect(trimmed([older, old, recent], now)).toEqual([old, recent]);
    expect(trimmed([recent], now)).toEqual([recent]);
    expect(trimmed([], now)).toEqual([]);
    const exact = entry(now - keptMs);
    expect(trimmed([older, old, exact], now)).toEqual([old, exact]);
    expect(trimmed([older, { ...older, at: older.at + 1 }, old], now)).toEqual([old]);
  });

  it('loses nothing to a clock that boots years back, nor to the entry it notes then', () => {
    const yearsBack = now - 1_000 * dayMs;
    const before = [entry(now - 2 * dayMs), entry(now - dayMs, 'unknown')];
    expect(trimmed(before, yearsBack)).toEqual(before);
    expect(trimmed([...before, entry(yearsBack), entry(now)], now)).toEqual([...before, entry(now)]);
  });

  it('keeps a Mac that flaps within bounds', () => {
    const many = Array.from({ length: 5000 }, (_, index) => entry(now - 5000 + index));
    expect(trimmed(many, now)).toHaveLength(2000);
  });
});

describe('the file', () => {
  const codes: readonly FindingCode[] = ['switched-off', 'unhealthy'];
  const entries = [entry(1, 'unknown', { codes, first: true }), entry(2), entry(3, 'not-running')];
  const text = entries.map(lineOf).join('');

  it('gives back what was written', () => {
    expect(entriesIn(text)).toEqual(entries);
  });

  it('loses nothing but the line that a crash has cut, wherever it was cut', () => {
    const next = entry(9, 'attention');
    for (let length = 0; length <= text.length; length += 1) {
      const cut = entriesIn(text.slice(0, length));
      expect(entries.slice(0, cut.length)).toEqual(cut);
      expect(entriesIn(text.slice(0, length) + lineOf(next))).toEqual([...cut, next]);
    }
  });

  it('leaves out lines of nobody’s and codes of another version', () => {
    const future = '{"at":7,"level":"protected","codes":["from-the-future","switched-off"],"first":false}';
    const strange = [
      'null',
      '[]',
      '7',
      '{"at":"x"}',
      '{"at":1,"level":"fine","codes":[]}',
      '{"at":1,"level":"toString","codes":[]}',
      '{"at":1,"level":["protected"],"codes":[]}',
      '{"at":1e999,"level":"protected","codes":[]}',
      '{"at":1,"level":"protected"}',
    ];
    expect(entriesIn([...strange, future].join('\n'))).toEqual([entry(7, 'protected', { codes: ['switched-off'] })]);
  });

  it('can be read whatever it holds', () => {
    fc.assert(fc.property(fc.string(), (any) => Array.isArray(entriesIn(any))));
    fc.assert(fc.property(fc.json(), (any) => Array.isArray(entriesIn(any))));
  });
});
