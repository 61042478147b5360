// Portuguese of Brazil: a moment with its article, for all sentences that name one.
import { ledBy } from '../../times.ts';

/** “a 1:05”, “as 14:05”; dates have none here. */
export const theHour = ledBy({ one: 'a ', hour: 'as ', date: '' });

/** “à 1:05”, “às 14:05”. */
export const atHour = ledBy({ one: 'à ', hour: 'às ', date: '' });

/** “24 de nov. às 14:05”, where the sentence goes on: the commas of “ter., 24 de nov., 14:05” would break it up. */
export function dayAtHour(when: string): string {
  const [, day, hour] = /^\p{L}+\.?, (\d.*), (\d.*)$/u.exec(when) ?? [];
  return day === undefined || hour === undefined ? theHour(when) : `${day} ${atHour(hour)}`;
}
