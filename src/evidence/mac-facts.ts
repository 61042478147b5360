// What `mac.json` of an evidence folder says about a Mac: everything the verdict needs that no tool's output holds.
import type { Try } from '../acts.ts';
import { findingCodes } from '../finding.ts';
import { type Language, languages } from '../language.ts';
import { versionFrom } from '../macos.ts';
import type { Manager } from '../readers/enrolment.ts';
import { isObject, jsonIn } from '../readers/json.ts';
import { type LoadReading, type LoadResult, loadResults } from '../readers/kextutil.ts';
import type { FirstSeen } from '../readings.ts';

/** Times in epoch ms; null: not known, so nothing is judged by it. */
export interface MacFacts {
  /** "10.15.7"; `sw_vers` wins over it. */
  readonly macos: string | null;
  readonly arch: string | null;
  readonly admin: boolean | null;
  /** Whether the driver's bundle is on disk. */
  readonly kextFile: boolean | null;
  readonly installedAt: number | null;
  readonly lastLoadAttemptAt: number | null;
  /** What macOS said to that attempt; `kextutil` wins over it. */
  readonly lastLoad: LoadReading | null;
  /** What came of the last try, also one that never reached macOS. */
  readonly lastTry: LoadResult | null;
  /** Until when what that attempt left behind goes on trying. */
  readonly loadWaitsUntil: number | null;
  readonly paneOpenedAt: number | null;
  /** The latest things that were tried, each with the finding it was to end. */
  readonly tries: readonly Try[];
  readonly bootedAt: number | null;
  readonly loggedInAt: number | null;
  readonly wokeAt: number | null;
  readonly daemonStartedAt: number | null;
  /** Each start of Defender's daemon that was seen, oldest first. */
  readonly daemonStarts: readonly number[];
  /** When each finding was first seen. */
  readonly firstSeen: FirstSeen;
  /** When a look saw macOS begin to run one of Defender's extensions. */
  readonly extensionEnabledAt: number | null;
  readonly now: number | null;
  readonly managedBy: Manager | null;
  readonly language: Language | null;
}

export const noFacts: MacFacts = {
  macos: null,
  arch: null,
  admin: null,
  kextFile: null,
  installedAt: null,
  lastLoadAttemptAt: null,
  lastLoad: null,
  lastTry: null,
  loadWaitsUntil: null,
  paneOpenedAt: null,
  tries: [],
  bootedAt: null,
  loggedInAt: null,
  wokeAt: null,
  daemonStartedAt: null,
  daemonStarts: [],
  firstSeen: {},
  extensionEnabledAt: null,
  now: null,
  managedBy: null,
  language: null,
};

/** Keys of `mac.json`. */
export const factNames: ReadonlySet<string> = new Set(Object.keys(noFacts));

const moments = [
  'installedAt',
  'lastLoadAttemptAt',
  'loadWaitsUntil',
  'paneOpenedAt',
  'bootedAt',
  'loggedInAt',
  'wokeAt',
  'daemonStartedAt',
  'extensionEnabledAt',
  'now',
] as const satisfies readonly (keyof MacFacts)[];

export interface MacFactsRead {
  readonly facts: MacFacts;
  /** What was there and could not be understood; it counts as not known. */
  readonly remarks: readonly string[];
}

