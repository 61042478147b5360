// Outcome of `kextstat` -> KextReading: which kernel extensions are loaded. Rows only, never the echoed command.
import { describeOutcome, linesOf, type Outcome } from './outcome.ts';

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
 * Addresses are 0 without root on newer systems; the row means loaded all the same.
 */
const row = /^\s*\d+\s+\d+\s+(?:0x[0-9a-f]+|0)\s+(?:0x[0-9a-f]+|0)\s+(?:0x[0-9a-f]+|0)\s+(\S+)\s+\(([^)]*)\)/i;

/**
 * Reads `kextstat -l -b ID`: no row means not loaded. On macOS 11+ the shim echoes the asked-for id in a line
 * `Executing: …`, which is no row [I-70462139393]. A run that failed gives `unreadable`, never "not loaded".
 */
export function readKexts(outcome: Outcome): KextReading {
  if (outcome.kind !== 'exited') return { kind: 'unreadable', reason: describeOutcome(outcome) };
  const loaded = linesOf(outcome.stdout).flatMap((line) => {
    const [, id, version] = row.exec(line) ?? [];
    return id === undefined || version === undefined ? [] : [{ id, version, line: line.trim() }];
  });
  if (outcome.code !== 0 && loaded.length === 0) {
    return { kind: 'unreadable', reason: describeOutcome(outcome) };
  }
  return { kind: 'read', loaded };
}

/** The row of one bundle id; null when it is not loaded or the listing could not be read. */
export function loadedKext(reading: KextReading | null, id: string): KextRow | null {
  return reading?.kind === 'read' ? (reading.loaded.find((kext) => kext.id === id) ?? null) : null;
}
