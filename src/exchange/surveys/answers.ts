/** Answers of one row. `null` is a cell without anything, '' one that stood empty in quotes: exports tell them apart. */
export interface AnswerRow {
  /** The number that a spreadsheet shows. */
  readonly number: number;
  readonly cells: readonly (string | null)[];
}

/** What a file says of a column beside its cells; SPSS files and companion files do. */
export interface ColumnFacts {
  readonly label?: string;
  /** Codes and what they mean. */
  readonly meanings?: ReadonlyMap<string, string>;
  /** Codes that the file declares as missing. */
  readonly isMissing?: (code: string) => boolean;
  readonly type?: 'text' | 'box' | 'system' | 'day';
}

/** The beginning of a file, by which its vendor is told. */
export interface SurveyHead {
  readonly format: 'csv' | 'xlsx' | 'ods' | 'json' | 'sav';
  /** CSV only. */
  readonly delimiter: string | null;
  readonly rows: readonly AnswerRow[];
  readonly facts: ReadonlyMap<string, ColumnFacts>;
  /** The variable by which an SPSS file says its answers are weighted. */
  readonly weight: string | null;
}

/** Why an answer is none: it was not given, could not be given, or the question was never shown. */
export const MISSING_KINDS = ['no-answer', 'not-applicable', 'not-shown'] as const;
export type Missing = (typeof MISSING_KINDS)[number];

/** Why a row is no answer. */
export const LEFT_OUT_REASONS = [
  'preview',
  'test',
  'spam',
  'not-approved',
  'unfinished',
  'empty',
  'duplicate',
  'no-persona',
  'no-weight',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** Rows that are no answers, told by one column. The first rule that fits gives the reason. */
export interface RowRule {
  readonly column: number;
  readonly reason: LeftOutReason;
  /** Values that make a row fit; `not` turns them round. A cell without anything is ''. */
  readonly values: ReadonlySet<string>;
  readonly not?: true;
}

/** What a vendor knows of a column. */
export interface SurveyColumn {
  readonly position: number;
  /** The name by which a map names it. */
  readonly code: string;
  /** The whole question as people read it; '' where the file has none. */
  readonly label: string;
  /** The part of a matrix or of a multiple choice; '' where the question has no parts. */
  readonly part: string;
  /** `system`: no question. `text`: free text, names, ids. `box`: one option of several. `list`: several in one cell. */
  readonly role: 'answer' | 'system' | 'text' | 'box' | 'list';
  /** Box: values that mean it was chosen; any value that is not empty if not given. */
  readonly checked?: ReadonlySet<string>;
  /** List: what stands between the options, where the vendor makes that safe. */
  readonly separator?: string;
  readonly facts?: ColumnFacts;
  /** Shown only where the cell in this column is not empty. */
  readonly gate?: number;
}

/** How a vendor lays out a file: where answers begin, which rows are none, what its columns are. */
export interface SurveyLayout {
  readonly vendor: string;
  /** How many rows from the top are no answers. */
  readonly headerRows: number;
  readonly columns: readonly SurveyColumn[];
  readonly rules: readonly RowRule[];
  /** The column of the day. */
  readonly day: number | null;
  /** The column that names an answer once. */
  readonly id: number | null;
  /** Several rows of a person: the column that tells the waves apart. */
  readonly wave: number | null;
  /** Codes that this vendor uses in every question. */
  readonly codes?: ReadonlyMap<string, Missing>;
  /** What an empty cell means. */
  readonly empty: Missing;
  /** What an empty cell in quotes means, where that differs. */
  readonly emptyInQuotes?: Missing;
  /** What joins the numbers of several answers in one cell. */
  readonly numberLists?: string;
  /** Turns the code of an answer into its number, such as `A3`. */
  readonly number?: (code: string) => number | null;
}
