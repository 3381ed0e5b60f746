import { type CellStyle, type CellValue, type ColumnDef, rangeRef, type WriteSheet } from 'hucre/xlsx';
import { ANSWERS_MARK, type BallotForm } from '../../document/ballot-form.js';
import { cellTextOf } from './sheet-text.js';

/** Rows and columns of the answers, from 0. */
export interface PlacedAnswers {
  readonly first: number;
  readonly last: number;
  readonly column: number;
}

/** Column A is hidden and holds the ids. */
const NAME_COLUMN = 1;
const WIDTHS = { id: 12, name: 34, description: 50, answer: 24 };
const LINE_HEIGHT_PT = 15.5;
const MAX_ROW_HEIGHT_PT = 409;
/** Lines break at words, which makes a text longer by about this factor. */
const LINE_BREAK_FACTOR = 1.15;

const FONT = { name: 'Calibri', size: 11 };
const EDGE = { style: 'thin' as const, color: { rgb: 'C5CCD6' } };
const fill = (rgb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb } });
const middle = { horizontal: 'left' as const, vertical: 'center' as const, wrapText: true, indent: 1 };

/** Excel takes the background of a conditional fill, LibreOffice as well. */
const YELLOW = { ...fill('FFF3C4'), bgColor: { rgb: 'FFF3C4' } };

const STYLES = {
  title: { font: { ...FONT, size: 18, bold: true, color: { rgb: '1F3A5F' } }, alignment: { vertical: 'center' } },
  subtitle: { font: { ...FONT, color: { rgb: '566070' } }, alignment: { vertical: 'center', wrapText: true } },
  line: { font: FONT, alignment: { vertical: 'center', wrapText: true } },
  head: {
    font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
    fill: fill('1F3A5F'),
    alignment: middle,
  },
  phase: {
    font: { ...FONT, bold: true, color: { rgb: '1F3A5F' } },
    fill: fill('E8EFF6'),
    alignment: middle,
  },
  name: { font: { ...FONT, bold: true }, alignment: middle, border: { bottom: EDGE } },
  description: { font: { ...FONT, color: { rgb: '566070' } }, alignment: middle, border: { bottom: EDGE } },
  answer: {
    font: { ...FONT, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', shrinkToFit: true },
    border: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE },
    protection: { locked: false },
  },
} satisfies Record<string, CellStyle>;

/** A sheet under construction. */
interface Draft {
  /** Is there a column with descriptions? */
  readonly isDescribed: boolean;
  /** The first and the last column of the answers. */
  readonly column: number;
  readonly last: number;
  readonly rows: CellValue[][];
  readonly cells: Map<string, { style: CellStyle }>;
  readonly heights: Map<number, { height?: number; hidden?: boolean }>;
  readonly merges: NonNullable<WriteSheet['merges']>;
}

/** The sheet to fill in: what to do, then the touchpoints by phase. Only the answers can be changed. */
export function makeBallotSheet(form: BallotForm): { sheet: Omit<WriteSheet, 'name'>; answers: PlacedAnswers } {
  const draft = makeDraft(form);
  const text = (value: string) => cellTextOf(value, form.lang);
  addWideRow(draft, text(form.title), STYLES.title, 30);
  addWideRow(draft, text(form.subtitle), STYLES.subtitle);
  addWideRow(draft, '', STYLES.line, 6);
  for (const line of form.lines) addWideRow(draft, text(line), STYLES.line);
  addWideRow(draft, '', STYLES.line, 6);
  const head = addHead(draft, form);
  for (const { title, touchpoints } of form.groups) {
    addWideRow(draft, text(title), STYLES.phase, 20);
    for (const touchpoint of touchpoints) addTouchpoint(draft, form, touchpoint);
  }
  const answers = { first: head + 2, last: draft.rows.length - 1, column: draft.column };
  return { sheet: finishSheet(draft, form, answers), answers };
}

function makeDraft({ groups, questions }: BallotForm): Draft {
  const isDescribed = groups.some(({ touchpoints }) => touchpoints.some(({ description }) => description !== ''));
  const column = NAME_COLUMN + (isDescribed ? 2 : 1);
  const last = column + questions.length - 1;
  return { isDescribed, column, last, rows: [], cells: new Map(), heights: new Map(), merges: [] };
}

