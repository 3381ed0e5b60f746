import { scaleLinear } from 'd3-scale';
import type { Dumbbells } from '../../../document/chart-blocks.js';
import { differenceDigits, numberText } from '../../../messages/format.js';
import { type Markup, markup } from '../markup.js';
import type { PageContext } from '../page-context.js';
import { drawRowName } from './row-name.js';
import { type ChartLayout, drawKeys, drawLabel, drawLine, drawMark, drawSvg } from './svg.js';

/** Lengths in pixels. Names are left of their marks in `wide`, above them in `narrow`. */
const LAYOUTS = {
  wide: { width: 760, left: 270, right: 64, row: 26, below: 0 },
  narrow: { width: 350, left: 12, right: 52, row: 42, below: 9 },
} as const;
const TOP_MARGIN_PX = 62;

/** Draws one row per touchpoint: Ist, target and gap. */
export function drawDumbbells(chart: Dumbbells, id: string, context: PageContext, layout: ChartLayout): Markup {
  const { scale, rows, roles } = chart;
  const { width, left, right, row: step, below } = LAYOUTS[layout];
  const ends = scale.best === 'max' ? [scale.min, scale.max] : [scale.max, scale.min];
  const x = scaleLinear(ends, [left, width - right]);
  const height = TOP_MARGIN_PX + rows.length * step + 8;
  const grid = x.ticks(8).map((tick) => [
    drawLine(x(tick), TOP_MARGIN_PX - 8, x(tick), height - 6, 'grid'),
    drawLabel({
      x: x(tick),
      y: TOP_MARGIN_PX - 14,
      text: numberText(tick, context.lang),
      anchor: 'middle',
      look: 'tick',
    }),
  ]);
  const drawn = rows.map((row, index) =>
    drawRow(row, TOP_MARGIN_PX + (index + 0.5) * step + below, { chart, x, context, layout }),
  );
  const known = roles.map(({ role, title }) => ({ role, title }));
  return drawSvg({ id, title: chart.title, description: chart.description, width, height }, [
    ...drawKeys(known, left, 16),
    ...grid,
    ...drawn,
  ]);
}

interface Place {
  readonly chart: Dumbbells;
  readonly x: (value: number) => number;
  readonly context: PageContext;
  readonly layout: ChartLayout;
}

function drawRow(row: Dumbbells['rows'][number], y: number, place: Place): Markup {
  const { chart, x, context, layout } = place;
  const { ist } = row.values;
  const target = chart.roles.map(({ role }) => role).findLast((role) => role !== 'ist' && row.values[role] != null);
  const goal = target === undefined ? null : (row.values[target] ?? null);
  const gap = ist == null || goal === null ? null : (goal - ist) * (chart.scale.best === 'max' ? 1 : -1);
  const marks = chart.roles.flatMap(({ role }) => {
    const value = row.values[role];
    return value == null ? [] : [drawMark(role, x(value), y)];
  });
  return markup`<g><title>${row.label}</title>${drawRowName(row, { ...LAYOUTS[layout], layout, beside: y + 4, above: y - 11 }, context)}${gap !== null && ist != null && goal !== null && drawLine(x(ist), y, x(goal), y, `bar ${gap > 0 ? 'bad' : 'good'}`)}${marks.reverse()}${
    gap !== null &&
    drawLabel({
      x: LAYOUTS[layout].width - 6,
      y: y + 4,
      text: numberText(gap, context.lang, { digits: differenceDigits(gap, ist ?? gap, goal ?? gap, chart.digits) }),
      anchor: 'end',
      look: gap > 0 ? 'value bad' : 'value good',
    })
  }</g>`;
}
