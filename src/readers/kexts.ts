// Outcome of `kextstat` or `kmutil showloaded` -> KextReading: which kernel extensions are loaded. Rows only, never the
// echoed command.
import { type Outcome, printedLines, unread } from '../outcome.ts';

export interface KextRow {
  readonly id: string;
  readonly version: string;
  readonly line: string;
}

export type KextReading =
  | { readonly kind: 'read'; readonly loaded: readonly KextRow[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * A row: index, references, address, size, wired, `name (version)`, and what may be cut off behind it.
 * Addresses and sizes are 0 without root on newer systems; the row means loaded all the same.
 */
const row = /^\d+\s+\d+(?:\s+(?:0x[0-9a-f]+|0)){3}\s+(\S+)\s+\(([^()]*)\)/i;

/** What these tools print around rows: the titles, and on macOS 11+ what the shim says. */
const frame = /^(Index\s+Refs\s+Address\b|Executing: \S*kmutil showloaded\b|No variant specified)/i;

/** No real row is longer before its list of linked kexts ends. */
const longestLine = 4_000;

/**
 * Reads `kextstat -l -b ID`: no row means not loaded. On macOS 11+ the shim echoes the asked-for id in a line
 * `Executing: …`, which is not a row [I-70462139393]. A run that failed, or that printed something else only, gives
 * `unreadable`, never "not loaded".
 */
export function readKexts(outcome: Outcome): KextReading {
  if (outcome.kind !== 'exited') return unread(outcome);
  const lines = printedLines(outcome.stdout);
  const loaded = lines.flatMap((line) => {
    const parts = line.length > longestLine ? null : row.exec(line);
    return parts === null ? [] : [{ id: String(parts[1]), version: String(parts[2]), line }];
  });
  const listed = outcome.code === 0 && (lines.length === 0 || lines.some((line) => frame.test(line)));
  return loaded.length > 0 || listed ? { kind: 'read', loaded } : unread(outcome);
}

/** The row of one bundle id; null when it is not loaded or the listing could not be read. */
export function loadedKext(reading: KextReading | null, id: string): KextRow | null {
  return reading?.kind === 'read' ? (reading.loaded.find((kext) => kext.id === id) ?? null) : null;
}
