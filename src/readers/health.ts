// Outcome of `mdatp health` -> HealthReading, in all three generations of its syntax (facts: mdatp-health).

import { describeOutcome, linesOf, type Outcome, plainText, printedBy, printedLines } from '../outcome.ts';
import { healthFields } from './health-fields.ts';
import { holdsBrokenAnswer, readHealthJson, together, withLines } from './health-json.ts';
import type {
  HealthField,
  HealthGeneration,
  HealthPrint,
  HealthReading,
  HealthValue,
  Truth,
} from './health-reading.ts';
import { readHealthText } from './health-text.ts';
import { noProgram } from './no-program.ts';

/** Most lines of unreadable output that are kept as evidence. */
const keptLines = 20;

/**
 * Reads one run of `mdatp health` (JSON or text) or `mdatp --health`, whichever was asked for.
 * Total: any bytes give a reading. Without a single known field it is `unreadable`, with what was printed.
 */
export function readHealth(outcome: Outcome): HealthReading {
  return readHealthOf(outcome, healthFields);
}

/** The same for an answer that is known by other fields. */
export function readHealthOf(outcome: Outcome, known: ReadonlySet<string>): HealthReading {
  if (outcome.kind !== 'exited') return { kind: 'unreadable', reason: outcome.kind, lines: whatWasSaid(outcome) };
  const read = printIn(plainText(outcome.stdout), known);
  if (read === null) {
    const lines = whatWasSaid(outcome);
    const failed = outcome.code === 0 ? 'no-known-field' : 'failed';
    return { kind: 'unreadable', reason: lines.some((line) => noProgram.test(line)) ? 'missing' : failed, lines };
  }
  // An ATTENTION line may come on either stream: which one is not documented.
  const said = printedLines(outcome.stderr).filter((line) => /^attention\b/i.test(line));
  return { kind: 'read', exitCode: outcome.code, ...read, notices: [...read.notices, ...said] };
}

/**
 * JSON where there is some: it knows no locale and no columns, and says what is managed. A file may hold both forms;
 * then what the text says stands beside it, and what contradicts itself is known of neither.
 */
function printIn(text: string, known: ReadonlySet<string>): (HealthPrint & { generation: HealthGeneration }) | null {
  const json = readHealthJson(text, known);
  const print = readHealthText(json === null ? linesOf(text) : json.notices);
  const fields = print.fields.filter(({ name }) => known.has(name));
  if (json !== null) {
    const notices = fields.length > 0 ? print.notices : json.notices;
    return { generation: 'json', fields: withLines(json.fields, fields), notices };
  }
  const answers = answersOf(fields);
  if (answers.length === 0) return null;
  const broken = holdsBrokenAnswer(text, known) ? [[]] : [];
  const several = answers.length + broken.length > 1;
  return {
    generation: isLegacy(print.fields) ? 'legacy' : 'text',
    fields: several ? together([...answers, ...broken]) : print.fields,
    notices: print.notices,
  };
}

/** The text form names no end of an answer: where its first field is printed again, the next one begins. */
function answersOf(fields: readonly HealthField[]): readonly (readonly HealthField[])[] {
  const starts = fields.flatMap(({ name }, index) => (name === fields[0]?.name ? [index] : []));
  return starts.map((from, index) => fields.slice(from, starts[index + 1]));
}

/** The field of that name, or undefined when it was not printed. */
export function fieldOf(reading: HealthReading, name: string): HealthField | undefined {
  return reading.kind === 'read' ? reading.fields.find((field) => field.name === name) : undefined;
}

/** The truth of a field. Printed twice with different values, or with any other word: `unknown`. */
export function truthOf(reading: HealthReading, name: string): Truth {
  const [first, ...others] = valuesOf(reading, name).map(truthOfValue);
  if (first === undefined || others.some((other) => other !== first)) return 'unknown';
  return first;
}

