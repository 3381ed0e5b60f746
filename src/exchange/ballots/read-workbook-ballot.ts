import { VALUE_KINDS } from '../../core/model/on-scale.js';
import { ANSWERS_MARK, BALLOT_FORMAT, BALLOT_VERSION } from '../../document/ballot-form.js';
import { columnLetter } from '../lists/guess-columns.js';
import { type Cell, EMPTY_CELL, isFilled, type Table, type TableRow, type Tables } from '../tables/table.js';
import { readAnswer, textOf } from './read-answer.js';
import { type BallotProblem, makeUnreadBallot, type ReturnedAnswer, type ReturnedBallot } from './returned.js';

const wholeFile = { sheet: null, cell: null, value: '' };

/**
 * A rating sheet from a workbook. Its parts are found by what is written in their first cells, so that new names and
 * another order of sheets, rows and columns change nothing.
 */
export function readWorkbookBallot(file: string, { tables }: Tables): ReturnedBallot {
  const technical = tables.find(({ rows }) => textAt(rows[0], 0) === BALLOT_FORMAT);
  if (!technical) return makeUnreadBallot(file, { reason: 'not-a-ballot', ...wholeFile });
  const version = Number(textAt(technical.rows[0], 1));
  if (version !== BALLOT_VERSION) return makeUnreadBallot(file, { reason: 'newer-version', ...wholeFile });
  const factOf = (key: string) =>
    textAt(
      technical.rows.find((row) => textAt(row, 0) === key),
      1,
    );
  const marked = tables.filter((table) => markRowOf(table) !== undefined);
  const problems: BallotProblem[] = [];
  if (marked.length > 1) {
    const sheet = marked.map((table) => table.sheet ?? '').join(', ');
    problems.push({ reason: 'several-answer-sheets', ...wholeFile, sheet });
  }
  if (marked.length === 0) problems.push({ reason: 'no-answers', ...wholeFile });
  const read = marked.length === 1 && marked[0] ? readAnswers(marked[0]) : { answers: [], problems: [] };
  return {
    file,
    ballot: factOf('ballot'),
    catalog: factOf('catalog') || null,
    recipient: factOf('recipient'),
    answers: read.answers,
    problems: [...problems, ...read.problems],
  };
}

const markRowOf = ({ rows }: Table) => rows.find((row) => row.cells.some((cell) => cell.value === ANSWERS_MARK));

function readAnswers(table: Table): Pick<ReturnedBallot, 'answers' | 'problems'> {
  const mark = markRowOf(table);
  const idColumn = mark?.cells.findIndex(({ value }) => value === ANSWERS_MARK) ?? 0;
  const questions = (mark?.cells ?? []).flatMap(({ value }, column) =>
    (VALUE_KINDS as readonly unknown[]).includes(value) ? [{ column, question: String(value) }] : [],
  );
  const answers: ReturnedAnswer[] = [];
  const problems: BallotProblem[] = [];
  for (const row of table.rows) {
    if (row === mark) continue;
    const touchpoint = textAt(row, idColumn);
    for (const { column, question } of questions) {
      const cell = row.cells[column] ?? EMPTY_CELL;
      const at = { sheet: table.sheet, cell: `${columnLetter(column)}${row.number}` };
      if (touchpoint === '') {
        if (row.number > (mark?.number ?? 0) && isFilled(cell)) {
          problems.push({ reason: 'no-touchpoint', ...at, value: textOf(cell) });
        }
        continue;
      }
      const answer = readAnswer(cell);
      if (answer !== null) answers.push({ touchpoint, question, answer, ...at });
    }
  }
  return { answers, problems };
}

const textAt = (row: TableRow | undefined, at: number): string => toShortText(row?.cells[at] ?? EMPTY_CELL);

const toShortText = ({ value }: Cell): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 200) : '';
