// What `systemextensionsctl list` says of system extensions (facts: macos-commands section 6).

import { microsoftTeam } from '../ids.ts';
import { linesOf, type Outcome, unread } from '../outcome.ts';

/** Defender's extensions [MS-SYSEXT]. */
export const endpointExtensionId = 'com.microsoft.wdav.epsext';
export const networkExtensionId = 'com.microsoft.wdav.netext';

/**
 * A row's state, told apart as far as it matters.
 * - `enabled`: approved and on; NOT proof that its process runs [I-58447859654].
 * - `waiting`: a person must approve it.
 * - `disabled`: switched off in Settings, or its MDM permission was taken back.
 * - `restarting`: it takes effect, or is replaced, with the next restart.
 * - `going`: terminated, terminating or being uninstalled.
 * - `other`: macOS is at work on it (`validating by category`, `activated enabling`), or any state not known here.
 * - `cut`: the row ends within its state, which may be more than one then.
 */
export type ExtensionState = 'enabled' | 'waiting' | 'disabled' | 'restarting' | 'going' | 'other' | 'cut';

export interface ExtensionRow {
  readonly id: string;
  /** As printed, e.g. `101.70.19/101.70.19`. */
  readonly version: string;
  /** null where the tool prints `-`, or the column is lost. */
  readonly team: string | null;
  readonly state: ExtensionState;
  readonly line: string;
}

export type ExtensionReading =
  | { readonly kind: 'read'; readonly rows: readonly ExtensionRow[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Reads any listing, whole or in part. Without a count, a heading or a row it is not a listing, and a run that failed
 * proves no absence: both are `unreadable`, never "no extension".
 */
export function readExtensions(outcome: Outcome): ExtensionReading {
  if (outcome.kind !== 'exited') return unread(outcome);
  const lines = unwrapped(linesOf(outcome.stdout));
  const rows: ExtensionRow[] = [];
  let recognised = false;
  for (const line of lines) {
    const row = rowFrom(line);
    if (row !== null) rows.push(row);
    recognised ||= isFrame(line);
  }
  if (/UBF8T346G9/i.test(outcome.stdout)) rows.push(...looseRows(lines, rows));
  if (rows.length > 0 || (recognised && outcome.code === 0)) return { kind: 'read', rows };
  return unread(outcome);
}

/** Defender's extensions in whatever stands between their team and their state, which line ends may break. */
const loose =
  /UBF8T346G9\W*(com\.microsoft\.wdav\.(?:eps|net)ext)\s*\(([^()]*)\)[^[\]*\d]{0,80}?[^a-z]((?:activated|terminat|uninstall|validating)[a-z]*(?:[\s_]+[a-z]+)*)\]?/gi;

/** Rows of those extensions that no line gave: numbered, logged, or wrapped at a width (joined by nothing) or at blanks. */
function looseRows(lines: readonly string[], rows: readonly ExtensionRow[]): readonly ExtensionRow[] {
  const found = [' ', ''].map((glue) =>
    [...lines.join(glue).matchAll(loose)].map(([line, id, version, state]) => ({
      id: String(id).toLowerCase(),
      version: String(version),
      team: microsoftTeam,
      state: stateFrom(String(state)),
      line,
    })),
  );
  // A state that is none may be a word with a break in it.
  const isNew = (row: ExtensionRow) =>
    row.state !== 'other' && rows.every(({ id, team }) => id !== row.id || team !== row.team);
  return found.map((some) => some.filter(isNew)).find((some) => some.length > 0) ?? [];
}

/** The rows of one extension that are signed by that team: another vendor's row of the same id is not it. */
export function rowsOf(reading: ExtensionReading | null, id: string, team = microsoftTeam): readonly ExtensionRow[] {
  return reading?.kind === 'read' ? reading.rows.filter((row) => row.id === id && row.team === team) : [];
}

/**
 * The row that counts for one extension: a copy that is being removed only when there is no other, then the newest
 * version, then the better state. A copy whose state nobody knows, or is cut, does not hide one that waits for a person.
 * null when no row of it was printed, which is not proof that there is none.
 */
export function bestRow(reading: ExtensionReading | null, id: string, team = microsoftTeam): ExtensionRow | null {
  const rows = rowsOf(reading, id, team);
  const staying = rows.filter(({ state }) => state !== 'going');
  const [best] = [...(staying.length > 0 ? staying : rows)].sort(
    (one, other) => compareVersions(other.version, one.version) || rank[one.state] - rank[other.state],
  );
  const isUnsure = best?.state === 'other' || best?.state === 'cut';
  const waiting = isUnsure ? staying.find(({ state }) => state === 'waiting') : undefined;
  return waiting ?? best ?? null;
}

const rank: Readonly<Record<ExtensionState, number>> = {
  enabled: 0,
  restarting: 1,
  waiting: 2,
  disabled: 3,
  other: 4,
  cut: 5,
  going: 6,
};

/** A category's heading; from macOS 15 on a sentence about Settings follows in brackets. Mail makes one dash of three. */
const headingLine = /^\s*[-–—]{1,3}\s*com\.apple\.system_extension\.\w+/i;

/** What only this tool prints besides rows: headings, the count, and the titles of the columns. */
function isFrame(line: string): boolean {
  return (
    headingLine.test(line) ||
    /^\s*\d+ extension\(s\)$/.test(line) ||
    /^\s*enabled\s+active\s+teamID\s+bundleID\b/.test(line)
  );
}

/** Up to two stars, a team or `-`, an id with dots, its version in brackets; tabs or blanks between, any lost. */
const rowStart = /^(?:\*\s*){0,2}(?:([^\s*]+)\s+)?([\w-]+(?:\.[\w-]+)+)\s+\(([^()]*)\)(?=\s|$)/;

/** No real line is longer; a longer one is not a row. */
const longestLine = 2_000;

/** The state is in the last square brackets, for names may hold some too. A row cut before its state does not count. */
function rowFrom(line: string): ExtensionRow | null {
  if (line.length > longestLine) return null;
  // Pasted as a table, or with numbers before its lines.
  const text = line
    .replace(/\|/g, ' ')
    .trim()
    .replace(/^\d+[:.)]\s+/, '');
  const start = rowStart.exec(text);
  if (start === null) return null;
  const [head, team, id, version] = start;
  const rest = text.slice(head.length);
  const open = rest.lastIndexOf('[');
  if (open === -1) return null;
  const close = rest.indexOf(']', open);
  const state = close === -1 ? stateOfCut(rest.slice(open + 1)) : stateFrom(rest.slice(open + 1, close));
  const signer = team === undefined || team === '-' ? null : team;
  return { id: String(id), version: String(version), team: signer, state, line: line.trim() };
}

