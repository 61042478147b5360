// The JSON form of `mdatp health --output json` -> fields. Names become snake_case, `{ value, isManaged }` is unwrapped.
import type { HealthField, HealthPrint, HealthValue } from './health.ts';

/**
 * Reads the object in the text, whatever stands before it (an ATTENTION line may [ISSUE-MDATP3]).
 * null when there is no whole JSON object: the caller then tries the text form.
 */
export function readHealthJson(text: string): HealthPrint | null {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start < 0 || end < start) return null;
  const fields = fieldsIn(text.slice(start, end + 1));
  if (fields === null) return null;
  const notices = `${text.slice(0, start)}\n${text.slice(end + 1)}`
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/^\uFEFF/, '').trim())
    .filter((line) => line !== '');
  return { fields, notices };
}

function fieldsIn(text: string): readonly HealthField[] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? Object.entries(parsed).flatMap(([name, value]) => fieldFrom(name, value)) : null;
  } catch {
    // Not JSON after all (text forms also contain braces now and then), or nested deeper than any answer is.
    return null;
  }
}

function fieldFrom(name: string, printed: unknown): readonly HealthField[] {
  if (name === '$type') return [];
  const line = `${JSON.stringify(name)}:${JSON.stringify(printed)}`;
  const managed = isObject(printed) && printed['isManaged'] === true;
  const value = isObject(printed) && 'value' in printed ? printed['value'] : printed;
  return [{ name: snakeCase(name), value: valueFrom(value), managed, line }];
}

function valueFrom(value: unknown): HealthValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') {
    return value;
  }
  if (Array.isArray(value))
    return value.map((member) => (typeof member === 'string' ? member : JSON.stringify(member)));
  // A tagged value such as {"$type":"upToDate"} means its tag.
  if (isObject(value) && typeof value['$type'] === 'string') return snakeCase(value['$type']);
  return JSON.stringify(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** realTimeProtectionEnabled -> real_time_protection_enabled; a name that has underscores already stays. */
export function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
