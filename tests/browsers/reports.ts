// Reports for the reader: of a Mac whose protection was lost with an update of macOS, and is there again.
import { historyText } from '../../src/evidence/history.ts';
import { zipOf } from '../../src/evidence/zip-of.ts';
import type { HistoryEntry } from '../../src/history.ts';
import { recording } from '../src/fixtures.ts';
import type { Dropped } from './reader-page.ts';

export const healthy = recording('mdatp-health/macos-101.70.19-healthy.txt');
export const waiting = recording('_synthetic/mdatp-health/macos-full-es-unapproved.txt');
const bytes = (text: string) => new TextEncoder().encode(text);

const dayMs = 86_400_000;
const now = Date.parse('2022-07-20T09:30:00Z');
const seen = { macos: '14.2', defender: '101.70.19', managedBy: null, actedAt: null, wokeAt: null };
/** Well, then two days of nobody knows, then lost with an update of macOS. */
const history: readonly HistoryEntry[] = [
  { at: now - 40 * dayMs, level: 'protected', codes: [], first: true, seen: { ...seen, macos: '14.1' } },
  { at: now - 20 * dayMs, level: 'not-running', codes: [], first: false, seen: { ...seen, macos: '14.1' } },
  { at: now - 18 * dayMs, level: 'protected', codes: [], first: true, seen: { ...seen, macos: '14.1' } },
  {
    at: now - 5 * dayMs,
    level: 'unprotected',
    codes: ['endpoint-extension-not-approved'],
    first: false,
    seen,
    before: { ...seen, macos: '14.1' },
  },
];

/** A report of a Mac at an hour of that day, with its history. */
export function zipped(name: string, health: string, hour: number): Dropped {
  const at = now + hour * 3_600_000;
  const facts = { macos: '14.2', now: new Date(at).toISOString(), language: 'en', admin: true };
  const files = {
    'mdatp-health.out': health,
    'mac.json': JSON.stringify(facts),
    'history.jsonl': historyText(history, [], at) ?? '',
  };
  return [name, zipOf(files, bytes)];
}
