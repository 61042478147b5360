// Outcome of `mdatp health` -> HealthReading, in all three generations of its syntax (facts: mdatp-health).
import { readHealthJson } from './health-json.ts';
import { readHealthText } from './health-text.ts';
import { describeOutcome, linesOf, type Outcome, printedBy } from './outcome.ts';

export type HealthGeneration = 'json' | 'text' | 'legacy';

export type HealthValue = boolean | number | string | null | readonly string[];

/** One printed field: its snake_case name whatever the generation, and the line it stood on. */
export interface HealthField {
  readonly name: string;
  readonly value: HealthValue;
  /** Set by a profile: `[managed]` in text, `isManaged` in JSON. */
  readonly managed: boolean;
  readonly line: string;
}

export type HealthReading =
  | {
      readonly kind: 'read';
      readonly generation: HealthGeneration;
      readonly exitCode: number;
      readonly fields: readonly HealthField[];
      /** Lines that are no field: ATTENTION and the like. */
      readonly notices: readonly string[];
    }
  | {
      readonly kind: 'unreadable';
      readonly reason: 'missing' | 'refused' | 'timed-out' | 'flooded' | 'failed' | 'no-known-field';
      /** How the run ended, in words, then what was printed. */
      readonly lines: readonly string[];
    };

/** A truth value that may be absent: `unknown` when not printed, cut or contradictory. Never read as false. */
export type Truth = 'true' | 'false' | 'unavailable' | 'unknown';

/** What a parser of one syntax found. */
export interface HealthPrint {
  readonly fields: readonly HealthField[];
  readonly notices: readonly string[];
}

/** Most lines of unreadable output that are kept as evidence. */
const keptLines = 20;

/**
 * Reads one run of `mdatp health` (JSON or text) or `mdatp --health`.
 * Total: any bytes give a reading. Without a single known field it is `unreadable`, with what was printed.
 * The legacy syntax is told by its camelCase names [MS-JAMF-OLD].
 */
export function readHealth(outcome: Outcome): HealthReading {
  switch (outcome.kind) {
    case 'missing':
    case 'refused':
    case 'timed-out':
    case 'flooded':
      return { kind: 'unreadable', reason: outcome.kind, lines: whatWasSaid(outcome) };
    case 'exited': {
      const json = readHealthJson(outcome.stdout);
      const print = json ?? readHealthText(linesOf(outcome.stdout));
      if (!print.fields.some((field) => knownFields.has(field.name))) {
        const reason = outcome.code === 0 ? 'no-known-field' : 'failed';
        return { kind: 'unreadable', reason, lines: whatWasSaid(outcome) };
      }
      const generation = json !== null ? 'json' : isLegacy(outcome.stdout) ? 'legacy' : 'text';
      return { kind: 'read', generation, exitCode: outcome.code, ...print };
    }
  }
}

/** The field of that name, or undefined when it was not printed. */
export function fieldOf(reading: HealthReading, name: string): HealthField | undefined {
  return reading.kind === 'read' ? reading.fields.find((field) => field.name === name) : undefined;
}

/** The truth of a field. Printed twice with different values, or with any other word: `unknown`. */
export function truthOf(reading: HealthReading, name: string): Truth {
  if (reading.kind !== 'read') return 'unknown';
  const truths = reading.fields.filter((field) => field.name === name).map((field) => truthOfValue(field.value));
  const [first, ...others] = truths;
  if (first === undefined || others.some((other) => other !== first)) return 'unknown';
  return first;
}

/** The text of a field; null when not printed, empty or `unavailable`. */
export function textOf(reading: HealthReading, name: string): string | null {
  const value = fieldOf(reading, name)?.value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' && value !== 'unavailable' ? value : null;
}

/** The members of a list field; none when not printed or no list. */
export function listOf(reading: HealthReading, name: string): readonly string[] {
  const value = fieldOf(reading, name)?.value;
  return Array.isArray(value) ? value : [];
}

/** Whether Defender's service said that it could not be reached; the words are documented for the old syntax only. */
export function saysNotConnected(reading: HealthReading): boolean {
  return reading.kind === 'unreadable' && reading.lines.some((line) => /failed to connect/i.test(line));
}

function truthOfValue(value: HealthValue): Truth {
  if (value === true) return 'true';
  if (value === false) return 'false';
  // "NA" was seen where a boolean belongs (PowerShell-DSC-for-Linux issue 811).
  if (typeof value === 'string' && /^(unavailable|na|n\/a)$/i.test(value)) return 'unavailable';
  return 'unknown';
}

function whatWasSaid(outcome: Outcome): readonly string[] {
  const printed = linesOf(printedBy(outcome)).filter((line) => line.trim() !== '');
  return [describeOutcome(outcome), ...printed.slice(0, keptLines).map((line) => line.slice(0, 500))];
}

/** The old syntax names its fields in camelCase; only multi-word names can tell. */
function isLegacy(text: string): boolean {
  const lines = linesOf(text);
  return (
    !lines.some((line) => /^\s*[a-z]+_[a-z_]+\s*:/.test(line)) &&
    lines.some((line) => /^\s*[a-z]+[A-Z][A-Za-z]*\s*:/.test(line))
  );
}

/** Names that prove that this is Defender's health and not some other text (facts: mdatp-health section 4). */
const knownFields: ReadonlySet<string> = new Set([
  'healthy',
  'health_issues',
  'licensed',
  'engine_version',
  'app_version',
  'org_id',
  'machine_guid',
  'release_ring',
  'product_expiration',
  'cloud_enabled',
  'passive_mode_enabled',
  'real_time_protection_enabled',
  'real_time_protection_available',
  'real_time_protection_subsystem',
  'network_events_subsystem',
  'tamper_protection',
  'automatic_definition_update_enabled',
  'definitions_updated',
  'definitions_version',
  'definitions_status',
  'edr_machine_id',
  'conflicting_applications',
  'network_protection_status',
  'full_disk_access_enabled',
]);
