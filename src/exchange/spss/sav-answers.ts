import type { OpenAnswers } from '../surveys/answer-source.js';
import type { AnswerRow, ColumnFacts } from '../surveys/answers.js';
import { roundAt15 } from '../tables/round-at-15.js';
import { casesOf, type Element } from './sav-cases.js';
import { readDictionary, type SavDictionary, type SavVariable } from './sav-dictionary.js';

const BATCH = 1_000;

/** Answers of an SPSS system file. Row 1 is for the names, so that cases have the numbers of a spreadsheet. */
export function savAnswers(bytes: Uint8Array): OpenAnswers {
  const dictionary = readDictionary(bytes);
  return {
    format: 'sav',
    delimiter: null,
    encoding: null,
    facts: new Map(dictionary.variables.map((variable) => [variable.name, factsOf(variable)])),
    weight: dictionary.weight,
    sheet: null,
    rows: rowsOf(dictionary),
  };
}

function factsOf({ label, meanings, missing, width, isDay }: SavVariable): ColumnFacts {
  const { values, range } = missing;
  const isMissing = (code: string) => {
    const value = Number(code);
    return code !== '' && (values.includes(value) || (range !== null && value >= range[0] && value <= range[1]));
  };
  return {
    label,
    meanings,
    isMissing,
    ...(isDay ? { type: 'day' as const } : width > 8 ? { type: 'text' as const } : {}),
  };
}

async function* rowsOf(dictionary: SavDictionary): AsyncGenerator<readonly AnswerRow[]> {
  let number = 1;
  let batch: AnswerRow[] = [{ number: number++, cells: dictionary.variables.map(({ name }) => name) }];
  for (const elements of casesOf(dictionary)) {
    batch.push({
      number: number++,
      cells: dictionary.variables.map((variable) => textOf(variable, elements, dictionary)),
    });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

function textOf(variable: SavVariable, elements: readonly Element[], dictionary: SavDictionary): string | null {
  const { element, width } = variable;
  if (width > 0) return stringOf(elements.slice(element, element + Math.ceil(Math.min(width, 255) / 8)), dictionary);
  const value = numberOf(elements[element] ?? null, dictionary);
  if (value === null) return null;
  return variable.isDay ? dayOf(value) : String(roundAt15(value));
}

function numberOf(element: Element, { systemMissing, reader }: SavDictionary): number | null {
  if (element === null || typeof element === 'number') return element;
  const view = new DataView(element.buffer, element.byteOffset, 8);
  const value = view.getFloat64(0, reader.littleEndian);
  return value === systemMissing || !Number.isFinite(value) ? null : value;
}

function stringOf(elements: readonly Element[], { decode }: SavDictionary): string {
  const bytes = elements.flatMap((one) => (one instanceof Uint8Array ? [...one] : []));
  return decode(new Uint8Array(bytes)).trimEnd();
}

const SECONDS_A_DAY = 86_400;
/** Days from 14 October 1582, from which SPSS counts, to 1 January 1970. */
const DAYS_TO_1970 = 141_428;

function dayOf(seconds: number): string | null {
  const date = new Date((seconds - DAYS_TO_1970 * SECONDS_A_DAY) * 1000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
