import wrapAnsi from 'wrap-ansi';
import { visible } from '../../core/visible.js';
import type { Column, Group, Table } from '../../report/blocks.js';
import type { Display } from '../define.js';
import { type Written, writeCell } from './cells.js';
import { widthOf } from './width.js';

export interface TableStyle {
  readonly display: Display;
  readonly lang: 'en' | 'de';
  readonly paint: (text: string, tone?: Written['tone']) => string;
}

/** A column with its place in the table. */
export interface Shown {
  readonly column: Column;
  readonly index: number;
}

const INDENT = 6;
const READABLE = 100;

/** What is too long for a column, in lines below its row. */
export function belowLines(table: Table, at: number, shown: readonly Shown[], style: TableStyle): string[] {
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
  const room = Math.max(20, Math.min(display.width, READABLE) - INDENT - 1);
  return lines
    .flatMap((parts) => wrapAnsi(parts.join(' · '), room).split('\n'))
    .map((one) => ' '.repeat(INDENT) + paint(one.trimEnd(), 'dim'));
}

/** The rows with the titles of their groups between them. */
export function grouped({ groups = [] }: Table, rows: readonly string[][], style: TableStyle): string[][] {
  return rows.flatMap((row, at) => {
    const titles = groups.filter(({ before }) => before === at).flatMap((group) => titleLines(group, style));
    return titles.length > 0 ? [[...(at > 0 ? [''] : []), ...titles], row] : [row];
  });
}

/** What stands aside follows in the same line, or below where there is no room. */
function titleLines({ title, aside }: Group, { display, paint }: TableStyle): string[] {
  const room = Math.max(20, Math.min(display.width, READABLE) - 2);
  const lines = (text: string) =>
    wrapAnsi(visible(text), room)
      .split('\n')
      .map((one) => one.trimEnd());
  const shown = aside === undefined ? '' : `  ${visible(aside)}`;
  if (widthOf(visible(title)) + widthOf(shown) <= room)
    return [` ${paint(visible(title), 'strong')}${paint(shown, 'dim')}`];
  const heads = lines(title).map((one) => ` ${paint(one, 'strong')}`);
  return aside === undefined ? heads : [...heads, ...lines(aside).map((one) => ` ${paint(one, 'dim')}`)];
}
