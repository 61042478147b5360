// Moments as Defender prints them -> epoch ms. Text forms name no time zone; JSON and the old syntax are exact.
import { textOf } from './health.ts';
import type { HealthReading, HealthValue } from './health-reading.ts';

/** When something was or will be, as far as a date without a time zone tells; equal when it is known exactly. */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
}

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
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

/** Reads epoch milliseconds, as number or text, and the words of the text form; null for what is no moment. */
export function spanFrom(value: HealthValue): Span | null {
  const text = String(value).trim().replace(/\s+/g, ' ');
  if (/^\d{12,13}$/.test(text)) return { earliest: Number(text), latest: Number(text) };
  const parts = words.exec(text);
  if (parts === null) return null;
  const [, name, day, year, hour, minute, second, half] = parts;
  const month = months.indexOf(String(name).toLowerCase()) + 1;
  const clock = hourOf(Number(hour), half?.toLowerCase());
  if (month === 0 || clock === null || !existsDay(Number(year), month, Number(day)) || Number(minute) > 59) return null;
  const seconds = clock * 3600 + Number(minute) * 60 + Number(second ?? 0);
  const at = daysSince1970(Number(year), month, Number(day)) * dayMs + seconds * 1000;
  return { earliest: at - aheadMs, latest: at + behindMs };
}

/**
 * How old the definitions are at least, ms. Defender's own count of minutes needs neither clock nor zone; else their
 * date, judged by `now`. null when neither can be told.
 */
export function definitionsAgeMs(health: HealthReading, now: number | null): number | null {
  const minutes = textOf(health, 'definitions_updated_minutes_ago');
  if (/^\d{1,9}$/.test(String(minutes))) return Number(minutes) * 60_000;
  const updated = momentIn(health, 'definitions_updated');
  return updated === null || now === null ? null : Math.max(0, now - updated.latest);
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function existsDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day >= 1 && day <= length;
}

/** Of the Gregorian calendar, in years that begin in March so that the leap day is the last. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}
