// Clock times and ages in words, for every language alike; moments are epoch ms.
const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Younger than this nobody counts: while a guide is open it is looked every second. */
export const justNowMs = 5 * secondMs;

/** How many hours the clock of this Mac counts before it begins again. */
export type ClockHours = 12 | 24;

type Unit = 'second' | 'minute' | 'hour' | 'day';

/** "2:05 PM" or "14:05". `withHalf` puts the half of the day to a time of the 12-hour clock. */
export function clockIn(
  withHalf: (time: string, isMorning: boolean) => string,
): (at: number, hours: ClockHours) => string {
  return (at, hours) => (hours === 24 ? time24(at) : withHalf(time12(at), new Date(at).getHours() < 12));
}

/** "09:05": how all our languages write it. Intl says the same, but its first answer takes 10 ms and 4 MB. */
function time24(at: number): string {
  const local = new Date(at);
  return `${twoDigits(local.getHours())}:${twoDigits(local.getMinutes())}`;
}

/** "9:05", and "12:05" at midnight and at noon. */
function time12(at: number): string {
  const local = new Date(at);
  return `${local.getHours() % 12 || 12}:${twoDigits(local.getMinutes())}`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

/**
 * What stands before a moment, with its article where the language has one: before one o’clock, before any later hour,
 * before a date. Takes what `clock` or `at` of the language says, and puts the moment behind it.
 */
export function ledBy(words: { readonly one: string; readonly hour: string; readonly date: string }) {
  return (when: string) => `${/^0?1\D/.test(when) ? words.one : /^\d/.test(when) ? words.hour : words.date}${when}`;
}

/** "Wed, Nov 25, 10:31 AM". */
export function dateTime(locale: string): (at: number, hours: ClockHours) => string {
  const formats = {
    12: whenNeeded(() => dateFormat(locale, 'numeric', 'h12')),
    24: whenNeeded(() => dateFormat(locale, '2-digit', 'h23')),
  };
  return (at, hours) => formats[hours]().format(at);
}

function dateFormat(locale: string, hour: 'numeric' | '2-digit', hourCycle: 'h12' | 'h23') {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour,
    minute: '2-digit',
    hourCycle,
  });
}

/** "Wed 25 Nov". */
export function dayDate(locale: string): (at: number) => string {
  const format = whenNeeded(
    () => new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }),
  );
  return (at) => format().format(at);
}

/** "78 days". */
export function dayCount(locale: string): (count: number) => string {
  const format = whenNeeded(() => new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }));
  return (count) => asApple(format().format(count), locale);
}

/** "12 sec ago". An age below zero (the clock was set back) counts as zero. */
export function timeAgo(locale: string): (ageMs: number) => string {
  const format = whenNeeded(() => new Intl.RelativeTimeFormat(locale, { style: 'short' }));
  return (ageMs) => {
    const { count, unit } = inUnits(ageMs);
    return asApple(format().format(-count, unit), locale);
  };
}

/** "2 hours". */
export function timeLong(locale: string): (ageMs: number) => string {
  return (ageMs) => {
    const { count, unit } = inUnits(ageMs);
    const text = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
    return asApple(text, locale);
  };
}

/**
 * Intl puts a space between a Japanese number and its unit, and none between a Chinese one and its own; macOS does it the
 * other way round. Some versions count Polish days as spells of 24 hours. In Swedish it says “sen”, which is spoken.
 */
export function asApple(text: string, locale: string): string {
  if (locale.startsWith('ja')) return text.replace(/(\d)\s/g, '$1');
  if (locale.startsWith('zh')) return text.replace(/(\d)(?=\p{Script=Han})/gu, '$1 ');
  if (locale.startsWith('sv')) return text.replace(/ sen$/, ' sedan');
  return locale.startsWith('pl') ? text.replace('doba', 'dzień').replace(/doby|dób/, 'dni') : text;
}

/** Making one takes milliseconds, which a start with all languages would pay before its icon is there. */
function whenNeeded<Format>(make: () => Format): () => Format {
  let made: Format | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The largest unit that is there at least once, counted in whole. */
export function inUnits(ageMs: number): { readonly count: number; readonly unit: Unit } {
  const age = Math.max(0, ageMs);
  if (age < minuteMs) return { count: Math.floor(age / secondMs), unit: 'second' };
  if (age < hourMs) return { count: Math.floor(age / minuteMs), unit: 'minute' };
  if (age < 2 * dayMs) return { count: Math.floor(age / hourMs), unit: 'hour' };
  return { count: Math.floor(age / dayMs), unit: 'day' };
}
