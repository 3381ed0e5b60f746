import { cumsum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { percentText } from '../../../../messages/format.js';
import type { Shares } from '../../../../report/charts.js';
import { type Markup, markup } from '../markup.js';
import type { Pen } from '../pen.js';
import { at, fitted, label, svg, textWidth } from './svg.js';

const WIDTH = 760;
const LEFT = 250;
const ROW = 28;
const TOP = 56;

/** How often each rank: the first one darkest, from the left. */
export function drawShares(chart: Shares, id: string, pen: Pen): Markup {
  const x = scaleLinear([0, 1], [LEFT, WIDTH - 8]);
  const rows = chart.rows.map((row, index) => {
    const ends = [...cumsum(row.shares)];
    const top = TOP + index * ROW;
    const bars = row.shares.map((share, rank) => {
      const width = x(share) - x(0);
      const left = x((ends[rank] ?? 0) - share);
      const text = percentText(share, pen.lang);
      const fits = width > textWidth(text, 11) + 6;
      return (
        share > 0.0005 &&
        markup`<rect x="${at(left)}" y="${at(top)}" width="${at(width)}" height="20" class="s${rank}"/>${
          fits && label({ x: left + width / 2, y: top + 14, text, anchor: 'middle', look: `t${rank}` })
        }`
      );
    });
    const name = label({
      x: LEFT - 12,
      y: top + 14,
      text: fitted(row.label, LEFT - 18, 12),
      anchor: 'end',
      href: pen.sheetOf(row.touchpoint),
    });
    return markup`<g><title>${row.label}</title>${name}<rect x="${LEFT}" y="${top}" width="${WIDTH - 8 - LEFT}" height="20" class="rest"/>${bars}</g>`;
  });
  const height = TOP + chart.rows.length * ROW + 4;
  const drawing = { id, title: chart.title, description: chart.description, width: WIDTH, height };
  return svg(drawing, [...shareKeys(chart, pen), ...rows]);
}

function shareKeys({ parts }: Shares, { words }: Pen): Markup[] {
  const entries = [...parts.map((text, rank) => ({ text, look: `s${rank}` })), { text: words.rest, look: 'rest' }];
  const room = (WIDTH - 16) / Math.ceil(entries.length / 2);
  return entries.map(({ text, look }, index) => {
    const left = 8 + Math.floor(index / 2) * room;
    const top = 6 + (index % 2) * 20;
    return markup`<rect x="${at(left)}" y="${top}" width="14" height="14" class="${look}"/>${label({ x: left + 20, y: top + 11, text, look: 'key' })}`;
  });
}
