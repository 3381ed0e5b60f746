import { scaleLinear } from 'd3-scale';
import { differenceDigits, numberText } from '../../../../messages/format.js';
import type { Dumbbells } from '../../../../report/charts.js';
import { type Markup, markup } from '../markup.js';
import type { Pen } from '../pen.js';
import { keys, label, line, mark, type Room, rowName, svg } from './svg.js';

/** Names stand to the left of their marks, or above them. */
const FRAMES = {
  wide: { width: 760, left: 270, right: 64, row: 26, below: 0 },
  narrow: { width: 350, left: 12, right: 52, row: 42, below: 9 },
} as const;
const TOP = 62;

/** One row each: where customers are, where they should be, and how far it is. */
export function drawDumbbells(chart: Dumbbells, id: string, pen: Pen, room: Room): Markup {
  const { scale, rows, roles } = chart;
  const { width, left, right, row: step, below } = FRAMES[room];
  const ends = scale.best === 'max' ? [scale.min, scale.max] : [scale.max, scale.min];
  const x = scaleLinear(ends, [left, width - right]);
  const height = TOP + rows.length * step + 8;
  const grid = x
    .ticks(8)
    .map((tick) => [
      line(x(tick), TOP - 8, x(tick), height - 6, 'grid'),
      label({ x: x(tick), y: TOP - 14, text: numberText(tick, pen.lang), anchor: 'middle', look: 'tick' }),
    ]);
  const drawn = rows.map((row, index) => drawRow(row, TOP + (index + 0.5) * step + below, { chart, x, pen, room }));
  const known = roles.map(({ role, title }) => ({ role, title }));
  return svg({ id, title: chart.title, description: chart.description, width, height }, [
    ...keys(known, left, 16),
    ...grid,
    ...drawn,
  ]);
}

interface Place {
  readonly chart: Dumbbells;
  readonly x: (value: number) => number;
  readonly pen: Pen;
  readonly room: Room;
}

function drawRow(row: Dumbbells['rows'][number], y: number, place: Place): Markup {
  const { chart, x, pen, room } = place;
  const { ist } = row.values;
  const target = chart.roles.map(({ role }) => role).findLast((role) => role !== 'ist' && row.values[role] != null);
  const goal = target === undefined ? null : (row.values[target] ?? null);
  const gap = ist == null || goal === null ? null : (goal - ist) * (chart.scale.best === 'max' ? 1 : -1);
  const marks = chart.roles.flatMap(({ role }) => {
    const value = row.values[role];
    return value == null ? [] : [mark(role, x(value), y)];
  });
  return markup`<g><title>${row.label}</title>${rowName(row, { ...FRAMES[room], room, beside: y + 4, above: y - 11 }, pen)}${gap !== null && ist != null && goal !== null && line(x(ist), y, x(goal), y, `bar ${gap > 0 ? 'bad' : 'good'}`)}${marks.reverse()}${
    gap !== null &&
    label({
      x: FRAMES[room].width - 6,
      y: y + 4,
      text: numberText(gap, pen.lang, { digits: differenceDigits(gap, ist ?? gap, goal ?? gap, chart.digits) }),
      anchor: 'end',
      look: gap > 0 ? 'value bad' : 'value good',
    })
  }</g>`;
}