/** Reads the text of `mac.json`. Total: what is not understood becomes a remark. Keys of a later version are ignored. */
export function readMacFacts(text: string): MacFactsRead {
  const content = jsonIn(text.replace(/^\uFEFF/, ''));
  if (!isObject(content)) return { facts: noFacts, remarks: ['mac.json holds no JSON object'] };
  const remarks: string[] = [];
  const take = <Value>(key: string, read: (value: unknown) => Value | null): Value | null => {
    const value = content[key];
    if (value === undefined || value === null) return null;
    const fact = read(value);
    if (fact === null) remarks.push(`mac.json: ${key} is not understood: ${shortJson(value)}`);
    return fact;
  };
  const times = Object.fromEntries(moments.map((key) => [key, take(key, momentFrom)]));
  const facts: MacFacts = {
    ...noFacts,
    ...times,
    macos: take('macos', (value) => (typeof value === 'string' ? versionFrom(value) : null)?.text ?? null),
    arch: take('arch', (value) => (typeof value === 'string' ? value : null)),
    admin: take('admin', truth),
    kextFile: take('kextFile', truth),
    lastLoad: take('lastLoad', loadReading),
    lastTry: take('lastTry', loadResult),
    tries: take('tries', triesFrom) ?? [],
    daemonStarts: take('daemonStarts', startsFrom) ?? [],
    firstSeen: take('firstSeen', firstSeenFrom) ?? {},
    managedBy: take('managedBy', (value) => oneOf(value, ['jamf', 'intune', 'other'])),
    language: take('language', (value) => oneOf(value, languages)),
  };
  return { facts, remarks };
}

/** The text of `mac.json`; what is not known is left out, and so is a time that no date can hold. */
export function macFactsText(facts: MacFacts): string {
  const tries = facts.tries.map(({ at, code }) => ({ at: momentText(at), code })).filter(({ at }) => at !== null);
  const starts = facts.daemonStarts.map(momentText).filter((moment) => moment !== null);
  const seen = Object.entries(facts.firstSeen).map(([code, moment]) => [code, momentText(moment)] as const);
  const firstSeen = Object.fromEntries(seen.filter(([, moment]) => moment !== null));
  const printed = Object.entries({
    ...facts,
    tries: tries.length === 0 ? null : tries,
    daemonStarts: starts.length === 0 ? null : starts,
    firstSeen: Object.keys(firstSeen).length === 0 ? null : firstSeen,
  })
    // No fact but a moment is a number.
    .map(([key, value]) => [key, typeof value === 'number' ? momentText(value) : value])
    .filter(([, value]) => value !== null);
  return `${JSON.stringify(Object.fromEntries(printed), null, 2)}\n`;
}

function triesFrom(value: unknown): readonly Try[] | null {
  if (!Array.isArray(value)) return null;
  const tries = value.flatMap((member): readonly Try[] => {
    if (!isObject(member)) return [];
    const at = momentFrom(member['at']);
    const code = oneOf(member['code'], findingCodes);
    return at === null || code === null ? [] : [{ at, code }];
  });
  return tries.length === value.length ? tries : null;
}

function startsFrom(value: unknown): readonly number[] | null {
  if (!Array.isArray(value)) return null;
  const starts = value.flatMap((member) => momentFrom(member) ?? []);
  return starts.length === value.length ? starts : null;
}

/** A code of a later version, or an invalid time, is left out; the others still hold. */
function firstSeenFrom(value: unknown): FirstSeen | null {
  if (!isObject(value)) return null;
  const seen = findingCodes.map((code) => [code, momentFrom(value[code])] as const);
  return Object.fromEntries(seen.filter(([, moment]) => moment !== null));
}

/** ISO 8601 only: what else `Date` takes for a time differs from one system to the next. */
function momentFrom(value: unknown): number | null {
  const text = typeof value === 'string' && /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d|$)/.test(value) ? value : '';
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? null : moment;
}

/** ISO 8601; null for an invalid date. */
export function momentText(moment: number): string | null {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function loadReading(value: unknown): LoadReading | null {
  if (!isObject(value)) return null;
  const result = loadResult(value['result']);
  const line = value['line'];
  return result === null || typeof line !== 'string' ? null : { result, line };
}

function loadResult(value: unknown): LoadResult | null {
  return oneOf(value, loadResults);
}

function truth(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

function oneOf<Value extends string>(value: unknown, values: readonly Value[]): Value | null {
  return values.find((candidate) => candidate === value) ?? null;
}

function shortJson(value: unknown): string {
  return JSON.stringify(value).slice(0, 80);
}
