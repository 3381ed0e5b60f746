import type { Chart } from './chart-blocks.js';

/**
 * The content of a report, independent of formats: blocks with typed cells. Texts are unescaped and in the language of the
 * report. Each format escapes them, formats numbers and dates, and decides on width and colour.
 */
export type Block = Heading | Paragraph | Points | Table | Progress | Facts | Note | Lines | Plane | ChartBlock;

/** A chart of a report; formats without drawings leave it out. */
export interface ChartBlock {
  readonly type: 'chart';
  readonly chart: Chart;
}

/** Emphasis by colour or weight. The text alone carries the full meaning. */
export type Tone = 'strong' | 'dim' | 'bad' | 'good' | 'warn';

export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
  /** Text at the right end of the line. */
  readonly aside?: string;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly tone?: Tone;
}

/** Numbered statements, the strongest first. */
export interface Points {
  readonly type: 'points';
  /** `proof` is the part of the report that a statement summarises. */
  readonly points: readonly {
    readonly text: string;
    readonly proof: { readonly id: string; readonly title: string };
  }[];
}

export interface Table {
  readonly type: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** A matrix, drawn with lines if it fits. */
  readonly matrix?: true;
  /** A line below the table about left-out rows. */
  readonly more?: string;
  /** Titles between the rows; `before` is the index of the row below the title. */
  readonly groups?: readonly Group[];
  /** Too long for its section: a document shows it at its end. */
  readonly atEnd?: true;
  /** Not the main table. `--plain`, which writes only one table, omits it. */
  readonly aside?: true;
}

export interface Group {
  readonly before: number;
  readonly title: string;
  readonly aside?: string;
}

export interface Column {
  /** Stable name, equal in each language; the head of a CSV column. */
  readonly key: string;
  readonly title: string;
  readonly align?: 'right';
  /** Minimum width of the display at which the column is shown. */
  readonly from?: number;
  /** Takes the remaining width, and shrinks first. */
  readonly flexible?: true;
  /** Omitted in a presentation. */
  readonly detail?: true;
  /** Only for `--plain` and CSV. */
  readonly plainOnly?: true;
  /** Too long for a column: shown below its row, on a new line or on the line of the previous column. */
  readonly below?: 'line' | 'same';
  /** A drawing; `--plain` and CSV leave it out. */
  readonly drawing?: true;
  /** Omitted, except for programs, if all values are unknown. */
  readonly ifAny?: true;
}

export type Cell = TextCell | NumberCell | DateCell | DumbbellCell | BarCell | SparkCell | null;

export interface TextCell {
  readonly text: string;
  readonly tone?: Tone;
  /** The value for `--plain` and CSV, such as an id or a place. */
  readonly plain?: string;
  /** The number that the words express, for spreadsheets. */
  readonly amount?: Amount;
}

export interface Amount {
  readonly value: number;
  /** A number of days may be shown as days, months or years. */
  readonly as: 'share' | 'number' | 'days';
}

export interface NumberCell {
  readonly number: number;
  readonly digits?: number;
  readonly sign?: true;
  readonly unit?: string;
  readonly tone?: Tone;
}

export interface DateCell {
  readonly date: string;
}

/** From Ist to target on the scale: ●━━━○ */
export interface DumbbellCell {
  readonly from: number;
  readonly to: number | null;
  /** A third mark: what customers expect. */
  readonly also?: number | null;
  readonly min: number;
  readonly max: number;
}

export interface BarCell {
  /** From 0 to 1. */
  readonly share: number;
}

/** A series as a small line of blocks: ▂▃▅┆▇▆ */
export interface SparkCell {
  readonly series: readonly number[];
  /** Indices of the values before which the series breaks. */
  readonly breaks: readonly number[];
}

export interface Progress {
  readonly type: 'progress';
  readonly rows: readonly ProgressRow[];
}

export interface ProgressRow {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** Items that count neither as done nor towards the total: in words, and as a mark for a narrow column. */
  readonly apart?: { readonly words: string; readonly mark: string };
}

export interface Facts {
  readonly type: 'facts';
  readonly facts: readonly { readonly label: string; readonly value: Cell }[];
}

export interface Note {
  readonly type: 'note';
  readonly kind: 'hint' | 'next' | 'warning' | 'error';
  readonly text: string;
}

/** Points over two axes, cut in four by a crosshair; a format decides which part of the plane it draws. */
export interface Plane {
  readonly type: 'plane';
  readonly x: Axis;
  readonly y: Axis;
  readonly crosshair: { readonly x: number; readonly y: number };
  /** Names of the four quadrants: upper left, upper right, lower left, lower right. */
  readonly corners: readonly [string, string, string, string];
  /** In the order of importance: earlier points keep their position if labels collide. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly label: string }[];
}

export interface Axis {
  readonly title: string;
  /** The axis is reversed: the smallest value is at its far end. */
  readonly turned: boolean;
  /** Lowest and highest possible value; the axis ends there. */
  readonly least?: number;
  readonly most?: number;
  /** The side to which a value on the line belongs; `beyond` by default. */
  readonly onLine?: 'before' | 'beyond';
}

/** Text whose line breaks and alignment matter: code frames, YAML. */
export interface Lines {
  readonly type: 'lines';
  readonly lines: readonly (readonly Piece[])[];
}

export interface Piece {
  readonly text: string;
  readonly tone?: Tone;
}

export const text = (value: string, tone?: Tone): TextCell => (tone ? { text: value, tone } : { text: value });

/** A cell for a value that may be unknown; unknown is `null`, never 0. */
export const number = (value: number | null, style: Omit<NumberCell, 'number'> = {}): NumberCell | null =>
  value === null ? null : { number: value, ...style };

/** A number shown as words: 3 days, 12,500 EUR. */
export const amount = (value: number, words: string, as: Amount['as'] = 'number'): TextCell => ({
  text: words,
  plain: String(value),
  amount: { value, as },
});

/** A share shown as percent. */
export const share = (value: number, words: string): TextCell => amount(value, words, 'share');

/** Does the cell draw the value of other cells? */
export const isDrawn = (cell: Cell | undefined): boolean =>
  cell != null && ('from' in cell || 'share' in cell || 'series' in cell);

export const note = (kind: Note['kind'], value: string): Note => ({ type: 'note', kind, text: value });
export const heading = (level: Heading['level'], value: string, aside?: string): Heading =>
  aside === undefined ? { type: 'heading', level, text: value } : { type: 'heading', level, text: value, aside };
export const paragraph = (value: string, tone?: Tone): Paragraph =>
  tone ? { type: 'paragraph', text: value, tone } : { type: 'paragraph', text: value };

export const chart = (value: Chart): ChartBlock => ({ type: 'chart', chart: value });
