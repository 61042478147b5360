// German: a time within a sentence.

/** “13:00 Uhr”; one of twelve hours ends with its half of the day. */
export function uhr(time: string): string {
  return /\d$/.test(time) ? `${time} Uhr` : time;
}
