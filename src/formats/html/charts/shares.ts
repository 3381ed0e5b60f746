import { cumsum, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Shares } from '../../../document/chart-blocks.js';
import { partsText } from '../../../messages/format.js';
import { type Content, type Markup, markup } from '../markup.js';
import type { PageContext } from '../page-context.js';
import { drawRowName } from './row-name.js';
import { type ChartLayout, drawLabel, drawSvg, estimateTextWidth, formatLength } from './svg.js';

/** Lengths in pixels. Names are left of their bars in `wide`, above them in `narrow`; `keys` is the number of lines of keys. */
const LAYOUTS = {
  wide: { width: 760, left: 250, row: 28, above: 0, keys: 2 },
  narrow: { width: 350, left: 2, row: 44, above: 16, keys: 4 },
} as const;
const KEY_HEIGHT_PX = 20;

/** Draws the share of each rank as stacked bars; rank 1 is left and darkest. */
export function drawShares(chart: Shares, id: string, context: PageContext, layout: ChartLayout): Markup {
  const { width, left, row: step, above, keys } = LAYOUTS[layout];
  const x = scaleLinear([0, 1], [left, width - 8]);
  const first = keys * KEY_HEIGHT_PX + 16;
  const rows = chart.rows.map((row, index) => {
    const top = first + index * step + above;
    const name = drawRowName(row, { ...LAYOUTS[layout], layout, beside: top + 14, above: top - 5 }, context);
    return markup`<g><title>${row.label}</title>${name}<rect x="${left}" y="${top}" width="${width - 8 - left}" height="20" class="rest"/>${drawBars(row.shares, top, { x, context })}</g>`;
  });
  const drawing = { id, title: chart.title, description: chart.description, width };
  return drawSvg({ ...drawing, height: first + chart.rows.length * step + 4 }, [
    ...drawShareKeys(chart, context, layout),
    ...rows,
  ]);
}

function drawBars(
  shares: readonly number[],
  top: number,
  { x, context }: { readonly x: (share: number) => number; readonly context: PageContext },
): Content {
  const ends = [...cumsum(shares)];
  // The last part is the share of all lower ranks; it has no label.
  const texts = partsText([...shares, Math.max(0, 1 - sum(shares))], context.lang);
  return shares.map((share, rank) => {
    const width = x(share) - x(0);
    const left = x((ends[rank] ?? 0) - share);
    const text = texts[rank] ?? '';
    const fits = width > estimateTextWidth(text, 11) + 6;
    return (
      share > 0.0005 &&
      markup`<rect x="${formatLength(left)}" y="${formatLength(top)}" width="${formatLength(width)}" height="20" class="s${rank}"/>${
        fits && drawLabel({ x: left + width / 2, y: top + 14, text, anchor: 'middle', look: `t${rank}` })
      }`
    );
  });
}

function drawShareKeys({ parts }: Shares, { words }: PageContext, layout: ChartLayout): Markup[] {
  const { width, keys } = LAYOUTS[layout];
  const entries = [...parts.map((text, rank) => ({ text, look: `s${rank}` })), { text: words.rest, look: 'rest' }];
  const column = (width - 16) / Math.ceil(entries.length / keys);
  return entries.map(({ text, look }, index) => {
    const left = 8 + Math.floor(index / keys) * column;
    const top = 6 + (index % keys) * KEY_HEIGHT_PX;
    return markup`<rect x="${formatLength(left)}" y="${top}" width="14" height="14" class="${look}"/>${drawLabel({ x: left + 20, y: top + 11, text, look: 'key' })}`;
  });
}
