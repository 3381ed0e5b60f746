import { rangeRef, type SheetChart, type WriteSheet } from 'hucre/xlsx';
import type { Bubbles, Chart, Curve, Dumbbells, Role, Shares } from '../../document/chart-blocks.js';
import type { Lang } from '../../messages/format.js';
import { makeSheetCell, type SheetCell } from './sheet-cell.js';
import { type Grid, MAX_COLUMN_CHARACTERS, makeGrid } from './sheet-grid.js';
import { cellTextOf } from './sheet-text.js';
import { workbookWords } from './workbook.words.js';

const ROLE_COLOURS: Readonly<Record<Role, string>> = {
  ist: '1F5FA8',
  soll: 'D9822B',
  expectation: '8A8F98',
  best: '2E8B57',
};
/** Colours of the ranks, starting with rank 1. */
const RANK_COLOURS = [
  '12355B',
  '1F5FA8',
  '4A86C5',
  '7FAADB',
  'B0CBEA',
  'D3E2F3',
  'E3E8EE',
  'E9ECEF',
  'EEF0F2',
  'F3F4F5',
];
/** Maximum number of rows in a bar chart; its table has all rows. */
const MAX_BARS = 20;
/** Maximum number of points in a scatter chart, and of points with a name. */
const MAX_POINTS = 100;
const MAX_LABELS = 12;
const TONE_COLOURS = { bad: 'C0392B', good: '2E8B57', plain: '4A6FA5' };

