import wrapAnsi from 'wrap-ansi';
import { visible } from '../../core/visible.js';
import type { Column, Table } from '../../report/blocks.js';
import type { Display } from '../define.js';
import { type Written, writeCell } from './cells.js';

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

/** What is too long for a column, in lines below its row. */
export function belowLines(table: Table, at: number, shown: readonly Shown[], style: TableStyle): string[] {
  const { display, lang, paint } = style;
  const parts = shown
    .filter(({ column }) => column.below)
    .flatMap(({ column, index }) => {
      const cell = table.rows[at]?.[index] ?? null;
      if (cell === null) return [];
      const { text } = writeCell(cell, { lang, unicode: display.unicode, chartWidth: 8 });
      return text === '' ? [] : [column.title === '' ? text : `${column.title} ${text}`];
    });
  if (parts.length === 0) return [];
  return wrapAnsi(parts.join(' · '), Math.max(20, Math.min(display.width, 100) - INDENT - 1))
    .split('\n')
    .map((one) => ' '.repeat(INDENT) + paint(one.trimEnd(), 'dim'));
}

/** The rows with the titles of their groups between them. */
export function grouped({ groups = [] }: Table, rows: readonly string[][], { paint }: TableStyle): string[][] {
  return rows.flatMap((row, at) => {
    const titles = groups
      .filter(({ before }) => before === at)
      .map(({ title }) => ` ${paint(visible(title), 'strong')}`);
    return titles.length > 0 ? [[...(at > 0 ? [''] : []), ...titles], row] : [row];
  });
}
