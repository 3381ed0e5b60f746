import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { Bubbles, ChartAxis } from '../../../document/chart-blocks.js';
import { numberText } from '../../../messages/format.js';
import { type Markup, markup } from '../markup.js';
import type { PageContext } from '../page-context.js';
import { type Circle, MAX_LABELS, placeLabels } from './labels.js';
import { drawLabel, drawLegend, drawLine, drawSvg, estimateTextWidth, formatLength } from './svg.js';

const WIDTH_PX = 760;
const HEIGHT_PX = 500;
const FRAME_PX = { left: 48, right: WIDTH_PX - 12, top: 14, bottom: HEIGHT_PX - 44 };

/** Draws points over two axes with a third value as area. A label that does not fit becomes a number in a list below. */
export function drawBubbles(chart: Bubbles, id: string, context: PageContext): Markup {
  const axis = ({ min, max, turned }: ChartAxis, from: number, to: number) =>
    scaleLinear(turned ? [max, min] : [min, max], [from, to]);
  const x = axis(chart.x, FRAME_PX.left + 10, FRAME_PX.right - 10);
  const y = axis(chart.y, FRAME_PX.bottom - 10, FRAME_PX.top + 10);
  const radius = scaleSqrt([0, 1], [4, 17]);
  const circles = chart.points.map((point): Circle & { tone: string; href: string | null } => ({
    x: x(point.x),
    y: y(point.y),
    r: point.size === null ? 6 : radius(point.size),
    label: point.label,
    tone: point.tone,
    href: point.touchpoint === null ? null : context.sheetOf(point.touchpoint),
  }));
  const { labels, numbered } = placeLabels(circles, FRAME_PX);
  const image = drawSvg(
    { id, title: chart.title, description: chart.description, width: WIDTH_PX, height: HEIGHT_PX },
    [
      markup`<rect x="${FRAME_PX.left}" y="${FRAME_PX.top}" width="${FRAME_PX.right - FRAME_PX.left}" height="${FRAME_PX.bottom - FRAME_PX.top}" class="frame"/>`,
      drawTicks(chart, x, y, context),
      drawCrosshair(chart, x, y),
      drawToneKeys(chart),
      drawCircles(circles),
      labels.map((one) => drawLabel({ ...one, look: 'name', href: circles[one.of]?.href ?? null })),
    ],
  );
  const names = numbered.map(({ of, number }) => ({
    number,
    text: circles[of]?.label ?? '',
    href: circles[of]?.href ?? null,
  }));
  const rest = circles.length - MAX_LABELS;
  const unnamed = rest > 0 && markup`<p class="more">${context.words.unnamed(numberText(rest, context.lang))}</p>`;
  return markup`${image}${drawLegend(names, context)}${unnamed}`;
}

/** Large circles are drawn first, so that they hide no small ones. */
function drawCircles(circles: readonly (Circle & { readonly tone: string })[]): Markup[] {
  return [...circles]
    .sort((left, right) => right.r - left.r)
    .map(
      ({ x, y, r, tone, label }) =>
        markup`<circle cx="${formatLength(x)}" cy="${formatLength(y)}" r="${formatLength(r)}" class="bubble ${tone}"><title>${label}</title></circle>`,
    );
}

type Scale = { (value: number): number; ticks: (count: number) => number[] };

function drawTicks(chart: Bubbles, x: Scale, y: Scale, { lang, words }: PageContext): Markup {
  const sized = chart.points.some(({ size }) => size !== null);
  return markup`${x.ticks(8).map((tick) => drawLabel({ x: x(tick), y: FRAME_PX.bottom + 16, text: numberText(tick, lang), anchor: 'middle', look: 'tick' }))}${y
    .ticks(5)
    .map((tick) =>
      drawLabel({ x: FRAME_PX.left - 6, y: y(tick) + 4, text: numberText(tick, lang), anchor: 'end', look: 'tick' }),
    )}${drawLabel({
    x: FRAME_PX.right,
    y: HEIGHT_PX - 8,
    text: `${chart.x.title} →`,
    anchor: 'end',
    look: 'axis',
  })}${sized && drawLabel({ x: FRAME_PX.left, y: HEIGHT_PX - 8, text: words.area, look: 'axis' })}<text transform="translate(12 ${FRAME_PX.top}) rotate(-90)" text-anchor="end" class="axis">${chart.y.title} →</text>`;
}

function drawToneKeys({ points, tones: names }: Bubbles): Markup[] {
  let left = FRAME_PX.left + 150;
  return (['bad', 'good', 'plain'] as const)
    .filter((tone) => points.some((point) => point.tone === tone))
    .map((tone) => {
      const drawn = markup`<circle cx="${formatLength(left)}" cy="${HEIGHT_PX - 12}" r="6" class="bubble ${tone}"/>${drawLabel({ x: left + 11, y: HEIGHT_PX - 8, text: names[tone], look: 'key' })}`;
      left += 34 + estimateTextWidth(names[tone], 12);
      return drawn;
    });
}

function drawCrosshair({ crosshair: cross, corners }: Bubbles, x: Scale, y: Scale): Markup[] {
  if (!cross) return [];
  const lines = [
    drawLine(x(cross.x), FRAME_PX.top, x(cross.x), FRAME_PX.bottom, 'cross'),
    drawLine(FRAME_PX.left, y(cross.y), FRAME_PX.right, y(cross.y), 'cross'),
  ];
  if (!corners) return lines;
  const [upperLeft, upperRight, lowerLeft, lowerRight] = corners;
  const drawCorner = (text: string, right: boolean, low: boolean) =>
    drawLabel({
      x: right ? FRAME_PX.right - 8 : FRAME_PX.left + 8,
      y: low ? FRAME_PX.bottom - 8 : FRAME_PX.top + 18,
      text,
      anchor: right ? 'end' : 'start',
      look: 'corner',
    });
  return [
    ...lines,
    drawCorner(upperLeft, false, false),
    drawCorner(upperRight, true, false),
    drawCorner(lowerLeft, false, true),
    drawCorner(lowerRight, true, true),
  ];
}
