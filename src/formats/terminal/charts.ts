import type { DumbbellCell } from '../../report/blocks.js';

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of `width` columns filled to `share`; anything above 0 shows at least a sliver. */
export function bar(share: number, width: number, unicode: boolean): string {
  const filled = Math.min(Math.max(share, 0), 1) * width;
  if (!unicode) return '#'.repeat(Math.round(filled)).padEnd(width, '.');
  const eighths = Math.max(Math.round(filled * 8), share > 0 ? 1 : 0);
  return ('█'.repeat(eighths >> 3) + (EIGHTHS[eighths % 8] ?? '')).padEnd(width, ' ');
}

/** Ist ● and target ○ on their scale, the way between them drawn. */
export function dumbbell({ from, to, min, max }: DumbbellCell, width: number, unicode: boolean): string {
  const [ist, target, way] = unicode ? ['●', '○', '━'] : ['*', 'o', '-'];
  const at = (value: number) => Math.round(((value - min) / (max - min)) * (width - 1));
  const cells = new Array<string>(width).fill(' ');
  if (to !== null) {
    const [low, high] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
    cells.fill(way, low, high + 1);
    cells[at(to)] = target;
  }
  cells[at(from)] = ist;
  return cells.join('');
}
