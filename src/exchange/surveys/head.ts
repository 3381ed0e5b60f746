import type { AnswerRow, RowRule, SurveyHead } from './answers.js';
import { cleanText } from './clean-text.js';

/** The cells of a row as clean texts. */
export function textsIn(row: AnswerRow | undefined): string[] {
  return (row?.cells ?? []).map((cell) => cleanText(cell ?? ''));
}

/** Values of one column in the rows of the head below its header, without empty ones. */
export function valuesBelow({ rows }: SurveyHead, headerRows: number, column: number): string[] {
  return rows.slice(headerRows).flatMap(({ cells }) => cleanText(cells[column] ?? '') || []);
}

/** The position of the first header among `names`, without regard to case; -1 where there is none. */
export function positionIn(headers: readonly string[], ...names: readonly string[]): number {
  return headers.findIndex((header) => names.some((name) => header.toLowerCase() === name.toLowerCase()));
}

export const positionOrNull = (headers: readonly string[], ...names: readonly string[]): number | null => {
  const position = positionIn(headers, ...names);
  return position < 0 ? null : position;
};

/** The rule for a column, or none where the file does not have it. */
export function rule(
  column: number | null,
  reason: RowRule['reason'],
  values: readonly string[],
  not?: 'not',
): RowRule[] {
  if (column === null || column < 0) return [];
  return [{ column, reason, values: new Set(values), ...(not ? { not: true as const } : {}) }];
}

/** `Question - Part` at the last dash that stands free. */
export function splitAtDash(label: string): { label: string; part: string } {
  const at = label.lastIndexOf(' - ');
  return at < 0 ? { label, part: '' } : { label: label.slice(0, at).trim(), part: label.slice(at + 3).trim() };
}

const DATE_TIME = /^(\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2})[ ,T]+\d{1,2}:\d{2}/;

export function looksLikeTime(text: string): boolean {
  return DATE_TIME.test(text) || /^[A-Z][a-z]{2} [A-Z][a-z]{2} \d{2} \d{4} /.test(text);
}
