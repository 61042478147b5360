// Until when alerts can be silenced: in an hour, this afternoon, tomorrow morning, within what the profile allows.
import type { SnoozeId } from './contract.ts';

export interface Snooze {
  readonly id: SnoozeId;
  /** Epoch ms. */
  readonly until: number;
  /** It ends tomorrow; one that the limit cuts short may end today, whatever it is called. */
  readonly isTomorrow: boolean;
}

const hourMs = 60 * 60_000;
const afternoonHour = 13;
const morningHour = 9;

/** What can be chosen now, shortest first; nothing that ends no later than a shorter one, none where none is allowed. */
export function snoozesAt(now: number, maxHours: number): readonly Snooze[] {
  const longest = now + maxHours * hourMs;
  const wanted: readonly Omit<Snooze, 'isTomorrow'>[] = [
    { id: 'one-hour', until: now + hourMs },
    { id: 'afternoon', until: localHour(now, 0, afternoonHour) },
    { id: 'tomorrow', until: localHour(now, 1, morningHour) },
  ];
  let last = now;
  return wanted.flatMap(({ id, until }) => {
    const capped = Math.min(until, longest);
    if (capped <= last) return [];
    last = capped;
    return [{ id, until: capped, isTomorrow: isFromTomorrow(capped, now) }];
  });
}

/** After the midnight that comes next, on the wall clock. */
export function isFromTomorrow(at: number, now: number): boolean {
  return at >= localHour(now, 1, 0);
}

/** On one day of the wall clock; both are epoch ms. */
export function isSameDay(at: number, now: number): boolean {
  return localHour(at, 0, 0) === localHour(now, 0, 0);
}

/** A local clock time as epoch ms: so many days from the day of `now`, at this hour. */
function localHour(now: number, daysAhead: number, hour: number): number {
  const day = new Date(now);
  day.setDate(day.getDate() + daysAhead);
  return day.setHours(hour, 0, 0, 0);
}

/** A silence that began before the limit became shorter, or the clock was set back, ends no later than the limit. */
export function cappedSnooze(snoozedUntil: number | null, maxHours: number, now: number): number | null {
  return snoozedUntil === null ? null : Math.min(snoozedUntil, now + maxHours * hourMs);
}
