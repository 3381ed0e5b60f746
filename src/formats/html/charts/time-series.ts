import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line as path } from 'd3-shape';
import type { Series } from '../../../document/chart-blocks.js';
import { dateText, numberText, percentText } from '../../../messages/format.js';
import { type Content, type Markup, markup } from '../markup.js';
import type { PageContext } from '../page-context.js';
import { drawLabel, drawLine, drawMark, drawSvg, estimateTextWidth, formatLength, shortenToWidth } from './svg.js';

const WIDTH_PX = 460;
const LEFT_MARGIN_PX = 48;
/** Holds the names of the lines. */
const RIGHT_MARGIN_PX = 46;
const TOP_MARGIN_PX = 40;
const PLOT_HEIGHT_PX = 150;

type Point = Series['points'][number];

/** Draws values over time with mean, control limits, target, signals and breaks. */
export function drawSeries(chart: Series, id: string, context: PageContext): Markup {
  const { centre, target } = chart;
  const y = makeScale(chart);
  const placed = placePoints(chart, y);
  const formatValue = makeValueFormat(chart, context);
  const drawLevelLine = (value: number | null, look: string) =>
    value !== null && drawLine(LEFT_MARGIN_PX, y(value), WIDTH_PX - RIGHT_MARGIN_PX, y(value), look);
  const grid = y
    .ticks(4)
    .map((tick) => [
      drawLine(LEFT_MARGIN_PX, y(tick), WIDTH_PX - RIGHT_MARGIN_PX, y(tick), 'grid'),
      drawLabel({ x: LEFT_MARGIN_PX - 6, y: y(tick) + 4, text: formatValue(tick), anchor: 'end', look: 'tick' }),
    ]);
  const head = `${chart.title}${chart.unit === null ? '' : ` · ${chart.unit}`}`;
  return drawSvg(
    {
      id,
      title: chart.title,
      description: chart.description,
      width: WIDTH_PX,
      height: TOP_MARGIN_PX + PLOT_HEIGHT_PX + 30,
    },
    [
      drawLabel({ x: 4, y: 16, text: shortenToWidth(head, WIDTH_PX - 8, 13), look: 'head' }),
      grid,
      drawBands(placed, y),
      drawLevelLine(centre, 'centre'),
      drawLevelLine(target, 'target'),
      drawLineNames(chart, y, context),
      splitAtBreaks(placed).map((piece) => markup`<path d="${outlineOf(piece)}" class="line ist" fill="none"/>`),
      placed.map((one) => drawPoint(one, y, { formatValue, context })),
      drawDates(placed, context),
    ],
  );
}

/** The axis from the lowest to the highest drawn value. It ends at the ends of the scale, where limits are cut off. */
function makeScale({ points, centre, target, ends }: Series) {
  const values = points.flatMap(({ value, interval, limits }) => [value, ...(interval ?? []), ...(limits ?? [])]);
  const lines = [centre, target].flatMap((value) => value ?? []);
  const [low = 0, high = 1] = extent([...values, ...lines]);
  const y = scaleLinear([low, low === high ? low + 1 : high], [TOP_MARGIN_PX + PLOT_HEIGHT_PX, TOP_MARGIN_PX]).nice(5);
  const [least = low, most = high] = y.domain();
  return ends ? y.domain([Math.max(least, ends[0]), Math.min(most, ends[1])]).clamp(true) : y;
}

function placePoints({ points }: Series, y: (value: number) => number): PlacedPoint[] {
  const days = points.map(({ date }) => Date.parse(date) / 86_400_000);
  const [first = 0, last = 1] = extent(days);
  const x = scaleLinear(
    [first, last === first ? first + 1 : last],
    [LEFT_MARGIN_PX + 8, WIDTH_PX - RIGHT_MARGIN_PX - 8],
  );
  return points.map((point, index) => ({ point, x: x(days[index] ?? first), y: y(point.value) }));
}

