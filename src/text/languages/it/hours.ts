// Italian: a moment with its article, for all sentences that name one.
import { ledBy } from '../../times.ts';

/** “all’1:05”, “alle 14:05”, “a mar 24 nov, 14:05”. */
export const atHour = ledBy({ one: 'all’', hour: 'alle ', date: 'a ' });

/** “dall’1:05”, “dalle 14:05”, “dal mar 24 nov, 14:05”; “dalla” before Sunday. */
export const since = (when: string) =>
  ledBy({ one: 'dall’', hour: 'dalle ', date: when.startsWith('dom') ? 'dalla ' : 'dal ' })(when);

/** “dal 24 nov alle 14:05”, where the sentence goes on: the comma of “mar 24 nov, 14:05” would break it up. */
export function sinceDay(when: string): string {
  const [, day, hour] = /^\p{L}+ (\d.*), (\d.*)$/u.exec(when) ?? [];
  if (day === undefined || hour === undefined) return since(when);
  return `${/^(1|8|11) /.test(day) ? 'dall’' : 'dal '}${day} ${atHour(hour)}`;
}
