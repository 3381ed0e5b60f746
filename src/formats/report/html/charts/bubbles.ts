import { scaleLinear, scaleSqrt } from 'd3-scale';
import { numberText } from '../../../../messages/format.js';
import type { Bubbles, ChartAxis } from '../../../../report/charts.js';
import { type Markup, markup } from '../markup.js';
import type { Pen } from '../pen.js';
import { type Circle, MOST_LABELS, placeLabels } from './labels.js';
import { at, label, legend, line, svg, textWidth } from './svg.js';

const WIDTH = 760;
const HEIGHT = 500;
const FRAME = { left: 48, right: WIDTH - 12, top: 14, bottom: HEIGHT - 44 };

/** Two axes and an area; what fits bears its name, the rest a number with its name below. */
export function drawBubbles(chart: Bubbles, id: string, pen: Pen): Markup {
  const axis = ({ min, max, turned }: ChartAxis, from: number, to: number) =>
    scaleLinear(turned ? [max, min] : [min, max], [from, to]);
  const x = axis(chart.x, FRAME.left + 10, FRAME.right - 10);
  const y = axis(chart.y, FRAME.bottom - 10, FRAME.top + 10);
  const radius = scaleSqrt([0, 1], [4, 17]);
  const circles = chart.points.map((point): Circle & { tone: string; href: string | null } => ({
    x: x(point.x),
    y: y(point.y),
    r: point.size === null ? 6 : radius(point.size),
    label: point.label,
    tone: point.tone,
    href: point.touchpoint === null ? null : pen.sheetOf(point.touchpoint),
  }));
  const { labels, numbered } = placeLabels(circles, FRAME);
  // The biggest at the bottom, so that none is hidden.
  const drawn = [...circles]
    .sort((left, right) => right.r - left.r)
    .map(
      (one) =>
        markup`<circle cx="${at(one.x)}" cy="${at(one.y)}" r="${at(one.r)}" class="bubble ${one.tone}"><title>${one.label}</title></circle>`,
    );
  const image = svg({ id, title: chart.title, description: chart.description, width: WIDTH, height: HEIGHT }, [
    markup`<rect x="${FRAME.left}" y="${FRAME.top}" width="${FRAME.right - FRAME.left}" height="${FRAME.bottom - FRAME.top}" class="frame"/>`,
    ticks(chart, x, y, pen),
    crosshair(chart, x, y),
    tones(chart),
    drawn,
    labels.map((one) => label({ ...one, look: 'name', href: circles[one.of]?.href ?? null })),
  ]);
  const names = numbered.map(({ of, number }) => ({
    number,
    text: circles[of]?.label ?? '',
    href: circles[of]?.href ?? null,
  }));
  const rest = circles.length - MOST_LABELS;
  const unnamed = rest > 0 && markup`<p class="more">${pen.words.unnamed(numberText(rest, pen.lang))}</p>`;
  return markup`${image}${legend(names, pen)}${unnamed}`;
}

type Scale = { (value: number): number; ticks: (count: number) => number[] };

function ticks(chart: Bubbles, x: Scale, y: Scale, { lang, words }: Pen): Markup {
  const sized = chart.points.some(({ size }) => size !== null);
  return markup`${x.ticks(8).map((tick) => label({ x: x(tick), y: FRAME.bottom + 16, text: numberText(tick, lang), anchor: 'middle', look: 'tick' }))}${y
    .ticks(5)
    .map((tick) =>
      label({ x: FRAME.left - 6, y: y(tick) + 4, text: numberText(tick, lang), anchor: 'end', look: 'tick' }),
    )}${label({
    x: FRAME.right,
    y: HEIGHT - 8,
    text: `${chart.x.title} →`,
    anchor: 'end',
    look: 'axis',
  })}${sized && label({ x: FRAME.left, y: HEIGHT - 8, text: words.area, look: 'axis' })}<text transform="translate(12 ${FRAME.top}) rotate(-90)" text-anchor="end" class="axis">${chart.y.title} →</text>`;
}

function tones({ points, tones: names }: Bubbles): Markup[] {
  let left = FRAME.left + 150;
  return (['bad', 'good', 'plain'] as const)
    .filter((tone) => points.some((point) => point.tone === tone))
    .map((tone) => {
      const drawn = markup`<circle cx="${at(left)}" cy="${HEIGHT - 12}" r="6" class="bubble ${tone}"/>${label({ x: left + 11, y: HEIGHT - 8, text: names[tone], look: 'key' })}`;
      left += 34 + textWidth(names[tone], 12);
      return drawn;
    });
}

function crosshair({ crosshair: cross, corners }: Bubbles, x: Scale, y: Scale): Markup[] {
  if (!cross) return [];
  const lines = [
    line(x(cross.x), FRAME.top, x(cross.x), FRAME.bottom, 'cross'),
    line(FRAME.left, y(cross.y), FRAME.right, y(cross.y), 'cross'),
  ];
  if (!corners) return lines;
  const [upperLeft, upperRight, lowerLeft, lowerRight] = corners;
  const place = (text: string, right: boolean, low: boolean) =>
    label({
      x: right ? FRAME.right - 8 : FRAME.left + 8,
      y: low ? FRAME.bottom - 8 : FRAME.top + 18,
      text,
      anchor: right ? 'end' : 'start',
      look: 'corner',
    });
  return [
    ...lines,
    place(upperLeft, false, false),
    place(upperRight, true, false),
    place(lowerLeft, false, true),
    place(lowerRight, true, true),
  ];
}
