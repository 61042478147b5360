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
  const answers = found.objects.flatMap((object) => answersIn(object, known));
  return answers.length === 0 ? null : { fields: together(answers), notices: printedLines(found.around) };
}

/** Whether a cut or broken object names fields of Defender's: what it would have said of them is not known. */
export function holdsBrokenAnswer(text: string, known: ReadonlySet<string>): boolean {
  if (objectsIn(text) !== null) return false;
  return [...text.matchAll(/["“]([A-Za-z_]{1,80})["”]\s*:/g)].some(([, name]) => known.has(snakeCase(String(name))));
}

/**
 * The fields of one answer as they are. Of several, what one of them does not print is in doubt: no part of one answer
 * may fill the gap of another.
 */
export function together(answers: readonly (readonly HealthField[])[]): readonly HealthField[] {
  const all = answers.flat();
  const printed = answers.map((answer) => new Set(answer.map(({ name }) => name)));
  const names = [...new Set(all.map(({ name }) => name))];
  return [...all, ...names.filter((name) => !printed.every((one) => one.has(name))).map(inDoubt)];
}

/** A whole answer, and lines of the text form beside it: they may contradict it, and fill no gap of it. */
export function withLines(answer: readonly HealthField[], lines: readonly HealthField[]): readonly HealthField[] {
  const own = new Set(answer.map(({ name }) => name));
  const added = [...new Set(lines.map(({ name }) => name))].filter((name) => !own.has(name));
  return [...answer, ...lines, ...added.map(inDoubt)];
}

/** Stands for a second value, so that nobody takes the first one for settled. */
function inDoubt(name: string): HealthField {
  return { name, value: null, managed: false, line: `${name}: not in each of the answers` };
}

/**
 * An object that holds a known field is an answer, and its fields are its own. One that holds none may only wrap
 * answers, and is looked through; names that JavaScript gives a meaning to never wrap anything.
 */
function answersIn(object: JsonObject, known: ReadonlySet<string>): readonly (readonly HealthField[])[] {
  const own = Object.entries(object).filter(([name]) => name !== '$type');
  if (own.some(([name]) => known.has(snakeCase(name)))) return [own.map(([name, value]) => fieldFrom(name, value))];
  return own.flatMap(([name, value]) =>
    meantByTheLanguage.has(name) ? [] : objectsOf(value).flatMap((inner) => answersIn(inner, known)),
  );
}

const meantByTheLanguage: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

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
  return tagOf(member)?.replace(/_/g, ' ') ?? JSON.stringify(member);
}

/** A tagged value such as {"$type":"upToDate"} means its tag. */
function tagOf(value: unknown): string | null {
  return isObject(value) && typeof value['$type'] === 'string' ? snakeCase(value['$type']) : null;
}

/** realTimeProtectionEnabled -> real_time_protection_enabled; a name that has underscores already stays. */
export function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
