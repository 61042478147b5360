// When the level changed: what is written down, what of it is kept, and how long each level lasted.
import { isWithinWindow } from './acts.ts';
import type { Change } from './change.ts';
import { type FindingName, findingNames, isLevel, isWorse, type Level, nameOf } from './finding.ts';
import { textOf } from './readers/health.ts';
import { isObject, jsonIn } from './readers/json.ts';
import type { Snapshot } from './snapshot.ts';

/** One line of the history: what holds from this moment on. */
export interface HistoryEntry {
  /** Epoch ms on the Mac's clock. */
  readonly at: number;
  /** `not-running`: Kextant quit, and nobody looked from then on. */
  readonly level: Level | 'not-running';
  readonly codes: readonly FindingName[];
  /** The first of its run. Without a `not-running` before it, nobody knows when the last run ended. */
  readonly first: boolean;
  /** What else held at this look; absent in an entry of an older version, or where Kextant had seen nothing. */
  readonly seen?: Circumstances;
  /** The same at the last look that agreed with the entry before; absent where nobody knows. */
  readonly before?: Circumstances;
}

/** What may be the cause of another level; null where it was not read. Moments are epoch ms. */
export interface Circumstances {
  readonly macos: string | null;
  readonly defender: string | null;
  /** `nobody` where macOS says so. */
  readonly managedBy: string | null;
  /** The person's last act with Kextant. */
  readonly actedAt: number | null;
  readonly wokeAt: number | null;
}

/** One level and how long it lasted; null where that cannot be told. */
export interface HistorySpan {
  readonly entry: HistoryEntry;
  readonly lastedMs: number | null;
  /** It still lasts. */
  readonly current: boolean;
  /** The one thing that changed with the level; null where there were more, none, or nobody knows. */
  readonly after: Change | null;
}

const dayMs = 24 * 60 * 60_000;
export const keptMs = 90 * dayMs;
/** Of a clock that was set back; further ahead than this nothing can have been meant. */
const aheadMs = dayMs;
/** A level that flaps all day must not fill the disk or the panel. */
const keptEntries = 2_000;

/** What a snapshot adds to the history; null when it says nothing new, or nothing for sure. */
export function entryAfter(
  last: HistoryEntry | null,
  first: boolean,
  snapshot: Snapshot,
  before: Circumstances | null = null,
): HistoryEntry | null {
  const { diagnosis, at } = snapshot;
  const { level } = diagnosis;
  const seen = circumstancesOf(snapshot);
  if (!isSure(snapshot)) return null;
  const codes = diagnosis.findings
    .filter((finding) => finding.level !== 'protected' && finding.level !== 'starting')
    .map(nameOf);
  const same = last !== null && last.level === level && last.codes.join() === codes.join();
  if (same && !first) return null;
  return before === null ? { at, level, codes, first, seen } : { at, level, codes, first, seen, before };
}

/** As with alerts: a bad answer counts when a second look agrees. */
export function isSure({ looked, agreed, diagnosis: { level } }: Snapshot): boolean {
  return looked && level !== 'starting' && (agreed || level === 'protected');
}

/** What held at the look of this snapshot. */
export function circumstancesOf({ readings, acts, moments }: Snapshot): Circumstances {
  const { enrolment } = readings;
  const isUnmanaged = enrolment?.kind === 'read' && !enrolment.enrolled;
  const acted = Math.max(acts.lastLoad?.at ?? 0, acts.paneOpenedAt ?? 0);
  return {
    macos: readings.macos?.text ?? null,
    defender: textOf(readings.health, 'app_version'),
    managedBy: readings.managedBy ?? (isUnmanaged ? 'nobody' : null),
    actedAt: acted === 0 ? null : acted,
    wokeAt: moments.wokeAt,
  };
}

/** The one thing that changed; what was not read at one of the two looks may have changed too. */
function changeAt(entry: HistoryEntry, last: HistoryEntry | undefined): Change | null {
  const { seen, before, level } = entry;
  if (last === undefined || level === last.level || seen === undefined || before === undefined) return null;
  const { macos, defender, managedBy } = seen;
  if (macos === null || before.macos === null || defender === null || before.defender === null) return null;
  const isOtherManager = managedBy !== before.managedBy;
  if (isOtherManager && (managedBy === null || before.managedBy === null)) return null;
  const changes: readonly (Change | false)[] = [
    macos !== before.macos && { kind: 'version', name: 'macOS', from: before.macos, to: macos },
    defender !== before.defender && {
      kind: 'version',
      name: 'Microsoft Defender',
      from: before.defender,
      to: defender,
    },
    isOtherManager && { kind: 'management' },
    (isNews(seen.actedAt, before.actedAt) || endsWhatActWasFor(entry, last)) && { kind: 'act' },
    isNews(seen.wokeAt, before.wokeAt) && { kind: 'sleep' },
  ];
  const [change, ...others] = changes.filter((one) => one !== false);
  return change === undefined || others.length > 0 ? null : change;
}

/** A moment of this run that the run before had none of is news too; one that was forgotten is not. */
function isNews(moment: number | null, before: number | null): boolean {
  return moment !== null && moment !== before;
}

/** A pane stays open for a while, and looks come in between, until the person has done what it was opened for. */
function endsWhatActWasFor({ at, level, seen }: HistoryEntry, last: HistoryEntry): boolean {
  if (level === 'not-running' || last.level === 'not-running' || !isWorse(last.level, level)) return false;
  return isWithinWindow(seen?.actedAt ?? null, at);
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
    const last = sane.slice(0, index).findLast(({ level }) => level !== 'not-running');
    return {
      entry,
      lastedMs: known ? ended - entry.at : null,
      current: next === undefined,
      after: changeAt(entry, last),
    };
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

function entryIn(line: string): HistoryEntry | null {
  // A truncated line is not valid JSON.
  const value = jsonIn(line);
  if (!isObject(value)) return null;
  const { at, level, codes, first, seen, before } = value;
  if (!isMoment(at) || !isKnownLevel(level) || !Array.isArray(codes)) return null;
  // A code of another version is left out, what else the line says still holds.
  const known = findingNames.filter((code) => codes.includes(code));
  const entry: HistoryEntry = { at, level, codes: known, first: first === true };
  const [then, earlier] = [circumstancesIn(seen), circumstancesIn(before)];
  if (then === null) return entry;
  return earlier === null ? { ...entry, seen: then } : { ...entry, seen: then, before: earlier };
}

function circumstancesIn(value: unknown): Circumstances | null {
  if (!isObject(value)) return null;
  const { macos, defender, managedBy, actedAt, wokeAt } = value;
  return {
    macos: textIn(macos),
    defender: textIn(defender),
    managedBy: textIn(managedBy),
    actedAt: momentIn(actedAt),
    wokeAt: momentIn(wokeAt),
  };
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function momentIn(value: unknown): number | null {
  return isMoment(value) ? value : null;
}

/** No date lies further away than this. */
const lastMoment = 8_640_000_000_000_000;

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= lastMoment;
}

function isKnownLevel(value: unknown): value is HistoryEntry['level'] {
  return value === 'not-running' || isLevel(value);
}
