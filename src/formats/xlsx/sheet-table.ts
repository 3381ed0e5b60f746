import { type CellStyle, rangeRef, type WriteSheet } from 'hucre/xlsx';
import { type Cell, type Column, isDrawn, type Table } from '../../document/blocks.js';
import type { Lang } from '../../messages/format.js';
import { columnNameOf } from '../csv/column-names.js';
import { makeSheetCell, type SheetCell } from './sheet-cell.js';
import type { Grid } from './sheet-grid.js';
import { cellTextOf } from './sheet-text.js';
import { workbookWords } from './workbook.words.js';

const HEAD_STYLE: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3A5F' } },
  alignment: { vertical: 'center', wrapText: true },
};

interface ShownColumn {
  readonly column: Pick<Column, 'key' | 'title' | 'align'>;
  readonly cells: readonly (SheetCell | null)[];
}

/** Position of a table on its sheet. */
export interface PlacedTable {
  readonly head: number;
  readonly last: number;
  readonly columns: readonly string[];
}

/** Adds a table with its head. The titles of groups become a column, so that sorting and filtering keep them. */
export function addTable(grid: Grid, table: Table, lang: Lang, widest: number): PlacedTable | null {
  const shown = shownColumns(table, lang);
  if (shown.length === 0) return null;
  const head = grid.add(
    shown.map(({ column }) => headCell(column, lang)),
    { widest },
  );
  for (const at of table.rows.keys()) {
    grid.add(
      shown.map(({ cells }) => cells[at] ?? null),
      { widest },
    );
  }
  return { head, last: grid.next() - 1, columns: shown.map(({ column }) => column.key) };
}

function shownColumns(table: Table, lang: Lang): ShownColumn[] {
  const shown = table.columns.flatMap((column, at): ShownColumn[] => {
    if (column.drawing || column.plainOnly || table.rows.some((row) => isDrawn(row[at]))) return [];
    const cells = table.rows.map((row) => alignCell(makeSheetCell(row[at] ?? null, lang), column));
    return cells.some((cell) => cell !== null) ? [{ column, cells }] : [];
  });
  return table.groups?.length ? [groupColumn(table, lang), ...shown] : shown;
}

/** Aligns a text in a column of numbers to the right. */
function alignCell(cell: SheetCell | null, { align }: Column): SheetCell | null {
  if (align !== 'right' || typeof cell?.value !== 'string') return cell;
  return { ...cell, style: { ...cell.style, alignment: { horizontal: 'right' } } };
}

function groupColumn({ rows, groups = [] }: Table, lang: Lang): ShownColumn {
  const titleAt = (at: number): Cell => {
    const group = groups.findLast(({ before }) => before <= at);
    return group ? { text: group.title } : null;
  };
  return {
    column: { key: 'group', title: workbookWords[lang].group },
    cells: rows.map((_, at) => makeSheetCell(titleAt(at), lang)),
  };
}

function headCell(column: ShownColumn['column'], lang: Lang): SheetCell {
  const value = cellTextOf(columnNameOf(column, lang), lang);
  const style =
    column.align === 'right'
      ? { ...HEAD_STYLE, alignment: { ...HEAD_STYLE.alignment, horizontal: 'right' as const } }
      : HEAD_STYLE;
  // 3 characters for the arrow of the filter. Long heads wrap, so the longest word sets the width.
  return { value, style, width: value.split(' ').reduce((most, word) => Math.max(most, word.length), 0) + 3 };
}

/** Colour scales: red for gaps, blue for weights; a larger value is darker. */
const COLOUR_SCALES: readonly { readonly keys: ReadonlySet<string>; readonly color: string }[] = [
  {
    keys: new Set(['gap', 'shortfall', 'gapShare', 'meanShortfall', 'gapToExpectation', 'gapToBest']),
    color: 'FFF2988F',
  },
  { keys: new Set(['score', 'priority', 'leverage', 'benefit', 'adds']), color: 'FF8FB8E8' },
];

export function colourScalesOf({ head, last, columns }: PlacedTable): NonNullable<WriteSheet['conditionalRules']> {
  return columns.flatMap((key, at) => {
    const scale = COLOUR_SCALES.find(({ keys }) => keys.has(key));
    if (!scale || last === head) return [];
    const lowest = { type: 'num' as const, value: '0' };
    return [
      {
        type: 'colorScale' as const,
        priority: at + 1,
        range: rangeRef(head + 1, at, last, at),
        colorScale: { cfvo: [lowest, { type: 'max' as const }], colors: ['FFFFFFFF', scale.color] },
      },
    ];
  });
}
