import { Parser } from 'csv-parse';
import type { AnswerRow } from '../surveys/answers.js';
import { MAX_CELL_LENGTH } from './limits.js';
import { CSV_OPTIONS, toUnreadable } from './read-csv.js';

export interface CsvForm {
  readonly delimiter: string;
  /** Number of the first row. */
  readonly firstNumber: number;
  /** Tells cells without anything (`null`) from empty quotes (''), which takes csv-parse twenty times as long. */
  readonly tellQuotes: boolean;
}

/** Reads separated values piece by piece; no more than one piece and one record is held. */
export async function* streamCsv(
  pieces: AsyncIterable<string>,
  { delimiter, firstNumber, tellQuotes }: CsvForm,
): AsyncGenerator<AnswerRow[]> {
  let failure: Error | null = null;
  const parser = makeParser(delimiter, tellQuotes);
  parser.on('error', (error) => {
    failure = error;
  });
  let number = firstNumber;
  const take = (rows: AnswerRow[] = []): AnswerRow[] => {
    if (failure) throw toUnreadable(failure);
    for (let cells = parser.read(); cells !== null; cells = parser.read()) rows.push({ number: number++, cells });
    return rows;
  };
  for await (const piece of pieces) {
    parser.write(piece);
    yield take();
  }
  const rest: AnswerRow[] = [];
  const ended = new Promise<void>((resolve) => {
    parser.on('end', resolve);
    parser.on('error', () => resolve());
  });
  // The end is told when all rows are taken, and rows come as long as there are some.
  parser.on('readable', () => {
    if (!failure) take(rest);
  });
  parser.end();
  await ended;
  yield take(rest);
}

function makeParser(delimiter: string, tellQuotes: boolean): Parser {
  return new Parser({
    ...CSV_OPTIONS,
    delimiter,
    max_record_size: 16 * MAX_CELL_LENGTH,
    ...(tellQuotes ? { cast: (value: string, { quoting }) => (value === '' && !quoting ? null : value) } : {}),
  });
}
