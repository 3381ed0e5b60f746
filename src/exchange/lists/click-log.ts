import { isFilled, type Table } from '../tables/table.js';
import { plainWordsOf } from './plain-words.js';

const USER = /^(user|visitor|session|client|customer|kunden|nutzer|besucher)( ?(id|nr|nummer|key|hash))?$/;
const TIME_HEADER_PATTERN = /^(time|timestamp|zeitstempel|zeit|event time|date time|datetime|uhrzeit|visited at)$/;
export const MANY_ROWS = 1_000;

/** Is the table a log of actions? Thousands of rows with a user and a time are events, not a list of touchpoints. */
export function isClickLog({ rows }: Table): boolean {
  if (rows.length < MANY_ROWS) return false;
  const header = rows.find(({ cells }) => cells.filter(isFilled).length > 1);
  return namesEvents(header?.cells.map(({ value }) => String(value ?? '')) ?? []);
}

/** Do headers name a user and a time, as those of a log do? */
export function namesEvents(headers: readonly string[]): boolean {
  const words = headers.map(plainWordsOf);
  return words.some((word) => USER.test(word)) && words.some((word) => TIME_HEADER_PATTERN.test(word));
}
