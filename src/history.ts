// When the level changed: what is written down, what of it is kept, and how long each level lasted. Pure.
import { type FindingCode, findingCodes, type Level } from './finding.ts';
import { isObject, jsonIn } from './readers/json.ts';
import type { Snapshot } from './snapshot.ts';

/** One line of the history: what holds from this moment on. */
export interface HistoryEntry {
  /** Epoch ms on the Mac's clock. */
  readonly at: number;
  /** `not-running`: Kextant quit, and nobody looked from then on. */
  readonly level: Level | 'not-running';
  readonly codes: readonly FindingCode[];
  /** The first of its run. Without a `not-running` before it, nobody knows when the last run ended. */
  readonly first: boolean;
}

/** One level and how long it lasted; null where that cannot be told. */
export interface HistorySpan {
  readonly entry: HistoryEntry;
  readonly lastedMs: number | null;
  /** It still lasts. */
  readonly current: boolean;
}

const dayMs = 24 * 60 * 60_000;
export const keptMs = 90 * dayMs;
/** Of a clock that was set back; further ahead than this nothing can have been meant. */
const aheadMs = dayMs;
/** A level that flaps all day must not fill the disk or the panel. */
const keptEntries = 2_000;

/** What a snapshot adds to the history; null when it says nothing new, or nothing for sure. */
export function entryAfter(last: HistoryEntry | null, first: boolean, snapshot: Snapshot): HistoryEntry | null {
  const { diagnosis, looked, agreed, at } = snapshot;
  const { level } = diagnosis;
  // As with alerts: a bad answer counts when a second look agrees.
  if (!looked || level === 'starting' || !(agreed || level === 'protected')) return null;
  const codes = diagnosis.findings
    .filter((finding) => finding.level !== 'protected' && finding.level !== 'starting')
    .map(({ code }) => code);
  const same = last !== null && last.level === level && last.codes.join() === codes.join();
  return same && !first ? null : { at, level, codes, first };
}

/**
 * Without what is older than 90 days; the entry that held when those began stays, to say what it was then. What is dated
 * ahead stays too: a Mac that boots with its clock in 2001 must not lose what happened since.
 */
export function trimmed(entries: readonly HistoryEntry[], now: number): readonly HistoryEntry[] {
  const bounded = entries.slice(-keptEntries);
  const isRecent = ({ at }: HistoryEntry) => at >= now - keptMs;
  const begins = bounded.findIndex(isRecent);
  if (begins < 0) return bounded.slice(-1);
  return [...bounded.slice(Math.max(begins - 1, 0), begins), ...bounded.filter(isRecent)];
}

/**
 * Newest first; runs that go on with the same level are one span when Kextant was only quit for a moment. What a clock
 * far in the future has noted is left out.
 */
export function spansOf(entries: readonly HistoryEntry[], now: number): readonly HistorySpan[] {
  const sane = entries.filter(({ at }) => at <= now + aheadMs);
  const spans = sane.map((entry, index): HistorySpan => {
    const next = sane[index + 1];
    const ended = next?.at ?? now;
    // A first entry that follows another run's last one: that run ended without a word, at a time nobody knows.
    const cut = next?.first === true && entry.level !== 'not-running';
    const known = !cut && ended >= entry.at;
    return { entry, lastedMs: known ? ended - entry.at : null, current: next === undefined };
  });
  return spans.filter((span) => !isBriefPause(span)).toReversed();
}

/** An update or a new login takes less; nobody wants to read of it. */
const pauseMs = 2 * 60_000;

function isBriefPause({ entry, lastedMs }: HistorySpan): boolean {
  return entry.level === 'not-running' && lastedMs !== null && lastedMs < pauseMs;
}

/** One entry as a line of the file, with the break before it: half a line that a crash left stays alone. */
export function lineOf(entry: HistoryEntry): string {
  return `\n${JSON.stringify(entry)}`;
}

/** What a file holds; half a line of a crash, and lines of nobody's, are left out. */
export function entriesIn(text: string): readonly HistoryEntry[] {
  return text.split('\n').flatMap((line) => {
    const entry = entryIn(line);
    return entry === null ? [] : [entry];
  });
}

const levels: Readonly<Record<HistoryEntry['level'], true>> = {
  protected: true,
  attention: true,
  unprotected: true,
  starting: true,
  unknown: true,
  'not-running': true,
};

function entryIn(line: string): HistoryEntry | null {
  // Half a line, whose end was never written, is no JSON.
  const value = jsonIn(line);
  if (!isObject(value)) return null;
  const { at, level, codes, first } = value;
  if (typeof at !== 'number' || !Number.isFinite(at) || !isLevel(level) || !Array.isArray(codes)) return null;
  // A code of another version is left out, what else the line says still holds.
  return { at, level, codes: findingCodes.filter((code) => codes.includes(code)), first: first === true };
}

function isLevel(value: unknown): value is HistoryEntry['level'] {
  return typeof value === 'string' && Object.hasOwn(levels, value);
}
