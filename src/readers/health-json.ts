// The JSON form of `mdatp health --output json` -> fields. Names become snake_case, `{ value, isManaged }` is unwrapped.

import { printedLines } from '../outcome.ts';
import type { HealthField, HealthPrint, HealthValue } from './health-reading.ts';
import { isObject, type JsonObject, objectsIn } from './json.ts';

/**
 * Reads every whole object in the text that holds a known field, whatever stands around it (ATTENTION or log lines).
 * null when there is none, or one is cut: half an object is not read, the caller then tries the text form.
 */
export function readHealthJson(text: string, known: ReadonlySet<string>): HealthPrint | null {
  const found = objectsIn(text);
  if (found === null) return null;
  const answers = found.objects.map((object) => fieldsIn(object, known));
  const fields = answers.filter((answer) => answer.some(({ name }) => known.has(name))).flat();
  return fields.length === 0 ? null : { fields, notices: printedLines(found.around) };
}

/** Fields of an object; an unknown name whose value holds known fields is only a wrapping and is looked through. */
function fieldsIn(object: JsonObject, known: ReadonlySet<string>): readonly HealthField[] {
  return Object.entries(object).flatMap(([name, value]) => {
    if (name === '$type') return [];
    if (!known.has(snakeCase(name))) {
      const inner = objectsOf(value).flatMap((member) => fieldsIn(member, known));
      if (inner.some((field) => known.has(field.name))) return inner;
    }
    return [fieldFrom(name, value)];
  });
}

function objectsOf(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

function fieldFrom(name: string, printed: unknown): HealthField {
  const { value, managed } = unwrapped(printed);
  return {
    name: snakeCase(name),
    value: valueFrom(value),
    managed,
    line: `${JSON.stringify(name)}:${JSON.stringify(printed)}`,
  };
}

/** Takes `{ value, isManaged, displayValue }` off a value, also twice; `isManaged` is the JSON form of `[managed]`. */
function unwrapped(printed: unknown): { readonly value: unknown; readonly managed: boolean } {
  if (!isObject(printed) || !('value' in printed)) return { value: printed, managed: false };
  const inner = unwrapped(printed['value']);
  const managed = truthIn(String(printed['isManaged'])) === true;
  return { value: inner.value, managed: managed || inner.managed };
}

/** Some answers put truth values in quotes, as they do "NA" (PowerShell-DSC-for-Linux issue 811). */
function truthIn(text: string): boolean | null {
  const word = text.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

function valueFrom(value: unknown): HealthValue {
  if (typeof value === 'string') return truthIn(value) ?? value;
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(memberFrom);
  return tagOf(value) ?? JSON.stringify(value);
}

/** A tagged member reads like the text form's words: {"$type":"noActiveEventProvider"} is "no active event provider". */
function memberFrom(member: unknown): string {
  if (typeof member === 'string') return member;
  return tagOf(member)?.replaceAll('_', ' ') ?? JSON.stringify(member);
}

/** A tagged value such as {"$type":"upToDate"} means its tag. */
function tagOf(value: unknown): string | null {
  return isObject(value) && typeof value['$type'] === 'string' ? snakeCase(value['$type']) : null;
}

/** realTimeProtectionEnabled -> real_time_protection_enabled; a name that has underscores already stays. */
export function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
