import type { DumbbellCell, SparkCell } from '../../document/blocks.js';

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of `width` columns filled to `share`. A share above 0 fills at least an eighth of a column. */
export function drawBar(share: number, width: number, unicode: boolean): string {
  const filled = Math.min(Math.max(share, 0), 1) * width;
  if (!unicode) return '#'.repeat(Math.round(filled)).padEnd(width, '.');
  const eighths = Math.max(Math.round(filled * 8), share > 0 ? 1 : 0);
  return ('█'.repeat(eighths >> 3) + (EIGHTHS[eighths % 8] ?? '')).padEnd(width, ' ');
}

/** Ist ● and target ○ on their scale with a line between them; the expectation is ◇. */
export function drawDumbbell(
  { from, to, also = null, min, max }: DumbbellCell,
  width: number,
  unicode: boolean,
): string {
  const [ist, target, expected, between] = unicode ? ['●', '○', '◇', '━'] : ['*', 'o', '+', '-'];
  const columnOf = (value: number) => Math.round(((value - min) / (max - min)) * (width - 1));
  const cells = new Array<string>(width).fill(' ');
  if (to !== null)
    cells.fill(between, Math.min(columnOf(from), columnOf(to)), Math.max(columnOf(from), columnOf(to)) + 1);
  if (also !== null) cells[columnOf(also)] = expected;
  if (to !== null) cells[columnOf(to)] = target;
  cells[columnOf(from)] = ist;
  return cells.join('');
}

/** Only this number of the latest values is drawn. */
const MAX_SPARK_VALUES = 24;

/** A series as blocks between its lowest and its highest value; ┆ marks a break. */
export function drawSpark({ series, breaks }: SparkCell, unicode: boolean): string {
  const levels = unicode ? ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] : ['_', '.', '-', '=', '^'];
  const [low, high] = [Math.min(...series), Math.max(...series)];
  const start = Math.max(0, series.length - MAX_SPARK_VALUES);
  return series
    .slice(start)
    .map((value, index) => {
      const share = high === low ? 0.5 : (value - low) / (high - low);
      const mark = index > 0 && breaks.includes(start + index) ? (unicode ? '┆' : '|') : '';
      return mark + (levels[Math.round(share * (levels.length - 1))] ?? '');
    })
    .join('');
}
