import { scaleLinear, scalePoint } from 'd3-scale';
import { curveMonotoneX, line as path } from 'd3-shape';
import { numberText } from '../../../../messages/format.js';
import type { Curve } from '../../../../report/charts.js';
import { type Markup, markup } from '../markup.js';
import type { Pen } from '../pen.js';
import { keys, label, legend, line, mark, type Room, svg } from './svg.js';
import { wrapped } from './wrap.js';

/** More names than these do not fit below the axis. */
const FRAMES = { wide: { width: 760, names: 9 }, narrow: { width: 350, names: 3 } } as const;
const LEFT = 34;
const TOP = 44;
const HEIGHT = 230;

/** A journey from left to right: a line breaks where nobody rated. */
export function drawCurve(chart: Curve, id: string, pen: Pen, frame: Room): Markup {
  const { steps, scale, lines } = chart;
  const { width, names: most } = FRAMES[frame];
  const room = (width - LEFT - 12) / steps.length;
  const x = scalePoint(
    steps.map((_, index) => index),
    [LEFT + room / 2, width - 12 - room / 2],
  );
  const ends = scale.best === 'max' ? [scale.min, scale.max] : [scale.max, scale.min];
  const y = scaleLinear(ends, [TOP + HEIGHT, TOP]);
  const numbered = steps.length > most;
  const placed = (index: number) => x(index) ?? 0;
  const drawn = lines.map(({ role, values }) => {
    const d = path<number | null>()
      .defined((value) => value !== null)
      .x((_, index) => placed(index))
      .y((value) => y(value ?? 0))
      .digits(1)
      .curve(curveMonotoneX)([...values]);
    const marks = values.map((value, index) => value !== null && mark(role, placed(index), y(value), 4.5));
    return markup`<g><path d="${d ?? ''}" class="line ${role}" fill="none"/>${marks}</g>`;
  });
  const height = TOP + HEIGHT + (numbered ? 28 : 66);
  const image = svg({ id, title: chart.title, description: chart.description, width, height }, [
    ...keys(lines, LEFT, 14),
    ...grid(y, width, pen),
    ...drawn,
    ...steps.map((step, index) => stepName(step, index, { x: placed(index), room, numbered, pen })),
  ]);
  const names = steps.map((step, index) => ({
    number: index + 1,
    text: step.label,
    href: pen.sheetOf(step.touchpoint),
  }));
  return markup`${image}${numbered && legend(names, pen)}`;
}

type Scale = { ticks: (count: number) => number[]; (value: number): number };

function grid(y: Scale, width: number, { lang }: Pen): Markup[] {
  return y
    .ticks(6)
    .flatMap((tick) => [
      line(LEFT, y(tick), width - 8, y(tick), 'grid'),
      label({ x: LEFT - 8, y: y(tick) + 4, text: numberText(tick, lang), anchor: 'end', look: 'tick' }),
    ]);
}

interface Step {
  readonly x: number;
  readonly room: number;
  readonly numbered: boolean;
  readonly pen: Pen;
}

function stepName(step: Curve['steps'][number], index: number, { x, room, numbered, pen }: Step): Markup {
  const y = TOP + HEIGHT + 20;
  if (numbered) return label({ x, y, text: String(index + 1), anchor: 'middle', look: 'tick' });
  const names = wrapped(step.label, room - 8, 11.5, 3).map((text, at) =>
    label({ x, y: y + at * 14, text, anchor: 'middle', look: 'name', href: pen.sheetOf(step.touchpoint) }),
  );
  return markup`<g><title>${step.label}</title>${names}</g>`;
}