/** Values of a row before its answers. */
function makeLeadCells<T>({ isDescribed }: Draft, id: T, name: T, description: T): T[] {
  return isDescribed ? [id, name, description] : [id, name];
}

function addRow({ rows, cells }: Draft, values: CellValue[], styles: readonly (CellStyle | null)[]): number {
  const row = rows.length;
  rows.push(values);
  for (const [column, style] of styles.entries()) if (style) cells.set(`${row},${column}`, { style });
  return row;
}

function addWideRow(draft: Draft, value: string, style: CellStyle, height?: number): void {
  const styles = Array.from({ length: draft.last + 1 }, (_, column) => (column < NAME_COLUMN ? null : style));
  const row = addRow(draft, [null, value === '' ? null : value], styles);
  const lead = WIDTHS.name + (draft.isDescribed ? WIDTHS.description : 0);
  const width = lead + WIDTHS.answer * (draft.last - draft.column + 1);
  draft.merges.push({ startRow: row, startCol: NAME_COLUMN, endRow: row, endCol: draft.last });
  draft.heights.set(row, { height: height ?? heightOf(value, width * LINE_BREAK_FACTOR) });
}

/** The head of the table, and below it a hidden row that tells the count what stands in which column. */
function addHead(draft: Draft, { questions, words, lang }: BallotForm): number {
  const asked = questions.map(({ question }) => cellTextOf(question, lang));
  const titles = makeLeadCells<string | null>(draft, null, words.touchpoint, words.description);
  const styles = makeLeadCells<CellStyle | null>(draft, null, STYLES.head, STYLES.head);
  const head = addRow(draft, [...titles, ...asked], [...styles, ...asked.map(() => STYLES.head)]);
  draft.heights.set(head, {
    height: Math.max(26, ...asked.map((question) => heightOf(question, WIDTHS.answer) + 4)),
  });
  const marks = makeLeadCells<string | null>(draft, ANSWERS_MARK, null, null);
  const mark = addRow(draft, [...marks, ...questions.map(({ kind }) => kind)], []);
  draft.heights.set(mark, { hidden: true });
  return head;
}

function addTouchpoint(
  draft: Draft,
  { questions, lang }: BallotForm,
  { id, name, description }: BallotForm['groups'][number]['touchpoints'][number],
): void {
  const [shownName, shownText] = [cellTextOf(name, lang), cellTextOf(description, lang)];
  const row = addRow(draft, makeLeadCells<string | null>(draft, id, shownName, shownText === '' ? null : shownText), [
    ...makeLeadCells<CellStyle | null>(draft, null, STYLES.name, STYLES.description),
    ...questions.map(() => STYLES.answer),
  ]);
  const height = Math.max(25, heightOf(shownName, WIDTHS.name), heightOf(shownText, WIDTHS.description));
  draft.heights.set(row, { height });
}

function heightOf(text: string, width: number): number {
  return Math.min(
    MAX_ROW_HEIGHT_PT,
    LINE_HEIGHT_PT * Math.max(1, Math.ceil((text.length * LINE_BREAK_FACTOR) / width)) + 3,
  );
}

/** Only the answers can be changed; on paper the sheet is as wide as a page. */
const FIXED = {
  view: { showGridLines: false, showRowColHeaders: true },
  protection: {
    sheet: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  },
  pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
} as const satisfies Partial<WriteSheet>;

function finishSheet(draft: Draft, { questions }: BallotForm, answers: PlacedAnswers) {
  const { rows, cells, heights, merges, last } = draft;
  const { first, column } = answers;
  const range = rangeRef(first, column, answers.last, last);
  const [corner = ''] = range.split(':');
  const id = `$A${first + 1}`;
  return {
    rows,
    cells,
    rowDefs: heights,
    merges,
    columns: [
      ...makeLeadCells<ColumnDef>(
        draft,
        { width: WIDTHS.id, hidden: true },
        { width: WIDTHS.name },
        { width: WIDTHS.description },
      ),
      ...questions.map(() => ({ width: WIDTHS.answer })),
    ],
    // A field is yellow until it has an answer.
    conditionalRules: [
      {
        type: 'expression' as const,
        priority: 1,
        range,
        formula: `AND(LEN(${id})>0,LEN(${corner})=0)`,
        style: { fill: YELLOW },
      },
    ],
    ...FIXED,
  };
}
