// Clock times and ages in words, for every language alike; moments are epoch ms.
const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Younger than this nobody counts: while a guide is open it is looked every second. */
export const justNowMs = 5 * secondMs;

type Unit = 'second' | 'minute' | 'hour' | 'day';

/** "09:05": how all our languages write it. Intl says the same, but its first answer takes 10 ms and 4 MB. */
export function clockTime(at: number): string {
  const local = new Date(at);
  return [local.getHours(), local.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** "Wed 25 Nov, 10:31". */
export function dateTime(locale: string): (at: number) => string {
  const format = whenNeeded(
    () =>
      new Intl.DateTimeFormat(locale, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
      }),
  );
  return (at) => format().format(at);
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
  return (count) => format().format(count);
}

/** "12 sec ago". An age below zero (a clock that was set back) is none. */
export function timeAgo(locale: string): (ageMs: number) => string {
  const format = whenNeeded(() => new Intl.RelativeTimeFormat(locale, { style: 'short' }));
  return (ageMs) => {
    const { count, unit } = inUnits(ageMs);
    return format().format(-count, unit);
  };
}

/** "2 hours". */
export function timeLong(locale: string): (ageMs: number) => string {
  return (ageMs) => {
    const { count, unit } = inUnits(ageMs);
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  };
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