/** Returns the format of the values: shares as percent, other values as numbers. */
const makeValueFormat =
  ({ percent }: Series, { lang }: PageContext) =>
  (value: number) =>
    percent ? percentText(value, lang) : numberText(value, lang);

/** The names of target and mean beside their lines. If they overlap, the name of the mean moves. */
function drawLineNames({ centre, target }: Series, y: (value: number) => number, { words }: PageContext): Content {
  const labelYOf = (value: number | null) => (value === null ? null : y(value) + 4);
  const [aim, mean] = [labelYOf(target), labelYOf(centre)];
  const apart = aim !== null && mean !== null && Math.abs(aim - mean) < 12 ? (mean < aim ? -12 : 12) : 0;
  const name = (height: number | null, text: string) =>
    height !== null && drawLabel({ x: WIDTH_PX - RIGHT_MARGIN_PX + 4, y: height, text, look: 'tick' });
  return [name(aim, words.target), name(mean === null ? null : mean + apart, words.mean)];
}

interface PlacedPoint {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
}

const outlineOf = (piece: readonly PlacedPoint[]) =>
  path<PlacedPoint>()
    .x((one) => one.x)
    .y((one) => one.y)
    .digits(1)([...piece]) ?? '';

/** Splits the points at breaks, so that no line joins values that cannot be compared. */
function splitAtBreaks(placed: readonly PlacedPoint[]): PlacedPoint[][] {
  const all: PlacedPoint[][] = [];
  for (const one of placed) {
    const current = all.at(-1);
    if (current && !one.point.breaks) current.push(one);
    else all.push([one]);
  }
  return all;
}

function drawBands(placed: readonly PlacedPoint[], y: (value: number) => number): Markup[] {
  return placed.flatMap(({ point: { limits }, x }, index) => {
    if (!limits) return [];
    const left = index === 0 ? x - 8 : (x + (placed[index - 1]?.x ?? x)) / 2;
    const right = index === placed.length - 1 ? x + 8 : (x + (placed[index + 1]?.x ?? x)) / 2;
    return [
      markup`<rect x="${formatLength(left)}" y="${formatLength(y(limits[1]))}" width="${formatLength(right - left)}" height="${formatLength(y(limits[0]) - y(limits[1]))}" class="band"/>`,
    ];
  });
}

function drawPoint(
  { point, x, y: middle }: PlacedPoint,
  y: (value: number) => number,
  {
    formatValue,
    context: { lang, words },
  }: { readonly formatValue: (value: number) => string; readonly context: PageContext },
): Markup {
  const { interval, signal, breaks, value, date } = point;
  const said = [
    dateText(date, lang),
    formatValue(value),
    ...(signal ? [words.signal] : []),
    ...(breaks ? [words.breaks] : []),
  ];
  return markup`<g><title>${said.join(' · ')}</title>${breaks && drawLine(x - 6, TOP_MARGIN_PX - 6, x - 6, TOP_MARGIN_PX + PLOT_HEIGHT_PX, 'break')}${
    interval && drawLine(x, y(interval[0]), x, y(interval[1]), 'whisker')
  }${drawMark(signal ? 'signal' : 'ist', x, middle, signal ? 5 : 3.5)}</g>`;
}

/** The dates that fit below the axis, including the first and the last. */
function drawDates(placed: readonly PlacedPoint[], { lang }: PageContext): Markup[] {
  const last = placed.at(-1);
  let free = 0;
  return placed.flatMap((one) => {
    const text = dateText(one.point.date, lang);
    const half = estimateTextWidth(text, 11) / 2;
    const middle = Math.min(Math.max(one.x, half + 2), WIDTH_PX - half - 2);
    const blocked = last && one !== last && one.x + half + 10 > last.x - half * 2;
    if (middle - half < free || blocked) return [];
    free = middle + half + 10;
    return [drawLabel({ x: middle, y: TOP_MARGIN_PX + PLOT_HEIGHT_PX + 20, text, anchor: 'middle', look: 'tick' })];
  });
}