/** A sheet of native charts, each beside the table with its data. */
export function makeChartSheet(charts: readonly Chart[], lang: Lang): WriteSheet | null {
  const grid = makeGrid();
  const words = workbookWords[lang];
  grid.add([{ value: words.charts, style: { font: { bold: true, size: 14 } }, width: 0 }]);
  grid.add([{ value: words.chartsHint, style: { font: { italic: true } }, width: 0 }]);
  const drawn = charts.flatMap((one) => drawnOf(one, grid, lang));
  if (drawn.length === 0) return null;
  // All charts are to the right of the widest table.
  const column = Math.max(...drawn.map(({ columns }) => columns)) + 1;
  return {
    ...grid.sheet(words.charts),
    charts: drawn.map(({ chart, row, rows }) => ({
      ...chart,
      anchor: { from: { row, col: column }, to: { row: row + Math.max(20, Math.min(rows, 30)), col: column + 12 } },
    })),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

interface DrawnChart {
  readonly chart: Omit<SheetChart, 'anchor'>;
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

/** References to the cells of a chart: `range(1)` is its second column. */
interface Data {
  readonly range: (column: number, from?: number, to?: number) => string;
}

function drawnOf(chart: Chart, grid: Grid, lang: Lang): DrawnChart[] {
  switch (chart.kind) {
    case 'curve':
      return [placeChart(grid, chart, curveRows(chart), lang, (data) => curveChart(chart, data))];
    case 'dumbbells':
      return [placeChart(grid, chart, dumbbellRows(chart), lang, (data) => barChart(chart, data))];
    case 'bubbles':
      return [placeChart(grid, chart, bubbleRows(chart), lang, (data) => scatterChart(chart, data, lang))];
    case 'shares':
      return [placeChart(grid, chart, shareRows(chart), lang, (data) => stackedChart(chart, data))];
    default:
      return [];
  }
}

type Row = readonly (string | number | null)[];

function placeChart(
  grid: Grid,
  { title, description }: Chart,
  rows: readonly Row[],
  lang: Lang,
  draw: (data: Data) => Omit<SheetChart, 'anchor'>,
): DrawnChart {
  grid.skip();
  const start = grid.add([{ value: cellTextOf(title, lang), style: { font: { bold: true, size: 12 } }, width: 0 }]);
  for (const [at, row] of rows.entries()) {
    grid.add(
      row.map((value, column) => cellOf(value, { head: at === 0, right: column > 0 }, lang)),
      { widest: MAX_COLUMN_CHARACTERS },
    );
  }
  while (grid.next() < start + 24) grid.skip();
  const range: Data['range'] = (column, from = 1, to = rows.length - 1) =>
    rangeRef(start + 1 + from, column, start + 1 + to, column);
  const chart = draw({ range });
  return {
    chart: { title: cellTextOf(title, lang), altText: cellTextOf(description, lang), ...chart },
    row: start,
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
  };
}

function cellOf(
  value: string | number | null,
  { head, right }: { readonly head: boolean; readonly right: boolean },
  lang: Lang,
): SheetCell | null {
  if (value === null) return null;
  if (typeof value === 'number') return makeSheetCell({ number: value, digits: 2 }, lang);
  const cell = makeSheetCell({ text: value, ...(head ? { tone: 'strong' as const } : {}) }, lang);
  return cell && right ? { ...cell, style: { ...cell.style, alignment: { horizontal: 'right' } } } : cell;
}

const curveRows = ({ title, steps, lines }: Curve): Row[] => [
  [title, ...lines.map((line) => line.title)],
  ...steps.map((step, at) => [step.label, ...lines.map(({ values }) => values[at] ?? null)]),
];

function curveChart({ lines, scale }: Curve, { range }: Data): Omit<SheetChart, 'anchor'> {
  return {
    type: 'line',
    dispBlanksAs: 'gap',
    legend: 'bottom',
    series: lines.map(({ role, title }, at) => ({
      name: title,
      values: range(at + 1),
      categories: range(0),
      color: ROLE_COLOURS[role],
      marker: { symbol: 'circle', size: 6, fill: ROLE_COLOURS[role], line: ROLE_COLOURS[role] },
      stroke: role === 'ist' ? { width: 2.5 } : { width: 1.5, dash: 'dash' },
    })),
    axes: { y: { scale: { min: scale.min, max: scale.max }, reverse: scale.best === 'min' } },
  };
}

const dumbbellRows = ({ rows, roles }: Dumbbells): Row[] => [
  ['', ...roles.map(({ title }) => title)],
  ...rows.map(({ label, values }) => [label, ...roles.map(({ role }) => values[role] ?? null)]),
];

function barChart({ roles, rows, scale }: Dumbbells, { range }: Data): Omit<SheetChart, 'anchor'> {
  const last = Math.min(rows.length, MAX_BARS);
  return {
    type: 'bar',
    barGrouping: 'clustered',
    gapWidth: 60,
    legend: 'bottom',
    series: roles.map(({ role, title }, at) => ({
      name: title,
      values: range(at + 1, 1, last),
      categories: range(0, 1, last),
      color: ROLE_COLOURS[role],
    })),
    // The axis is reversed, so that the first row of the table is on top.
    axes: { x: { reverse: true }, y: { scale: { min: scale.min, max: scale.max } } },
  };
}

const bubbleRows = ({ x, y, points }: Bubbles): Row[] => [
  ['', x.title, y.title],
  ...points.map((point) => [point.label, point.x, point.y]),
];

/**
 * Each point is a series of its own. Only then does every spreadsheet program show its label and draw no line between points.
 */
function scatterChart({ x, y, points }: Bubbles, { range }: Data, lang: Lang): Omit<SheetChart, 'anchor'> {
  const series = points.slice(0, MAX_POINTS).map(({ label, tone }, at) => {
    const isNamed = at < MAX_LABELS;
    const colour = isNamed ? TONE_COLOURS[tone] : '9AA5B1';
    return {
      name: cellTextOf(label, lang),
      categories: range(1, at + 1, at + 1),
      values: range(2, at + 1, at + 1),
      color: colour,
      marker: { symbol: 'circle' as const, size: isNamed ? 9 : 6, fill: colour, line: colour },
      ...(isNamed
        ? { dataLabels: { showSeriesName: true, showValue: false, position: 'r' as const, fontSize: 8 } }
        : {}),
    };
  });
  return {
    type: 'scatter',
    scatterStyle: 'marker',
    legend: false,
    series,
    axes: {
      x: { title: cellTextOf(x.title, lang), scale: { min: x.min, max: x.max }, reverse: x.turned },
      y: { title: cellTextOf(y.title, lang), scale: { min: y.min, max: y.max } },
    },
  };
}

const shareRows = ({ parts, rows }: Shares): Row[] => [
  ['', ...parts],
  ...rows.map(({ label, shares }) => [label, ...parts.map((_, at) => shares[at] ?? null)]),
];

function stackedChart({ parts }: Shares, { range }: Data): Omit<SheetChart, 'anchor'> {
  return {
    type: 'bar',
    barGrouping: 'stacked',
    overlap: 100,
    gapWidth: 40,
    legend: 'bottom',
    series: parts.map((title, at) => ({
      name: title,
      values: range(at + 1),
      categories: range(0),
      color: RANK_COLOURS[at] ?? 'F3F4F5',
    })),
    axes: { x: { reverse: true }, y: { scale: { min: 0, max: 1 }, numberFormat: { formatCode: '0%' } } },
  };
}
