// Portuguese of Brazil: a moment with its article, for all sentences that name one.
import { ledBy } from '../../times.ts';

/** “a 1:05”, “as 14:05”; dates have none here. */
export const theHour = ledBy({ one: 'a ', hour: 'as ', date: '' });

/** “à 1:05”, “às 14:05”. */
export const atHour = ledBy({ one: 'à ', hour: 'às ', date: '' });
