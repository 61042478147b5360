// What a remembered file must say to be believed. By hand and at once: it is read before Electron is ready, where
// whatever is awaited, such as loading a library of schemas, waits until Chromium has started.
import type { Acts, Try } from '../../src/acts.ts';
import type { AlertMemory } from '../../src/alerts.ts';
import { findingCodes, isLevel } from '../../src/finding.ts';
import type { Outcome } from '../../src/outcome.ts';
import { type LoadResult, loadResults } from '../../src/readers/kextutil.ts';
import type { FirstSeen } from '../../src/readings.ts';
import type { Outcomes } from '../../src/readings-from.ts';

/** Never a position in a guide: those are computed from the Mac (style: the machine is the truth). */
export interface Remembered {
  readonly acts: Acts;
  readonly alerts: AlertMemory;
  /** Epoch ms; null when alerts are not silenced. */
  readonly snoozedUntil: number | null;
  /** How the tool ended that the last load attempt rests on: evidence for a report. */
  readonly loadOutcomes: Outcomes;
  /** Since when each finding holds, over restarts of the Mac. */
  readonly firstSeen: FirstSeen;
  /** macOS was asked whether this person wants notifications, which it asks once. */
  readonly askedForAlerts: boolean;
}

/** null when it is from another version, or from nobody. What earlier versions did not write has its first value. */
export function readRemembered(content: unknown): Remembered | null {
  const fields = fieldsOf(content);
  const acts = readActs(fieldsOf(fields['acts']));
  const alerts = readAlerts(fieldsOf(fields['alerts']));
  const loadOutcomes = readLoadOutcomes(fields['loadOutcomes'] ?? {});
  const firstSeen = readTimes(fields['firstSeen'] ?? {});
  const { snoozedUntil } = fields;
  const askedForAlerts = fields['askedForAlerts'] === true;
  if (acts === null || alerts === null || loadOutcomes === null || firstSeen === null) return null;
  return isMoment(snoozedUntil) ? { acts, alerts, snoozedUntil, loadOutcomes, firstSeen, askedForAlerts } : null;
}

type Fields = Readonly<Record<string, unknown>>;

function readActs({ lastLoad, lastTry, paneOpenedAt, tries = [] }: Fields): Acts | null {
  const load = lastLoad === null ? null : readLoad(fieldsOf(lastLoad));
  if (load === undefined || !isMoment(paneOpenedAt) || !Array.isArray(tries) || !tries.every(isTry)) return null;
  if (lastTry !== null && !isLoadResult(lastTry)) return null;
  // A waiter does not outlive the Kextant that left it, and that one is gone.
  return { lastLoad: load, lastTry, loadWaitsUntil: null, paneOpenedAt, tries };
}

function readLoad({ at, reading }: Fields): Acts['lastLoad'] | undefined {
  const { result, line } = fieldsOf(reading);
  if (!isTime(at) || !isLoadResult(result) || typeof line !== 'string') return undefined;
  return { at, reading: { result, line } };
}

function readAlerts({ raised, level }: Fields): AlertMemory | null {
  const known = readTimes(raised);
  if (known === null || (level !== null && !isLevel(level))) return null;
  // A notification does not outlive the app that raised it.
  return { raised: known, level, shown: null };
}

/** By finding; those of a later version are left out. null when one of them is not a time. */
function readTimes(content: unknown): FirstSeen | null {
  if (!hasFields(content) || !Object.values(content).every(isTime)) return null;
  const times = findingCodes.flatMap((code) => (content[code] === undefined ? [] : [[code, content[code]] as const]));
  return Object.fromEntries(times);
}

/** Only the tools a load attempt rests on; what macOS judged has exited. */
function readLoadOutcomes(content: unknown): Remembered['loadOutcomes'] | null {
  const { kextutil, codesign } = fieldsOf(content);
  if (!hasFields(content) || ![kextutil, codesign].every((one) => one === undefined || isExited(one))) return null;
  return { ...(isExited(kextutil) ? { kextutil } : {}), ...(isExited(codesign) ? { codesign } : {}) };
}

function isExited(value: unknown): value is Outcome {
  const { kind, code, stdout, stderr } = fieldsOf(value);
  return kind === 'exited' && isNumber(code) && typeof stdout === 'string' && typeof stderr === 'string';
}

function isTry(value: unknown): value is Try {
  const { at, code } = fieldsOf(value);
  return isTime(at) && findingCodes.some((known) => known === code);
}

function isMoment(value: unknown): value is number | null {
  return value === null || isTime(value);
}

/** Epoch ms; beyond what a date can hold, 100 million days from 1970 [ECMA-262], no report could be written. */
function isTime(value: unknown): value is number {
  return isNumber(value) && Math.abs(value) <= 8.64e15;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isLoadResult(value: unknown): value is LoadResult {
  return loadResults.some((result) => result === value);
}

/** Anything but an object has no fields. */
function fieldsOf(value: unknown): Fields {
  return hasFields(value) ? value : {};
}

function hasFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