/**
 * Takes back a mail program's line breaks: a row without its state goes on in the line below, if that one ends in
 * a state and starts nothing itself.
 */
function unwrapped(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined[joined.length - 1];
    if (last !== undefined && /^[^()*]{1,200}\]$/.test(line) && isOpen(last)) {
      joined[joined.length - 1] = `${last} ${line.trim()}`;
    } else {
      joined.push(line);
    }
  }
  return joined;
}

function isOpen(line: string): boolean {
  return !line.endsWith(']') && rowStart.test(line.trim());
}

/**
 * Words of the tool (`activated enabled`), and those of its database and of osquery, `activated_enabled`
 * [I-70079967057].
 */
function stateFrom(printed: string): ExtensionState {
  const words = wordsOf(printed);
  switch (words) {
    case 'activated enabled':
      return 'enabled';
    case 'activated disabled':
      return 'disabled';
    default:
      if (/^(activated )?waiting for (user|approval)\b/.test(words)) return 'waiting';
      if (/^(activated )?waiting to upgrade\b/.test(words)) return 'restarting';
      return /^(terminated|terminating|uninstalling|uninstalled)\b/.test(words) ? 'going' : 'other';
  }
}

/** A cut state counts as far as it can mean one thing only. */
function stateOfCut(printed: string): ExtensionState {
  return /^activated waiting for\b/.test(wordsOf(printed)) ? 'waiting' : 'cut';
}

function wordsOf(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** Part by part as numbers: 101.25072.0011/101.25072.0011 is newer than 101.98.30/101.98.30. */
function compareVersions(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  const differing = a.findIndex((part, index) => part !== (b[index] ?? 0));
  if (differing < 0) return a.length - b.length;
  return (a[differing] ?? 0) - (b[differing] ?? 0);
}

function partsOf(version: string): readonly number[] {
  return (version.match(/\d+/g) ?? []).map(Number);
}
