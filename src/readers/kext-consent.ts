// What macOS remembers of approvals of kernel extensions: `spctl kext-consent`, and rows of the KextPolicy database
// (facts: macos-commands sections 4 and 5). For reports: neither proves that an extension loads.

import { microsoftTeam } from '../ids.ts';
import { type Outcome, printedBy, printedLines, whyUnread } from '../outcome.ts';
import { driverId } from './kextutil.ts';

export type ConsentReading =
  | {
      readonly kind: 'read';
      /** Whether a person must approve kernel extensions; null when only the list was asked for. */
      readonly required: boolean | null;
      /** Teams added in Recovery, never by a person's or a profile's approval; null when not listed. */
      readonly teams: readonly string[] | null;
      readonly line: string;
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads `status`, `list` and what Recovery answers; the two forms may stand in one text. */
export function readConsent(outcome: Outcome): ConsentReading {
  const unread: ConsentReading = { kind: 'unreadable', reason: whyUnread(outcome) };
  if (outcome.kind !== 'exited') return unread;
  const lines = printedLines(printedBy(outcome));
  const status = lines.filter((text) => /^Kernel Extension User Consent: (ENABLED|DISABLED)$/i.test(text));
  const answers = new Set(status.map((text) => text.toUpperCase().endsWith('ENABLED')));
  const none = lines.find((text) => /no kext consent configuration found/i.test(text));
  const heading = lines.findIndex((text) => /^Allowed Team Identifiers:$/i.test(text));
  const listed = lines.slice(heading + 1);
  const end = listed.findIndex((text) => !/^[A-Z0-9]{10}$/.test(text));
  const teams = heading >= 0 ? listed.slice(0, end < 0 ? undefined : end) : none === undefined ? null : [];
  const line = status[0] ?? (heading >= 0 ? lines[heading] : none);
  if (line === undefined || answers.size > 1) return unread;
  return { kind: 'read', required: [...answers][0] ?? null, teams, line };
}

export interface PolicyRow {
  /** Empty for an unsigned extension. */
  readonly team: string;
  /** Empty where a profile allows a whole team. */
  readonly id: string;
  readonly allowed: boolean;
  readonly developer: string;
  readonly line: string;
}

export type PolicyReading =
  | { readonly kind: 'read'; readonly rows: readonly PolicyRow[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads rows as sqlite3 lists them, or as osquery does, a column a line. No row at all proves nothing. */
export function readKextPolicy(outcome: Outcome): PolicyReading {
  if (outcome.kind !== 'exited') return { kind: 'unreadable', reason: whyUnread(outcome) };
  const lines = printedLines(outcome.stdout);
  const rows = [...lines.flatMap(rowFromList), ...rowsFromColumns(lines)];
  return rows.length > 0 ? { kind: 'read', rows } : { kind: 'unreadable', reason: whyUnread(outcome) };
}

/** What the rows say of Defender's driver: null when none is about it, or they contradict each other. */
export function driverAllowed(reading: PolicyReading): boolean | null {
  if (reading.kind !== 'read') return null;
  const rows = reading.rows.filter(({ team, id }) => team === microsoftTeam && (id === driverId || id === ''));
  const answers = new Set(rows.map(({ allowed }) => allowed));
  return answers.size === 1 ? ([...answers][0] ?? null) : null;
}

/** `team|bundle id|allowed|developer name|flags`; the name may hold commas, and a bar. From a profile: its id, no flags. */
const listRow = /^(?!\|\|)([A-Z0-9]{10}|)\|([\w.-]*)\|([01])\|(.*)/;

function rowFromList(line: string): readonly PolicyRow[] {
  const row = listRow.exec(line);
  if (row === null) return [];
  const developer = String(row[4]).replace(/\|[^|]*$/, '');
  return [{ team: String(row[1]), id: String(row[2]), allowed: row[3] === '1', developer, line }];
}

/** `bundle_id = com.microsoft.wdavkext`; an empty value has lost its blank. */
const columnLine = /^(\w+) =(?: |$)(.*)/;

function rowsFromColumns(lines: readonly string[]): readonly PolicyRow[] {
  const rows: Map<string, string>[] = [];
  for (const line of lines) {
    const column = columnLine.exec(line);
    if (column === null) continue;
    const [name, value] = [String(column[1]), String(column[2])];
    const last = rows.at(-1);
    // Each column stands once in a row: one that comes again begins the next.
    if (last === undefined || last.has(name)) rows.push(new Map([[name, value]]));
    else last.set(name, value);
  }
  return rows.flatMap((columns) => {
    const [team, id, allowed] = ['team_id', 'bundle_id', 'allowed'].map((name) => columns.get(name));
    if (team === undefined || id === undefined || !/^[01]$/.test(String(allowed))) return [];
    const line = `team_id = ${team}, bundle_id = ${id}, allowed = ${allowed}`;
    return [{ team, id, allowed: allowed === '1', developer: columns.get('developer_name') ?? '', line }];
  });
}
