import type { Chart } from './charts.js';

/**
 * What a report says, free of any format: a handful of blocks with typed cells. Texts are in the report's language and
 * raw; each format makes them safe for itself, writes numbers and dates, and decides on width and colour.
 */
export type Block = Heading | Paragraph | Table | Progress | Facts | Note | Lines | Plane | ChartBlock;

/** A chart of a report; formats that draw none leave it out. */
export interface ChartBlock {
  readonly type: 'chart';
  readonly chart: Chart;
}

/** A second voice only; a word always stands beside it. */
export type Tone = 'strong' | 'dim' | 'bad' | 'good' | 'warn';

export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
  /** Stands at the right end of the line. */
  readonly aside?: string;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly tone?: Tone;
}

export interface Table {
  readonly type: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows and columns are compared both ways: drawn with lines where there is room. */
  readonly matrix?: true;
  /** A line under the table: how much was left out, and where it is. */
  readonly more?: string;
  /** Titles between the rows; each stands before the row of that number. */
  readonly groups?: readonly Group[];
  /** Stands beside the main table: `--plain`, which has room for one, leaves it out. */
  readonly aside?: true;
}

export interface Group {
  readonly before: number;
  readonly title: string;
  readonly aside?: string;
}

export interface Column {
  /** Stable name, the same in every language; the head of `--plain`. */
  readonly key: string;
  readonly title: string;
  readonly align?: 'right';
  /** Only where there is room: the least width at which the column is shown. */
  readonly from?: number;
  /** Takes what is left over, and gives way first. */
  readonly flexible?: true;
  /** Too much for a room that watches from afar. */
  readonly detail?: true;
  /** Only for `--plain`, where a script wants what a glance does not. */
  readonly plainOnly?: true;
  /** Too long for a column: stands below its row, on a line of its own or on that of the column before. */
  readonly below?: 'line' | 'same';
  /** For the eye alone; `--plain` leaves it out, whatever its cells hold. */
  readonly drawing?: true;
  /** Left out for people where nobody knows any of its values. */
  readonly ifAny?: true;
}

export type Cell = TextCell | NumberCell | DateCell | DumbbellCell | BarCell | SparkCell | null;

export interface TextCell {
  readonly text: string;
  readonly tone?: Tone;
  /** Without words to cut: an id, a place. */
  readonly plain?: string;
  /** The number that the words stand for, where somebody calculates on. */
  readonly amount?: Amount;
}

export interface Amount {
  readonly value: number;
  /** Days are read as days, months or years. */
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
  /** 0 to 1 */
  readonly share: number;
}

/** A series as a small line of blocks: ▂▃▅┆▇▆ */
export interface SparkCell {
  readonly series: readonly number[];
  /** Positions before which the series breaks off. */
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
  /** What counts neither as done nor towards the total, in a word and in a mark for a narrow column. */
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
  /** Names of the four parts: upper left, upper right, lower left, lower right. */
  readonly corners: readonly [string, string, string, string];
  /** The most important first: they keep their place where two would collide. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly label: string }[];
}

export interface Axis {
  readonly title: string;
  /** The smallest value stands at the far end. */
  readonly turned: boolean;
  /** No value lies below, and none above: the axis does not go on beyond. */
  readonly least?: number;
  readonly most?: number;
  /** To which side a value on the line belongs; `beyond` if not given. */
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

/** A number that people read as words: 3 days, 12,500 EUR. */
export const amount = (value: number, words: string, as: Amount['as'] = 'number'): TextCell => ({
  text: words,
  plain: String(value),
  amount: { value, as },
});

/** A share that people read as percent. */
export const share = (value: number, words: string): TextCell => amount(value, words, 'share');

/** For the eye alone: a picture of what other cells say. */
export const isDrawn = (cell: Cell | undefined): boolean =>
  cell != null && ('from' in cell || 'share' in cell || 'series' in cell);

export const note = (kind: Note['kind'], value: string): Note => ({ type: 'note', kind, text: value });
export const heading = (level: Heading['level'], value: string, aside?: string): Heading =>
  aside === undefined ? { type: 'heading', level, text: value } : { type: 'heading', level, text: value, aside };
export const paragraph = (value: string, tone?: Tone): Paragraph =>
  tone ? { type: 'paragraph', text: value, tone } : { type: 'paragraph', text: value };

export const chart = (value: Chart): ChartBlock => ({ type: 'chart', chart: value });
