// The history of a report: what goes into it, what is masked, and that anything in its place is read without harm.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EvidenceFiles, evidenceLimitBytes, explain } from '../../../src/evidence/evidence.ts';
import { historyIn, historyText } from '../../../src/evidence/history.ts';
import { findingNames, levels } from '../../../src/finding.ts';
import { type HistoryEntry, keptMs, lineOf } from '../../../src/history.ts';
import { dayMs, hourMs, recording } from '../fixtures.ts';

const now = 2_000 * dayMs;
const seen = { macos: '26.2', defender: '101.25082.0006', managedBy: 'jamf', actedAt: null, wokeAt: now - dayMs };
const entries: readonly HistoryEntry[] = [
  { at: now - 3 * dayMs, level: 'protected', codes: [], first: true },
  { at: now - dayMs, level: 'unprotected', codes: ['switched-off'], first: false, seen, before: seen },
  { at: now - hourMs, level: 'not-running', codes: [], first: false, seen },
];
const read = (text: string): EvidenceFiles => ({ 'history.jsonl': { kind: 'read', text, whole: true } });
const written = (given: readonly HistoryEntry[], names: readonly string[] = []) => historyText(given, names, now) ?? '';

describe('the history in a report', () => {
  it('is read again as it was written', () => {
    expect(historyIn(read(written(entries)), now)).toEqual({ entries, remarks: [] });
  });

  it('is left out where nothing was written down', () => {
    expect(historyText([], [], now)).toBeNull();
  });

  it('is read from the app’s own file too, and from one with the line ends of Windows', () => {
    const own = entries.map(lineOf).join('');
    for (const text of [own, own.replaceAll('\n', '\r\n')]) expect(historyIn(read(text), now).entries).toEqual(entries);
  });

  it('holds no name that somebody put where a version belongs', () => {
    const odd = { ...seen, macos: 'jansen', defender: '101.1 of Jansens-Mac', managedBy: 'contoso.example' };
    const text = written(
      [{ at: now, level: 'attention', codes: [], first: false, seen: odd, before: odd }],
      ['jansen', 'Jansens-Mac'],
    );
    expect(text).not.toMatch(/jansen|contoso/i);
    expect(text).toContain('101.1');
  });

  it('leaves out what is older than 90 days, but for the entry that held when they began', () => {
    const old = [200, 100].map((days) => ({ ...entries[0], at: now - days * dayMs }) as HistoryEntry);
    expect(historyIn(read(written([...old, ...entries])), now).entries.map(({ at }) => at)).toEqual([
      now - 100 * dayMs,
      ...entries.map(({ at }) => at),
    ]);
    expect(now - 100 * dayMs).toBeLessThan(now - keptMs);
  });

  it('keeps its newest part where all of it would be too long to be read again', () => {
    const many = Array.from({ length: 2_000 }, (_, index): HistoryEntry => {
      const at = now - (2_000 - index) * 1_000;
      return { at, level: 'unknown', codes: findingNames, first: false, seen, before: seen };
    });
    const text = written(many);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(evidenceLimitBytes);
    expect(Buffer.byteLength(text)).toBeGreaterThan(evidenceLimitBytes - 2_000);
    expect(historyIn(read(text), now).entries.at(-1)).toEqual(many.at(-1));
  });
});

describe('what lies where the history of a report would', () => {
  it('is said not to be readable, or too long', () => {
    const unreadable: EvidenceFiles = { 'history.jsonl': { kind: 'unreadable', reason: 'may not be read' } };
    expect(historyIn(unreadable, now)).toEqual({ entries: [], remarks: ['history.jsonl: may not be read'] });
    const cut: EvidenceFiles = { 'history.jsonl': { kind: 'read', text: written(entries), whole: false } };
    expect(historyIn(cut, now)).toEqual({ entries: [], remarks: ['history.jsonl: too long to be one'] });
  });

  it.each([
    ['one line is', 'half a li'],
    ['2 lines are', '{"at":1}\n\nnull'],
  ])('counts what it cannot understand: %s not understood, the rest holds', (said, lost) => {
    const { entries: found, remarks } = historyIn(read(`${written(entries)}${lost}`), now);
    expect(found).toEqual(entries);
    expect(remarks).toEqual([`history.jsonl: ${said.replace('one', '1')} not understood`]);
  });

  it('says nothing of days where the evidence has no time', () => {
    expect(historyIn(read(written(entries)), null)).toEqual({ entries: [], remarks: [] });
  });

  it('is bounded, whatever is in it', () => {
    const line = '{"at":1,"level":"unknown","codes":[]}\n';
    const text = line.repeat(Math.floor(evidenceLimitBytes / line.length));
    expect(historyIn(read(text), 2).entries.length).toBeLessThanOrEqual(2_000);
  });

  it('never throws and never changes a verdict', () => {
    const health = recording('mdatp-health/macos-101.70.19-healthy.txt');
    const files: EvidenceFiles = { 'mdatp-health.out': { kind: 'read', text: health, whole: true } };
    const verdict = explain(files);
    const entry = fc.record({
      at: fc.oneof(fc.double(), fc.string()),
      level: fc.constantFrom(...levels, 'not-running', 'better', null),
      codes: fc.oneof(fc.array(fc.constantFrom(...findingNames)), fc.string()),
      seen: fc.oneof(fc.object(), fc.record({ macos: fc.string(), wokeAt: fc.double() })),
      before: fc.anything(),
    });
    const lines = fc.array(
      fc.oneof(
        entry.map((one) => JSON.stringify(one)),
        fc.string(),
        fc.json(),
      ),
    );
    fc.assert(
      fc.property(lines, fc.option(fc.double()), (given, at) => {
        const text = given.join('\n');
        historyIn(read(text), at);
        expect(explain({ ...files, ...read(text) })).toEqual(verdict);
      }),
    );
  });
});
