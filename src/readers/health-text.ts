// The text forms of `mdatp health` -> fields: `label   : value`, ragged columns and all (facts: mdatp-health section 3).

import { detailFields } from './health-fields.ts';
import { snakeCase } from './health-json.ts';
import type { HealthField, HealthPrint, HealthValue } from './health-reading.ts';

interface RawField {
  readonly label: string;
  readonly text: string;
  readonly line: string;
  /** Lines it was printed on, and how long the last of them was. */
  readonly lines: number;
  readonly width: number;
}

/** A field's line: a bare label, then the FIRST colon; everything after it is the value. */
const fieldLine = /^([A-Za-z][A-Za-z0-9_]*)\s*:(.*)$/;

/** What stands before a line that was pasted as a member of a list, or with its number. */
const listMark = /^\s*(?:(?:[-*•]|\d+[.:)]?)\s+)?/;

/** What was printed before a tool's own line and did not end it: a question for a password, a log's words, a tag. */
const stuck = /^.{0,80}?[\d:>\]%$#]\s*(?=([A-Za-z][A-Za-z0-9_]*)\s*:)/;

/** A row of a table, as wikis and tickets have them. */
const tableRow = /^\s*\|\s*(\w+)\s*[|:](.*?)\|?$/;

/** Words that stand where a label would, before a sentence. */
const remark = /^(attention|warning|error|note|notice|info)\s*:/i;

/** No version prints a fifth of that; a text with more is not its health, whatever else it is. */
const mostFields = 1_000;

/**
 * Reads any text. A line that is not a field continues a value that was left open (empty, or an unclosed quote or list,
 * half a date) as terminals and mail wrap long ones; else it is a notice. A line of dots is elision and means nothing.
 */
export function readHealthText(lines: readonly string[]): HealthPrint {
  const fields: RawField[] = [];
  const notices: string[] = [];
  for (const line of lines) {
    const text = line.trim();
    if (text === '...' || text === '…') continue;
    const unmarked = line.replace(tableRow, '$1:$2').replace(listMark, '');
    const isRemark = remark.test(unmarked);
    const found = fieldLine.exec(unstuck(unmarked));
    const last = fields[fields.length - 1];
    if (found !== null && !isRemark) {
      const [label, value] = [String(found[1]), String(found[2]).trim()];
      fields.push({ label, text: value, line: text, lines: 1, width: line.length });
    } else if (last !== undefined && !isRemark && continues(last, text)) {
      fields[fields.length - 1] = joined(last, line);
    } else {
      notices.push(text);
    }
    if (fields.length > mostFields) return { fields: [], notices: [] };
  }
  return { fields: fields.map(fieldFrom), notices };
}

/** The line from the label of a known field on; the line itself where its own label is one, or none follows. */
function unstuck(line: string): string {
  if (isKnown(fieldLine.exec(line)?.[1])) return line;
  const [before = '', label] = stuck.exec(line) ?? [];
  return isKnown(label) ? line.slice(before.length) : line;
}

function isKnown(label: string | undefined): boolean {
  return label !== undefined && detailFields.has(snakeCase(label));
}

function fieldFrom({ label, text, line }: RawField): HealthField {
  return { name: snakeCase(label), ...valueFromText(text), line };
}

/** A value as it is printed, with the marker of a profile; it may be glued on: `false[managed]` (definitions-managed). */
export function valueFromText(text: string): Pick<HealthField, 'value' | 'managed'> {
  const managed = /\[managed\]$/i.test(text);
  return { value: valueFrom(managed ? text.slice(0, -'[managed]'.length).trimEnd() : text), managed };
}

function valueFrom(text: string): HealthValue {
  const inner = text.slice(1, -1);
  if (text.length > 1 && isQuote(text[0]) && isQuote(text[text.length - 1]) && !quotes.test(inner)) return inner;
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  if (/^null$/i.test(text)) return null;
  if (/^-?\d{1,15}(\.\d{1,15})?$/.test(text)) return Number(text);
  if (text.startsWith('[') && text.endsWith(']')) return membersOf(inner);
  return text;
}

/** Straight ones, and the typographic ones of web pages and mail in several languages. */
const quotes = /["“”„‟«»]/;

function isQuote(mark: string | undefined): boolean {
  return quotes.test(String(mark));
}

function membersOf(text: string): readonly string[] {
  // Members that are objects themselves, as of edr_device_tags, are kept whole.
  if (text.includes('{')) return [text.trim()];
  const quoted = [...text.matchAll(/["“”„‟«»]([^"“”„‟«»]*)["“”„‟«»]/g)].map((match) => String(match[1]));
  if (quoted.length > 0) return quoted;
  return text
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '');
}

/** No real value is longer or spread wider; what follows a list that never ends is not read into it. */
const longestValue = 4_000;
const mostLines = 20;

function continues(field: RawField, text: string): boolean {
  if (/^\[managed\]$/i.test(text)) return !/\[managed\]$/i.test(field.text);
  return (
    field.lines < mostLines && field.text.length < longestValue && text.length < longestValue && isOpen(field.text)
  );
}

/** True while a value waits for its end: nothing yet, or a quote, list or date that is not closed. */
function isOpen(text: string): boolean {
  if (text === '') return true;
  if (text.startsWith('[')) return !text.endsWith(']');
  return isQuote(text[0]) ? [...text.matchAll(/["“”„‟«»]/g)].length % 2 === 1 : halfDate.test(text);
}

/** `Dec 29, 2022 at 09:48:37 PM`, broken at one of its blanks. */
const halfDate = /^[A-Z][a-z]{2} \d{1,2},( \d{4}( at( \d{1,2}:\d{2}:\d{2})?)?)?$/;

/** Widths at which terminals break a line wherever it is; mail breaks at a blank, earlier. */
const terminalWidths: ReadonlySet<number> = new Set([80, 100, 120, 132]);

function joined(field: RawField, line: string): RawField {
  const glue = terminalWidths.has(field.width) && /^\S/.test(line) ? '' : ' ';
  const text = line.trim();
  return {
    label: field.label,
    text: `${field.text}${glue}${text}`.trim(),
    line: `${field.line}${glue}${text}`,
    lines: field.lines + 1,
    width: line.length,
  };
}
