import type { BarCell, Cell, DumbbellCell, SparkCell, Tone } from '../../document/blocks.js';
import { dateText, numberText } from '../../messages/format.js';
import { formatLength } from './charts/svg.js';
import { type Content, markup } from './markup.js';
import type { PageContext } from './page-context.js';

/** A typed cell as HTML. An unknown value is a dash, never 0. */
export function cellContentOf(cell: Cell, { lang }: PageContext): Content {
  if (cell === null) return '–';
  if ('text' in cell) return addTone(cell.text, cell.tone);
  if ('date' in cell) return dateText(cell.date, lang);
  if ('from' in cell) return drawDumbbell(cell);
  if ('share' in cell) return drawBar(cell);
  if ('series' in cell) return drawSpark(cell);
  const { number, digits, sign = false, unit, tone } = cell;
  const value = numberText(number, lang, digits === undefined ? { sign } : { digits, sign });
  const text = unit === undefined ? value : `${value} ${unit}`;
  return addTone(text, tone);
}

const addTone = (text: string, tone: Tone | undefined): Content =>
  tone && text !== '' ? markup`<span class="${tone}">${text}</span>` : text;

/** The tone of a cell, as class of its `td`, and the cell without the tone. */
export function splitTone(cell: Cell): { readonly tone: Tone | null; readonly plain: Cell } {
  if (cell === null || !('tone' in cell)) return { tone: null, plain: cell };
  const { tone = null, ...plain } = cell;
  return { tone, plain };
}

/** Does the cell draw the numbers of other columns? */
export const isDrawing = (cell: Cell | undefined): boolean =>
  cell != null && ('from' in cell || 'share' in cell || 'series' in cell);

/** Width of a drawing, equal to the width in the style sheet. */
const DRAWING_WIDTH_PX = 96;

function drawDumbbell({ from, to, also, min, max }: DumbbellCell): Content {
  const x = (value: number) => formatLength(5 + ((value - min) / (max - min || 1)) * (DRAWING_WIDTH_PX - 10));
  return markup`<svg class="cell" aria-hidden="true">${
    to !== null && markup`<path d="M${x(from)} 6H${x(to)}" class="${to > from ? 'bad' : 'good'}"/>`
  }${also != null && markup`<circle cx="${x(also)}" class="expectation"/>`}${
    to !== null && markup`<circle cx="${x(to)}" class="soll"/>`
  }<circle cx="${x(from)}" class="ist"/></svg>`;
}

/** Draws a share as a bar; another column holds its number. */
function drawBar({ share }: BarCell): Content {
  const width = formatLength(Math.min(Math.max(share, 0), 1) * 60);
  return markup`<svg class="cell share" aria-hidden="true"><rect class="rest"/><rect width="${width}" class="fill"/></svg>`;
}

function drawSpark({ series, breaks }: SparkCell): Content {
  const [low, high] = [Math.min(...series), Math.max(...series)];
  const step = (DRAWING_WIDTH_PX - 6) / Math.max(1, series.length - 1);
  const points = series.map((value, index) => {
    const y = high === low ? 8 : 13 - ((value - low) / (high - low)) * 10;
    return `${index === 0 || breaks.includes(index) ? 'M' : 'L'}${formatLength(3 + index * step)} ${formatLength(y)}`;
  });
  return markup`<svg class="cell spark" aria-hidden="true"><path d="${points.join('')}"/></svg>`;
}
