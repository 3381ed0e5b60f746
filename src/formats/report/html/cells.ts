import { dateText, numberText } from '../../../messages/format.js';
import type { BarCell, Cell, DumbbellCell, SparkCell, Tone } from '../../../report/blocks.js';
import { at } from './charts/svg.js';
import { type Content, markup } from './markup.js';
import type { Pen } from './pen.js';

/** A typed cell; unknown is a dash, never 0. */
export function cellContent(cell: Cell, { lang }: Pen): Content {
  if (cell === null) return '–';
  if ('text' in cell) return toned(cell.text, cell.tone);
  if ('date' in cell) return dateText(cell.date, lang);
  if ('from' in cell) return dumbbell(cell);
  if ('share' in cell) return bar(cell);
  if ('series' in cell) return spark(cell);
  const { number, digits, sign = false, unit, tone } = cell;
  const value = numberText(number, lang, digits === undefined ? { sign } : { digits, sign });
  const text = unit === undefined ? value : `${value} ${unit}`;
  return toned(text, tone);
}

const toned = (text: string, tone: Tone | undefined): Content =>
  tone && text !== '' ? markup`<span class="${tone}">${text}</span>` : text;

/** The tone of a cell as a class of its box, and the cell without it. */
export function withoutTone(cell: Cell): { readonly tone: Tone | null; readonly plain: Cell } {
  if (cell === null || !('tone' in cell)) return { tone: null, plain: cell };
  const { tone = null, ...plain } = cell;
  return { tone, plain };
}

/** Cells that draw what other columns say in numbers. */
export const isDrawing = (cell: Cell | undefined): boolean =>
  cell != null && ('from' in cell || 'share' in cell || 'series' in cell);

/** As wide as the style sheet says: the numbers of a drawing are pixels. */
const WIDTH = 96;

function dumbbell({ from, to, also, min, max }: DumbbellCell): Content {
  const x = (value: number) => at(5 + ((value - min) / (max - min || 1)) * (WIDTH - 10));
  return markup`<svg class="cell" aria-hidden="true">${
    to !== null && markup`<path d="M${x(from)} 6H${x(to)}" class="${to > from ? 'bad' : 'good'}"/>`
  }${also != null && markup`<circle cx="${x(also)}" class="expectation"/>`}${
    to !== null && markup`<circle cx="${x(to)}" class="soll"/>`
  }<circle cx="${x(from)}" class="ist"/></svg>`;
}

/** The figure that it draws stands in a column of its own. */
function bar({ share }: BarCell): Content {
  const width = at(Math.min(Math.max(share, 0), 1) * 60);
  return markup`<svg class="cell share" aria-hidden="true"><rect class="rest"/><rect width="${width}" class="fill"/></svg>`;
}

function spark({ series, breaks }: SparkCell): Content {
  const [low, high] = [Math.min(...series), Math.max(...series)];
  const step = (WIDTH - 6) / Math.max(1, series.length - 1);
  const points = series.map((value, index) => {
    const y = high === low ? 8 : 13 - ((value - low) / (high - low)) * 10;
    return `${index === 0 || breaks.includes(index) ? 'M' : 'L'}${at(3 + index * step)} ${at(y)}`;
  });
  return markup`<svg class="cell spark" aria-hidden="true"><path d="${points.join('')}"/></svg>`;
}
