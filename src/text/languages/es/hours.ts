// Spanish: a moment with its article, for all sentences that name one.
import { ledBy } from '../../times.ts';

/** “la 1:05”, “las 14:05”, “el mar, 24 nov, 14:05”. */
export const theHour = ledBy({ one: 'la ', hour: 'las ', date: 'el ' });
