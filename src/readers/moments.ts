// Moments as Defender prints them -> epoch ms. Text forms name no time zone; JSON and the old syntax are exact.
import { textOf } from './health.ts';
import type { HealthReading, HealthValue } from './health-reading.ts';

/** When something was or will be, as far as a date without a time zone tells; equal when it is known exactly. */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
}

const hourMs = 60 * 60_000;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Some clock on Earth is 14 hours ahead of UTC, another 12 behind. */
const aheadMs = 14 * hourMs;
const behindMs = 12 * hourMs;

/** `Jul 06, 2022 at 01:57:03 PM`; without AM or PM the hour is of a 24-hour clock. */
const words = /^([a-z]{3})[a-z]{0,6}\.? (\d{1,2}),? (\d{4})(?: at|,)? (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])m)?$/i;

/** null for a field that was not printed, printed twice differently, `unavailable`, or no moment. */
export function momentIn(health: HealthReading, name: string): Span | null {
  return spanFrom(textOf(health, name));
}

/** `2026-12-29T21:48:37.5Z`, as programs write it; without a zone it is as vague as words. */
const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:[.,]\d{1,9})?(?: ?(Z|[+-]\d{2}:?\d{2}))?$/i;

/** Reads epoch milliseconds, as number or text, ISO 8601 and the words of the text form; null for anything else. */
export function spanFrom(value: HealthValue): Span | null {
  const text = String(value).trim().replace(/\s+/g, ' ');
  if (/^\d{12,13}$/.test(text)) return { earliest: Number(text), latest: Number(text) };
  const written = iso.exec(text);
  if (written !== null) return isoSpan(String(written[1]), String(written[2]), written[3]);
  const parts = words.exec(text);
  if (parts === null) return null;
  const [, name, day, year, hour, minute, second, half] = parts;
  const midnight = midnightOf(Number(year), months.indexOf(String(name).toLowerCase()), Number(day));
  const clock = hourOf(Number(hour), half?.toLowerCase());
  if (midnight === null || clock === null || Number(minute) > 59) return null;
  const seconds = clock * 3600 + Number(minute) * 60 + Number(second ?? 0);
  const at = midnight + seconds * 1000;
  return { earliest: at - aheadMs, latest: at + behindMs };
}

/**
 * How old the definitions are at least, ms. Defender's own count of minutes needs neither clock nor zone; else their
 * date, judged by `now`. null when neither can be told.
 */
export function definitionsAgeMs(health: HealthReading, now: number | null): number | null {
  const minutes = textOf(health, 'definitions_updated_minutes_ago');
  if (/^\d{1,9}(\.\d{1,9})?$/.test(String(minutes))) return Number(minutes) * 60_000;
  const updated = momentIn(health, 'definitions_updated');
  return updated === null || now === null ? null : Math.max(0, now - updated.latest);
}

function isoSpan(day: string, time: string, zone: string | undefined): Span | null {
  const [year, month, date] = day.split('-').map(Number);
  if (midnightOf(year ?? 0, (month ?? 0) - 1, date ?? 0) === null) return null;
  const at = Date.parse(`${day}T${time}${zone?.toUpperCase().replace(/(\d{2})(\d{2})$/, '$1:$2') ?? 'Z'}`);
  if (Number.isNaN(at)) return null;
  return zone === undefined ? { earliest: at - aheadMs, latest: at + behindMs } : { earliest: at, latest: at };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** In UTC, the months counted from 0; null for a day that no calendar has, such as 30 February. */
function midnightOf(year: number, month: number, day: number): number | null {
  const midnight = Date.UTC(year, month, day);
  const found = new Date(midnight);
  return found.getUTCFullYear() === year && found.getUTCMonth() === month ? midnight : null;
}
