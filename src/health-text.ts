// The text forms of `mdatp health` -> fields: `label   : value`, ragged columns and all (facts: mdatp-health section 3).

import type { HealthField, HealthPrint, HealthValue } from './health.ts';
import { snakeCase } from './health-json.ts';

interface RawField {
  readonly label: string;
  readonly text: string;
  readonly line: string;
}

/** A field's line: a bare label, then the FIRST colon; everything after it is the value. */
const fieldLine = /^\s*([A-Za-z][A-Za-z0-9_]*)\s*:(.*)$/;

/**
 * Reads any text. A line that is no field continues a value that was left open (empty, or an unclosed quote or list),
 * as terminals and mail wrap long ones; else it is a notice. A line of dots is elision and means nothing.
 */
export function readHealthText(lines: readonly string[]): HealthPrint {
  const fields: RawField[] = [];
  const notices: string[] = [];
  for (const line of lines) {
    const text = line.trim();
    if (text === '' || /^(\.\.\.|…)$/.test(text)) continue;
    const match = fieldLine.exec(line);
    const label = match?.[1];
    const last = fields.at(-1);
    const remark = label !== undefined && /^(attention|warning|error|note)$/i.test(label);
    if (label !== undefined && !remark) {
      fields.push({ label, text: (match?.[2] ?? '').trim(), line: text });
    } else if (last !== undefined && !remark && isOpen(last.text)) {
      fields[fields.length - 1] = { ...last, text: `${last.text} ${text}`.trim(), line: `${last.line} ${text}` };
    } else {
      notices.push(text);
    }
  }
  return { fields: fields.map(fieldFrom), notices };
}

function fieldFrom({ label, text, line }: RawField): HealthField {
  // The marker may be glued to the value: `false[managed]` (fixture definitions-managed).
  const managed = /\[managed\]$/i.test(text);
  const bare = managed ? text.replace(/\s*\[managed\]$/i, '') : text;
  return { name: snakeCase(label), value: valueFrom(bare), managed, line };
}

function valueFrom(text: string): HealthValue {
  const quoted = /^["“”](.*)["“”]$/s.exec(text);
  if (quoted?.[1] !== undefined && !/["“”]/.test(quoted[1])) return quoted[1];
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  if (/^null$/i.test(text)) return null;
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^\[.*\]$/s.test(text)) return membersOf(text.slice(1, -1));
  return text;
}

function membersOf(text: string): readonly string[] {
  const quoted = [...text.matchAll(/["“”]([^"“”]*)["“”]/g)].map((match) => match[1] ?? '');
  if (quoted.length > 0) return quoted;
  return text
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '');
}

/** No real value is longer; what follows a list that never ends is not read into it. */
const longestValue = 4_000;

/** True while a value waits for its end: nothing yet, or a quote or list that is not closed. */
function isOpen(text: string): boolean {
  if (text === '') return true;
  if (text.length > longestValue) return false;
  const quotes = text.match(/["“”]/g)?.length ?? 0;
  return quotes % 2 === 1 || (text.startsWith('[') && !/\](\s*\[managed\])?$/i.test(text));
}
