import { makeVisible } from '../../core/visible.js';
import type { Cell, Tone } from '../../document/blocks.js';
import { dateText, type Lang, numberText } from '../../messages/format.js';
import { drawBar, drawDumbbell, drawSpark } from './terminal-charts.js';

export interface CellText {
  readonly text: string;
  readonly tone?: Tone | undefined;
}

export interface CellStyle {
  readonly lang: Lang;
  readonly unicode: boolean;
  /** Width of a drawing in columns. */
  readonly chartWidth: number;
}

export function isChart(cell: Cell | undefined): boolean {
  return cell !== null && cell !== undefined && ('from' in cell || 'share' in cell);
}

/** A typed cell as text in the language of the report. An unknown value is a dash, never 0. */
export function writeCell(cell: Cell, { lang, unicode, chartWidth }: CellStyle): CellText {
  if (cell === null) return { text: '–', tone: 'dim' };
  if ('text' in cell) return { text: makeVisible(cell.text), tone: cell.tone };
  if ('date' in cell) return { text: dateText(cell.date, lang) };
  if ('from' in cell) return { text: drawDumbbell(cell, chartWidth, unicode) };
  if ('share' in cell) return { text: drawBar(cell.share, chartWidth, unicode) };
  if ('series' in cell) return { text: drawSpark(cell, unicode) };
  const { digits, sign = false, unit } = cell;
  const number = numberText(cell.number, lang, digits === undefined ? { sign } : { digits, sign });
  return { text: unit === undefined ? number : `${number} ${unit}`, tone: cell.tone };
}
