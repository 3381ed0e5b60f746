import type PptxGenJS from 'pptxgenjs';
import type { Chart, Curve, Dumbbells, Role, Shares } from '../../document/chart-blocks.js';
import { slideText } from './slide-text.js';

/** Rows of a bar chart; more would not be readable from the far end of a table. */
export const MAX_BARS = 12;
const FONT = 'Arial';
const INK = '333F4D';
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
  'DCE3EA',
  'E3E8ED',
  'EAEEF1',
  'F1F3F5',
];

type NativeChart = Curve | Dumbbells | Shares;

export const isNative = (chart: Chart): chart is NativeChart =>
  chart.kind === 'curve' || chart.kind === 'dumbbells' || chart.kind === 'shares';

/** Height in inches at which the labels of the chart do not touch. */
export function heightOfChart(chart: Chart): number {
  if (chart.kind === 'dumbbells' || chart.kind === 'shares') return 1 + 0.46 * Math.min(MAX_BARS, chart.rows.length);
  return 4.2;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Draws a native chart with its data. */
export function drawChart(slide: PptxGenJS.default.Slide, chart: Chart, place: Place): void {
  if (!isNative(chart)) return;
  const common: PptxGenJS.default.IChartOpts = {
    ...place,
    ...{ altText: slideText(`${chart.title}: ${chart.description}`), showLegend: true, legendPos: 't' },
    ...{ legendFontFace: FONT, legendFontSize: 13, legendColor: INK },
    ...{ catAxisLabelFontFace: FONT, catAxisLabelFontSize: 13, catAxisLabelColor: INK },
    ...{ valAxisLabelFontFace: FONT, valAxisLabelFontSize: 12, valAxisLabelColor: INK },
    ...{ valGridLine: { style: 'none' }, catGridLine: { style: 'none' } },
  };
  if (chart.kind === 'dumbbells') drawBars(slide, chart, common);
  else if (chart.kind === 'curve') drawCurve(slide, chart, common);
  else drawShares(slide, chart, common);
}

/** Two bars for each name: Ist and target. */
function drawBars(
  slide: PptxGenJS.default.Slide,
  { rows, roles, scale, digits }: Dumbbells,
  common: PptxGenJS.default.IChartOpts,
) {
  const shown = rows.slice(0, MAX_BARS);
  const labels = shown.map(({ label }) => slideText(label));
  const ends = roles.filter((_, at) => at === 0 || at === roles.length - 1);
  // An unknown value is a missing bar, never 0.
  const data = ends.map(({ role, title }) => ({
    ...{ name: slideText(title), labels },
    values: shown.map(({ values }) => values[role] ?? null) as number[],
  }));
  slide.addChart('bar', data, {
    ...common,
    ...{ barDir: 'bar', barGrouping: 'clustered', barGapWidthPct: 45, catAxisOrientation: 'maxMin' as 'minMax' },
    chartColors: ends.map(({ role }) => ROLE_COLOURS[role]),
    ...{ valAxisMinVal: scale.min, valAxisMaxVal: scale.max, valAxisHidden: true },
    ...{ showValue: true, dataLabelPosition: 'outEnd', dataLabelFontFace: FONT, dataLabelFontSize: 12 },
    ...{ dataLabelColor: INK, dataLabelFormatCode: formatCode(digits) },
  });
}

const formatCode = (digits: number) => (digits > 0 ? `0.${'0'.repeat(digits)}` : '0');

function drawCurve(
  slide: PptxGenJS.default.Slide,
  { steps, lines, scale }: Curve,
  common: PptxGenJS.default.IChartOpts,
) {
  const labels = steps.map(({ label }) => slideText(label));
  const data = lines.map(({ title, values }) => ({ name: slideText(title), labels, values: [...values] as number[] }));
  slide.addChart('line', data, {
    ...common,
    ...{ chartColors: lines.map(({ role }) => ROLE_COLOURS[role]), displayBlanksAs: 'gap' },
    ...{ lineDataSymbol: 'circle', lineDataSymbolSize: 8, lineSize: 2.5 },
    ...{ valAxisMinVal: scale.min, valAxisMaxVal: scale.max },
    ...(scale.best === 'min' ? { valAxisOrientation: 'maxMin' as 'minMax' } : {}),
  });
}

function drawShares(slide: PptxGenJS.default.Slide, { parts, rows }: Shares, common: PptxGenJS.default.IChartOpts) {
  const shown = rows.slice(0, MAX_BARS);
  const labels = shown.map(({ label }) => slideText(label));
  const data = parts.map((part, at) => ({
    ...{ name: slideText(part), labels },
    values: shown.map(({ shares }) => shares[at] ?? 0),
  }));
  slide.addChart('bar', data, {
    ...common,
    ...{ barDir: 'bar', barGrouping: 'stacked', barGapWidthPct: 45, catAxisOrientation: 'maxMin' as 'minMax' },
    chartColors: parts.map((_, at) => RANK_COLOURS[at] ?? 'F3F4F5'),
    ...{ valAxisMinVal: 0, valAxisMaxVal: 1, valAxisLabelFormatCode: '0%' },
  });
}
