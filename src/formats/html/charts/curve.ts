import { scaleLinear, scalePoint } from 'd3-scale';
import { curveMonotoneX, line as path } from 'd3-shape';
import type { Curve } from '../../../document/chart-blocks.js';
import { numberText } from '../../../messages/format.js';
import { type Markup, markup } from '../markup.js';
import type { PageContext } from '../page-context.js';
import { type ChartLayout, drawKeys, drawLabel, drawLegend, drawLine, drawMark, drawSvg } from './svg.js';
import { wrapWords } from './wrap.js';

/** Width in pixels, and the maximum number of names below the axis. */
const LAYOUTS = { wide: { width: 760, names: 9 }, narrow: { width: 350, names: 3 } } as const;
const LEFT_MARGIN_PX = 34;
const TOP_MARGIN_PX = 44;
const PLOT_HEIGHT_PX = 230;

/** Draws a journey from left to right. A line breaks at a step without a rating. */
export function drawCurve(chart: Curve, id: string, context: PageContext, layout: ChartLayout): Markup {
  const { steps, scale, lines } = chart;
  const { width, names: maxNames } = LAYOUTS[layout];
  const stepWidth = (width - LEFT_MARGIN_PX - 12) / steps.length;
  const x = scalePoint(
    steps.map((_, index) => index),
    [LEFT_MARGIN_PX + stepWidth / 2, width - 12 - stepWidth / 2],
  );
  const ends = scale.best === 'max' ? [scale.min, scale.max] : [scale.max, scale.min];
  const y = scaleLinear(ends, [TOP_MARGIN_PX + PLOT_HEIGHT_PX, TOP_MARGIN_PX]);
  const numbered = steps.length > maxNames;
  const placed = (index: number) => x(index) ?? 0;
  const drawn = lines.map(({ role, values }) => {
    const d = path<number | null>()
      .defined((value) => value !== null)
      .x((_, index) => placed(index))
      .y((value) => y(value ?? 0))
      .digits(1)
      .curve(curveMonotoneX)([...values]);
    const marks = values.map((value, index) => value !== null && drawMark(role, placed(index), y(value), 4.5));
    return markup`<g><path d="${d ?? ''}" class="line ${role}" fill="none"/>${marks}</g>`;
  });
  const height = TOP_MARGIN_PX + PLOT_HEIGHT_PX + (numbered ? 28 : 66);
  const image = drawSvg({ id, title: chart.title, description: chart.description, width, height }, [
    ...drawKeys(lines, LEFT_MARGIN_PX, 14),
    ...drawGrid(y, width, context),
    ...drawn,
    ...steps.map((step, index) => drawStepName(step, index, { x: placed(index), stepWidth, numbered, context })),
  ]);
  const names = steps.map((step, index) => ({
    number: index + 1,
    text: step.label,
    href: context.sheetOf(step.touchpoint),
  }));
  return markup`${image}${numbered && drawLegend(names, context)}`;
}

type Scale = { ticks: (count: number) => number[]; (value: number): number };

function drawGrid(y: Scale, width: number, { lang }: PageContext): Markup[] {
  return y
    .ticks(6)
    .flatMap((tick) => [
      drawLine(LEFT_MARGIN_PX, y(tick), width - 8, y(tick), 'grid'),
      drawLabel({ x: LEFT_MARGIN_PX - 8, y: y(tick) + 4, text: numberText(tick, lang), anchor: 'end', look: 'tick' }),
    ]);
}

interface Step {
  readonly x: number;
  readonly stepWidth: number;
  readonly numbered: boolean;
  readonly context: PageContext;
}

function drawStepName(step: Curve['steps'][number], index: number, { x, stepWidth, numbered, context }: Step): Markup {
  const y = TOP_MARGIN_PX + PLOT_HEIGHT_PX + 20;
  if (numbered) return drawLabel({ x, y, text: String(index + 1), anchor: 'middle', look: 'tick' });
  const names = wrapWords(step.label, stepWidth - 8, 11.5, 3).map((text, at) =>
    drawLabel({ x, y: y + at * 14, text, anchor: 'middle', look: 'name', href: context.sheetOf(step.touchpoint) }),
  );
  return markup`<g><title>${step.label}</title>${names}</g>`;
}
