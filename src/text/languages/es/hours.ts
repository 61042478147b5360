// Spanish: a moment with its article, for all sentences that name one.
import { ledBy } from '../../times.ts';

/** “la 1:05”, “las 14:05”. */
export const theHour = ledBy({ one: 'la ', hour: 'las ', date: 'el ' });

/** “el 24 nov a las 14:05”: “el mar, 24 nov, 14:05” is broken up by its commas, and begins with the sea. */
export function theDay(when: string): string {
  const [, day, hour] = /^\p{L}+, (.+), (\d.*)$/u.exec(when) ?? [];
  return day === undefined || hour === undefined ? theHour(when) : `el ${day} a ${theHour(hour)}`;
}
