import { CANNOT_JUDGE } from '../../document/ballot-form.js';
import { readNumber, withoutLabel } from '../lists/read-number.js';
import { roundAt15 } from '../tables/round-at-15.js';
import { type Cell, isFilled } from '../tables/table.js';
import type { ReturnedAnswer } from './returned.js';
import { sheetWords } from './sheet-words.js';

const CANNOT_JUDGE_WORDS: ReadonlySet<string> = new Set([
  CANNOT_JUDGE,
  ...Object.values(sheetWords).map(({ words }) => words('', '').cannotJudge),
]);

/** The answer in a cell; `null` where there is none. A text that is no number is never guessed. */
export function readAnswer(cell: Cell): ReturnedAnswer['answer'] | null {
  const { value, formula, issue, shown } = cell;
  if (!isFilled(cell)) return null;
  if (issue === 'formula-without-value' || formula) return { problem: 'formula', value: textOf(cell) };
  if (issue === 'error-value') return { problem: 'error-value', value: textOf(cell) };
  if (typeof value === 'number') {
    return shown === undefined ? toNumberAnswer(value) : { problem: 'no-number', value: shown };
  }
  if (typeof value !== 'string') return { problem: 'no-number', value: textOf(cell) };
  const text = value.trim();
  if (CANNOT_JUDGE_WORDS.has(text.toLowerCase())) return CANNOT_JUDGE;
  const read = readNumber(withoutLabel(text), null);
  return 'value' in read ? toNumberAnswer(read.value) : { problem: 'no-number', value: textOf({ value: text }) };
}

/** A zero has no sign. */
function toNumberAnswer(value: number): number | { problem: 'no-number'; value: string } {
  return Number.isFinite(value) ? roundAt15(value) + 0 : { problem: 'no-number', value: String(value) };
}

const MAX_SHOWN_CHARACTERS = 60;

/** The beginning of what stands in a cell, for a message. */
export function textOf({ value }: Cell): string {
  const text = typeof value === 'object' && value !== null ? value.day : String(value ?? '');
  return text.length > MAX_SHOWN_CHARACTERS ? `${text.slice(0, MAX_SHOWN_CHARACTERS)}…` : text;
}
