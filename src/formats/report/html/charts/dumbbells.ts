import { scaleLinear } from 'd3-scale';
import { numberText } from '../../../../messages/format.js';
import type { Dumbbells } from '../../../../report/charts.js';
import { type Markup, markup } from '../markup.js';
import type { Pen } from '../pen.js';
import { fitted, keys, label, line, mark, svg } from './svg.js';

const WIDTH = 760;
const LEFT = 270;
const RIGHT = 64;
const ROW = 26;
const TOP = 62;

/** One row each: where customers are, where they should be, and how far it is. */
export function drawDumbbells(chart: Dumbbells, id: string, pen: Pen): Markup {
  const { scale, rows, roles } = chart;
  const ends = scale.best === 'max' ? [scale.min, scale.max] : [scale.max, scale.min];
  const x = scaleLinear(ends, [LEFT, WIDTH - RIGHT]);
  const height = TOP + rows.length * ROW + 8;
  const grid = x
    .ticks(8)
    .map((tick) => [
      line(x(tick), TOP - 8, x(tick), height - 6, 'grid'),
      label({ x: x(tick), y: TOP - 14, text: numberText(tick, pen.lang), anchor: 'middle', look: 'tick' }),
    ]);
  const drawn = rows.map((row, index) => drawRow(row, TOP + index * ROW + ROW / 2, { chart, x, pen }));
  const known = roles.map(({ role, title }) => ({ role, title }));
  return svg({ id, title: chart.title, description: chart.description, width: WIDTH, height }, [
    ...keys(known, LEFT, 16),
    ...grid,
    ...drawn,
  ]);
}

interface Place {
  readonly chart: Dumbbells;
  readonly x: (value: number) => number;
  readonly pen: Pen;
}

function drawRow(row: Dumbbells['rows'][number], y: number, { chart, x, pen }: Place): Markup {
  const { ist } = row.values;
  const target = chart.roles.map(({ role }) => role).findLast((role) => role !== 'ist' && row.values[role] != null);
  const goal = target === undefined ? null : (row.values[target] ?? null);
  const gap = ist == null || goal === null ? null : (goal - ist) * (chart.scale.best === 'max' ? 1 : -1);
  const marks = chart.roles.flatMap(({ role }) => {
    const value = row.values[role];
    return value == null ? [] : [mark(role, x(value), y)];
  });
  return markup`<g><title>${row.label}</title>${label({
    x: LEFT - 14,
    y: y + 4,
    text: fitted(row.label, LEFT - 20, 12),
    anchor: 'end',
    href: pen.sheetOf(row.touchpoint),
  })}${gap !== null && ist != null && goal !== null && line(x(ist), y, x(goal), y, `bar ${gap > 0 ? 'bad' : 'good'}`)}${marks.reverse()}${
    gap !== null &&
    label({
      x: WIDTH - 6,
      y: y + 4,
      text: numberText(gap, pen.lang, { digits: 1 }),
      anchor: 'end',
      look: gap > 0 ? 'value bad' : 'value good',
    })
  }</g>`;
}
