import wrapAnsi from 'wrap-ansi';
import { makeVisible } from '../../core/visible.js';
import type { Column, Group, Table } from '../../document/blocks.js';
import type { Display } from '../format.js';
import { type CellText, writeCell } from './terminal-cells.js';
import { widthOf } from './width.js';

export interface TableStyle {
  readonly display: Display;
  readonly lang: 'en' | 'de';
  readonly paint: (text: string, tone?: CellText['tone']) => string;
}

/** A column with its index in the table. */
export interface ShownColumn {
  readonly column: Column;
  readonly index: number;
}

const INDENT_COLUMNS = 6;
const MAX_LINE_WIDTH = 100;

/** The cells of the `below` columns as lines below their row. */
export function formatLinesBelow(table: Table, at: number, shown: readonly ShownColumn[], style: TableStyle): string[] {
  const { display, lang, paint } = style;
  const lines: string[][] = [];
  for (const { column, index } of shown) {
    const cell = table.rows[at]?.[index] ?? null;
    if (column.below === undefined || cell === null) continue;
    const { text } = writeCell(cell, { lang, unicode: display.unicode, chartWidth: 8 });
    if (text === '') continue;
    const part = column.title === '' ? text : `${column.title} ${text}`;
    if (column.below === 'same') lines.at(-1)?.push(part) ?? lines.push([part]);
    else lines.push([part]);
  }
  const maxWidth = Math.max(20, Math.min(display.width, MAX_LINE_WIDTH) - INDENT_COLUMNS - 1);
  return lines
    .flatMap((parts) => wrapAnsi(parts.join(' · '), maxWidth).split('\n'))
    .map((one) => ' '.repeat(INDENT_COLUMNS) + paint(one.trimEnd(), 'dim'));
}

/** Inserts the titles of groups before their first rows. */
export function insertGroupTitles({ groups = [] }: Table, rows: readonly string[][], style: TableStyle): string[][] {
  return rows.flatMap((row, at) => {
    const titles = groups.filter(({ before }) => before === at).flatMap((group) => titleLines(group, style));
    return titles.length > 0 ? [[...(at > 0 ? [''] : []), ...titles], row] : [row];
  });
}

/** The aside follows the title in the same line, or on its own line if it does not fit. */
function titleLines({ title, aside }: Group, { display, paint }: TableStyle): string[] {
  const maxWidth = Math.max(20, Math.min(display.width, MAX_LINE_WIDTH) - 2);
  const lines = (text: string) =>
    wrapAnsi(makeVisible(text), maxWidth)
      .split('\n')
      .map((one) => one.trimEnd());
  const shown = aside === undefined ? '' : `  ${makeVisible(aside)}`;
  if (widthOf(makeVisible(title)) + widthOf(shown) <= maxWidth)
    return [` ${paint(makeVisible(title), 'strong')}${paint(shown, 'dim')}`];
  const heads = lines(title).map((one) => ` ${paint(one, 'strong')}`);
  return aside === undefined ? heads : [...heads, ...lines(aside).map((one) => ` ${paint(one, 'dim')}`)];
}
