// What a remembered file must say to be believed. By hand and at once: it is read before Electron is ready, where
// whatever is awaited, such as loading a library of schemas, waits until Chromium has started. Runs in main.
import type { Acts } from '../src/acts.ts';
import type { AlertMemory } from '../src/alerts.ts';
import { findingCodes, type Level } from '../src/finding.ts';
import type { LoadResult } from '../src/kextutil.ts';
import type { Remembered } from './memory.ts';

const loadResults: Readonly<Record<LoadResult, true>> = {
  loaded: true,
  'not-approved': true,
  'not-root': true,
  cancelled: true,
  'not-authorised': true,
  'not-ours': true,
  faulty: true,
  'no-answer': true,
};
const levels: Readonly<Record<Level, true>> = {
  protected: true,
  attention: true,
  unprotected: true,
  starting: true,
  unknown: true,
};

/** null when it is from another version, or from nobody. */
export function readRemembered(content: unknown): Remembered | null {
  const fields = fieldsOf(content);
  const acts = readActs(fieldsOf(fields['acts']));
  const alerts = readAlerts(fieldsOf(fields['alerts']));
  const { snoozedUntil } = fields;
  return acts === null || alerts === null || !isMoment(snoozedUntil) ? null : { acts, alerts, snoozedUntil };
}

type Fields = Readonly<Record<string, unknown>>;

function readActs({ lastLoad, lastTry, paneOpenedAt }: Fields): Acts | null {
  const load = lastLoad === null ? null : readLoad(fieldsOf(lastLoad));
  if (load === undefined || !isMoment(paneOpenedAt)) return null;
  if (lastTry !== null && !isKeyOf(loadResults, lastTry)) return null;
  return { lastLoad: load, lastTry, paneOpenedAt };
}

function readLoad({ at, reading }: Fields): Acts['lastLoad'] | undefined {
  const { result, line } = fieldsOf(reading);
  if (typeof at !== 'number' || !isKeyOf(loadResults, result) || typeof line !== 'string') return undefined;
  return { at, reading: { result, line } };
}

function readAlerts({ raised, level }: Fields): AlertMemory | null {
  if (!isObject(raised) || !Object.values(raised).every((moment) => typeof moment === 'number')) return null;
  if (level !== null && !isKeyOf(levels, level)) return null;
  const known = findingCodes.flatMap((code) => (typeof raised[code] === 'number' ? [[code, raised[code]]] : []));
  // A notification does not outlive the app that raised it.
  return { raised: Object.fromEntries(known), level, shown: null };
}

function isMoment(value: unknown): value is number | null {
  return value === null || typeof value === 'number';
}

function isKeyOf<Key extends string>(table: Readonly<Record<Key, true>>, value: unknown): value is Key {
  return typeof value === 'string' && Object.hasOwn(table, value);
}

/** No fields of anything that is no object. */
function fieldsOf(value: unknown): Fields {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
