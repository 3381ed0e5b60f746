import type { AnswerRow, LeftOutReason, RowRule, SurveyColumn, SurveyLayout } from './answers.js';
import { cleanText } from './clean-text.js';
import { DayRange } from './day-range.js';
import { NOT_SHOWN, NOTHING, Tally } from './tally.js';

/** How a file is counted, apart from its layout. */
export interface CountOptions {
  /** Do unfinished answers count? */
  readonly partial: boolean;
  readonly weight: number | null;
  /** The column that tells personas apart, and which of its values is which. */
  readonly personas: { readonly column: number; readonly byValue: ReadonlyMap<string, string> } | null;
  /** One row for each answer to one question: the column of the question and the one of the answer. */
  readonly long: { readonly item: number; readonly value: number } | null;
  /** Columns whose answers are counted together. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** The answers of one wave and persona. */
export interface Group {
  readonly wave: string | null;
  readonly persona: string | null;
  counted: number;
  weightSum: number;
  weightSquares: number;
  readonly days: DayRange;
  /** By position of the column; of a long file by the text of the question. */
  readonly columns: Map<number | string, Tally>;
  /** Texts of both columns, with a tab between. */
  readonly pairs: Map<string, Tally>;
}

export interface LeftOut {
  count: number;
  /** The first rows of them. */
  readonly rows: number[];
}

const MAX_ROWS_NAMED = 1_000;
const MAX_IDS = 250_000;
const MAX_GROUPS = 200;

/** Counts the answers of a file in one pass; what it holds does not grow with the number of rows. */
export class AnswerCount {
  answers = 0;
  counted = 0;
  readonly leftOut = new Map<LeftOutReason, LeftOut>();
  readonly groups = new Map<string, Group>();
  /** Are duplicates looked for in the whole file? */
  sawAllIds = true;
  private readonly ids = new Set<string>();
  private readonly asked: readonly SurveyColumn[];
  private readonly layout: SurveyLayout;
  private readonly options: CountOptions;

  constructor(layout: SurveyLayout, options: CountOptions) {
    this.layout = layout;
    this.options = options;
    this.asked = layout.columns.filter(({ role }) => role !== 'system' && role !== 'text');
  }

  add(row: AnswerRow): void {
    const { cells } = row;
    if (cells.every((cell) => cell === null || cell.trim() === '')) return;
    this.answers++;
    const reason = this.reasonAgainst(cells);
    const group = reason === null ? this.groupOf(cells) : null;
    const weight = this.weightOf(cells);
    if (reason !== null) this.leaveOut(reason, row.number);
    else if (group === null) this.leaveOut('no-persona', row.number);
    else if (weight === null) this.leaveOut('no-weight', row.number);
    else this.countRow(cells, group, weight);
  }

  private countRow(cells: AnswerRow['cells'], group: Group, weight: number): void {
    this.counted++;
    group.counted++;
    group.weightSum += weight;
    group.weightSquares += weight * weight;
    const day = this.layout.day === null ? null : cells[this.layout.day];
    if (day) group.days.add(day.trim());
    this.countCells(cells, group, weight);
  }

  private reasonAgainst(cells: AnswerRow['cells']): LeftOutReason | null {
    for (const rule of this.layout.rules) {
      if (rule.reason === 'unfinished' && this.options.partial) continue;
      if (fits(rule, cells)) return rule.reason;
    }
    if (this.asked.every(({ position }) => isEmpty(cells[position])) && !this.options.long) return 'empty';
    const { id } = this.layout;
    const text = id === null || this.options.long ? '' : (cells[id] ?? '').trim();
    if (text === '') return null;
    if (this.ids.has(text)) return 'duplicate';
    if (this.ids.size < MAX_IDS) this.ids.add(text);
    else this.sawAllIds = false;
    return null;
  }

  private leaveOut(reason: LeftOutReason, row: number): void {
    const found = this.leftOut.get(reason) ?? { count: 0, rows: [] };
    found.count++;
    if (found.rows.length < MAX_ROWS_NAMED) found.rows.push(row);
    this.leftOut.set(reason, found);
  }

  private groupOf(cells: AnswerRow['cells']): Group | null {
    const { personas } = this.options;
    const wave = this.layout.wave === null ? null : (cells[this.layout.wave] ?? '').trim();
    const persona = personas === null ? null : personas.byValue.get((cells[personas.column] ?? '').trim());
    if (persona === undefined) return null;
    const key = `${wave}\t${persona}`;
    const found = this.groups.get(key);
    if (found) return found;
    if (this.groups.size >= MAX_GROUPS) throw new TooManyWaves();
    const group: Group = {
      wave,
      persona,
      counted: 0,
      weightSum: 0,
      weightSquares: 0,
      days: new DayRange(),
      columns: new Map(),
      pairs: new Map(),
    };
    this.groups.set(key, group);
    return group;
  }

  /** `null` for no number above 0, which SPSS leaves out as well. */
  private weightOf(cells: AnswerRow['cells']): number | null {
    if (this.options.weight === null) return 1;
    const text = (cells[this.options.weight] ?? '').trim().replace(',', '.');
    const weight = text === '' ? Number.NaN : Number(text);
    return Number.isFinite(weight) && weight > 0 ? weight : null;
  }

  private countCells(cells: AnswerRow['cells'], group: Group, weight: number): void {
    const { long, pairs } = this.options;
    if (long) {
      const item = cleanText(cells[long.item] ?? '');
      tallyFor(group.columns, item).add(textOf(cells[long.value]), 1, weight, weight * weight);
      return;
    }
    for (const { position, gate } of this.asked) {
      const shown = gate === undefined || !isEmpty(cells[gate]);
      const text = shown ? textOf(cells[position]) : NOT_SHOWN;
      tallyFor(group.columns, position).add(text, 1, weight, weight * weight);
    }
    for (const [left, right] of pairs) {
      const text = `${textOf(cells[left])}\t${textOf(cells[right])}`;
      tallyFor(group.pairs, `${left}-${right}`).add(text, 1, weight, weight * weight);
    }
  }
}

/** The column of the waves has so many values that it tells none apart. */
export class TooManyWaves extends Error {}

function tallyFor<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const found = tallies.get(key);
  if (found) return found;
  const tally = new Tally();
  tallies.set(key, tally);
  return tally;
}

function fits({ column, values, not }: RowRule, cells: AnswerRow['cells']): boolean {
  return values.has((cells[column] ?? '').trim()) !== (not ?? false);
}

const isEmpty = (cell: string | null | undefined) => cell === null || cell === undefined || cell.trim() === '';

/** The text of a cell; a cell of blanks is as empty as one without anything. */
function textOf(cell: string | null | undefined): string {
  return cell === null || cell === undefined ? NOTHING : cell.trim();
}