/** The text of a field; null when not printed, empty, `unavailable`, or printed twice with different values. */
export function textOf(reading: HealthReading, name: string): string | null {
  const [text, ...others] = new Set(valuesOf(reading, name).map((value) => String(value).trim()));
  const value = fieldOf(reading, name)?.value;
  if (text === undefined || others.length > 0 || (typeof value !== 'string' && typeof value !== 'number')) return null;
  return text === '' || unavailable.test(text) ? null : text;
}

/** The members of a list field, of all its copies; a text counts as one. None when it was not printed. */
export function listOf(reading: HealthReading, name: string): readonly string[] {
  return valuesOf(reading, name).flatMap((value) => {
    if (typeof value !== 'string') return Array.isArray(value) ? value : [];
    return /^(|none|null)$/i.test(value.trim()) || unavailable.test(value.trim()) ? [] : [value];
  });
}

/** What a field was printed with, each copy as text; nothing for those that say that there is nothing to say. */
export function saidBy(reading: HealthReading, name: string): readonly string[] {
  return valuesOf(reading, name)
    .map((value) => (Array.isArray(value) ? JSON.stringify(value) : String(value).trim()))
    .filter((text) => !/^(|null|none)$/i.test(text) && !unavailable.test(text));
}

/** Names of these fields that were printed with a value that is neither a truth value nor `unavailable`. */
export function unreadTruths(reading: HealthReading, names: readonly string[]): readonly string[] {
  return names.filter((name) => fieldOf(reading, name) !== undefined && truthOf(reading, name) === 'unknown');
}

/** The reading once for each different value of a field, as if the others had not been printed. */
export function copiesBy(reading: HealthReading, name: string): readonly HealthReading[] {
  if (reading.kind !== 'read') return [];
  const others = reading.fields.filter((field) => field.name !== name);
  const copies = new Map(
    reading.fields.filter((field) => field.name === name).map((field) => [String(field.value).trim(), field]),
  );
  return [...copies.values()].map((field) => ({ ...reading, fields: [...others, field] }));
}

function valuesOf(reading: HealthReading, name: string): readonly HealthValue[] {
  if (reading.kind !== 'read') return [];
  return reading.fields.filter((field) => field.name === name).map((field) => field.value);
}

/** Whether Defender's service said that it could not be reached; the words are documented for the old syntax only. */
export function saysNotConnected(reading: HealthReading): boolean {
  return reading.kind === 'unreadable' && reading.lines.some((line) => /failed to connect/i.test(line));
}

/** "NA" was seen where a boolean belongs (PowerShell-DSC-for-Linux issue 811). */
const unavailable = /^(unavailable|na|n\/a)$/i;

/**
 * Somebody may have written a remark behind a value: `false   <--- DISABLED`. A "no" counts by its first word, a "yes"
 * only where what follows is marked as a remark.
 */
function truthOfValue(value: HealthValue): Truth {
  if (value === true) return 'true';
  if (value === false) return 'false';
  if (typeof value !== 'string') return 'unknown';
  const text = value.trim();
  if (/^false(?![\w-])/i.test(text)) return 'false';
  if (/^true\s+(<-|#|\/\/|←)/i.test(text)) return 'true';
  return /^(unavailable|na|n\/a)(?=$|\s)/i.test(text) ? 'unavailable' : 'unknown';
}

/** There is no `mdatp` on this Mac. */
export function isMissing(health: HealthReading): boolean {
  return health.kind === 'unreadable' && health.reason === 'missing';
}

function whatWasSaid(outcome: Outcome): readonly string[] {
  const printed = printedLines(printedBy(outcome)).slice(0, keptLines);
  return [describeOutcome(outcome), ...printed.map((line) => line.slice(0, 500))];
}

/** The old syntax names its fields in camelCase [MS-JAMF-OLD]; only names of several words can tell. */
function isLegacy(fields: readonly HealthField[]): boolean {
  const labels = fields.map(({ line }) => String(line.split(':')[0]));
  return !labels.some((label) => label.includes('_')) && labels.some((label) => /^[a-z]+[A-Z]/.test(label));
}
