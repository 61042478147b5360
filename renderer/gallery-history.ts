// Histories for the pages of the gallery that show one.
import type { HistoryEntry } from '../src/history.ts';
import { galleryNow as now } from './gallery-states.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Three months with everything a history can have; on the first days Kextant was not there yet. */
export const galleryHistory: readonly HistoryEntry[] = [
  { at: now - 1_980 * hour, level: 'unprotected', codes: ['endpoint-extension-not-approved'], first: true },
  { at: now - 1_930 * hour, level: 'attention', codes: ['network-extension-not-approved'], first: false },
  { at: now - 1_850 * hour, level: 'protected', codes: [], first: false },
  { at: now - 1_300 * hour, level: 'not-running', codes: [], first: false },
  { at: now - 1_090 * hour, level: 'protected', codes: [], first: true },
  { at: now - 800 * hour, level: 'unknown', codes: ['not-answering'], first: false },
  { at: now - 770 * hour, level: 'protected', codes: [], first: false },
  { at: now - 330 * hour, level: 'protected', codes: [], first: true },
  { at: now - 100 * hour, level: 'not-running', codes: [], first: false },
  { at: now - 52 * hour, level: 'protected', codes: [], first: true },
  { at: now - 30 * hour, level: 'attention', codes: ['definitions-outdated'], first: false },
  { at: now - 28 * hour, level: 'protected', codes: [], first: false },
  { at: now - 9 * hour, level: 'unknown', codes: ['not-answering'], first: true },
  { at: now - 8.9 * hour, level: 'unprotected', codes: ['switched-off', 'full-disk-access-missing'], first: false },
  { at: now - 3 * hour, level: 'protected', codes: [], first: false },
];

const seen = { macos: '26.2', defender: '101.24.10', managedBy: null, actedAt: null, wokeAt: null };

/** One that ends with a loss whose cause is known. */
export const lostHistory: readonly HistoryEntry[] = [
  { at: now - 700 * hour, level: 'protected', codes: [], first: true },
  {
    at: now - 20.5 * hour,
    level: 'unprotected',
    codes: ['endpoint-extension-not-approved'],
    first: false,
    seen,
    before: { ...seen, macos: '26.1' },
  },
];

/** What main would answer in a state of the gallery. */
export function historyOf(state: string): readonly HistoryEntry[] {
  return state === 'page-history-lost' ? lostHistory : galleryHistory;
}
