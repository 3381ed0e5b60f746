import { rangeRef, type WriteSheet } from 'hucre/xlsx';
import type { Block, Points, Table } from '../../document/blocks.js';
import type { ReportPart } from '../../document/report.js';
import { mainTableOf } from '../../document/tables.js';
import type { Lang } from '../../messages/format.js';
import { makeSheetCell, type SheetCell } from './sheet-cell.js';
import { type Grid, MAX_COLUMN_CHARACTERS, MAX_LOWER_COLUMN_CHARACTERS, makeGrid } from './sheet-grid.js';
import { addTable, colourScalesOf, type PlacedTable } from './sheet-table.js';
import { cellTextOf } from './sheet-text.js';

/** A table with at least this number of rows comes first and gets a filter. */
const MIN_FILTER_ROWS = 6;

/** A part as a sheet: a long main table first, with a frozen head, then the other blocks. */
export function makePartSheet({ title, blocks }: ReportPart, lang: Lang): WriteSheet {
  const grid = makeGrid();
  grid.add([textCell(title, lang, { font: { bold: true, size: 14 } })]);
  grid.skip();
  const main = mainTableOf(blocks);
  const first = main && main.rows.length >= MIN_FILTER_ROWS ? main : null;
  const placed = first && addTable(grid, first, lang, MAX_COLUMN_CHARACTERS);
  const scaled = placed ? [placed] : [];
  for (const block of blocks) {
    if (block === first) {
      if (first.more !== undefined) grid.add([textCell(first.more, lang)]);
      continue;
    }
    const table = addBlock(grid, block, lang, placed ? MAX_LOWER_COLUMN_CHARACTERS : MAX_COLUMN_CHARACTERS);
    if (table) scaled.push(table);
  }
  return {
    ...grid.sheet(title),
    ...(placed ? freezeHead(placed, first) : {}),
    conditionalRules: scaled.flatMap(colourScalesOf).map((rule, at) => ({ ...rule, priority: at + 1 })),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(placed ? { printTitlesRow: `$${placed.head + 1}:$${placed.head + 1}` } : {}),
    },
  };
}

function freezeHead({ head, last, columns }: PlacedTable, table: Table | null): Partial<WriteSheet> {
  const name = columns.indexOf(table?.columns.find(({ flexible }) => flexible)?.key ?? '');
  return {
    freezePane: { rows: head + 1, ...(name >= 0 && name < 3 ? { columns: name + 1 } : {}) },
    autoFilter: { range: rangeRef(head, 0, last, columns.length - 1) },
  };
}

const textCell = (text: string, lang: Lang, style: SheetCell['style'] = {}): SheetCell => ({
  value: cellTextOf(text, lang),
  style,
  width: 0,
});

const LEFT_ALIGNMENT: SheetCell['style'] = { alignment: { horizontal: 'left' } };

/** The column is as wide as the label, so that the value does not cover it. The value may overflow into empty cells. */
function addFact(grid: Grid, label: string, values: readonly (SheetCell | null)[], lang: Lang): void {
  const wide = { ...textCell(label, lang), width: label.length };
  const beside = values.map((cell) => cell && { ...cell, width: 0, style: { ...cell.style, ...LEFT_ALIGNMENT } });
  grid.add([wide, ...beside], { widest: MAX_COLUMN_CHARACTERS });
}

function addLowerTable(grid: Grid, table: Table, lang: Lang, widest: number): PlacedTable | null {
  grid.skip();
  const placed = addTable(grid, table, lang, widest);
  if (table.more !== undefined) grid.add([textCell(table.more, lang)]);
  return placed;
}

function addPoints(grid: Grid, { points }: Points, lang: Lang): void {
  for (const [at, { text, proof }] of points.entries())
    grid.add([textCell(`${at + 1}. ${text} (${proof.title})`, lang)]);
}

function addBlock(grid: Grid, block: Block, lang: Lang, widest: number): PlacedTable | null {
  switch (block.type) {
    case 'heading':
      grid.skip();
      grid.add([
        textCell([block.text, ...(block.aside ? [block.aside] : [])].join(' · '), lang, {
          font: { bold: true, size: 12 },
        }),
      ]);
      return null;
    case 'paragraph':
      grid.add([textCell(block.text, lang, block.tone === 'strong' ? { font: { bold: true } } : {})]);
      return null;
    case 'points':
      addPoints(grid, block, lang);
      return null;
    case 'note':
      grid.add([textCell(block.text, lang, { font: { italic: true, color: { rgb: '595959' } } })]);
      return null;
    case 'facts':
      for (const { label, value } of block.facts) addFact(grid, label, [makeSheetCell(value, lang)], lang);
      return null;
    case 'progress':
      for (const { label, done, total, apart } of block.rows) {
        const counts = [done, total].map((number) => makeSheetCell({ number }, lang));
        addFact(grid, label, [...counts, ...(apart ? [textCell(apart.words, lang)] : [])], lang);
      }
      return null;
    case 'lines':
      for (const line of block.lines) grid.add([textCell(line.map(({ text }) => text).join(''), lang)]);
      return null;
    case 'table':
      return addLowerTable(grid, block, lang, widest);
    case 'chart':
    case 'plane':
      return null;
  }
}
