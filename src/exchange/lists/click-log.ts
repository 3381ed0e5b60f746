import { isFilled, type Table } from '../tables/table.js';
import { plainWordsOf } from './plain-words.js';

const USER = /^(user|visitor|session|client|customer|kunden|nutzer|besucher)( ?(id|nr|nummer|key|hash))?$/;
const TIME_HEADER_PATTERN = /^(time|timestamp|zeitstempel|zeit|event time|date time|datetime|uhrzeit|visited at)$/;
const MANY_ROWS = 1_000;

/** Is the table a log of actions? Thousands of rows with a user and a time are events, not a list of touchpoints. */
export function isClickLog({ rows }: Table): boolean {
  if (rows.length < MANY_ROWS) return false;
  const header = rows.find(({ cells }) => cells.filter(isFilled).length > 1);
  const words = header?.cells.map(({ value }) => plainWordsOf(String(value ?? ''))) ?? [];
  return words.some((word) => USER.test(word)) && words.some((word) => TIME_HEADER_PATTERN.test(word));
}
