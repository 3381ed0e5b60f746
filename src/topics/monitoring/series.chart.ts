import { type ChartBlock, chart } from '../../document/blocks.js';
import type { Context } from '../section.js';
import type { MonitoringData } from './monitoring.view.js';

type Metric = MonitoringData['metrics'][number];
type Rounds = MonitoringData['rounds'][number];

const words = {
  en: (name: string, from: string, to: string) => `“${name}” from ${from} to ${to}`,
  de: (name: string, from: string, to: string) => `»${name}« von ${from} bis ${to}`,
};

/** Maximum number of charts on a page; the tables have all series. */
const MAX_CHARTS = 12;

/** Charts of the metrics, then of the touchpoints in the order of their change of Ist. */
export function makeSeriesCharts(
  { metrics, rounds }: MonitoringData,
  { lang, settings: { scale } }: Context,
): ChartBlock[] {
  const describeSeries = (name: string, points: readonly { readonly date: string }[]) =>
    words[lang](name, points[0]?.date ?? '', points.at(-1)?.date ?? '');
  return seriesOf(metrics, rounds)
    .filter(({ points }) => points.length > 2)
    .slice(0, MAX_CHARTS)
    .map(({ row, unit, ends, target, points }) =>
      chart({
        kind: 'series',
        title: row.name,
        description: describeSeries(row.name, points),
        unit,
        percent: ends === 'share',
        ends: ends && (ends === 'share' ? [0, 1] : [scale.min, scale.max]),
        target,
        centre: row.chart?.centre ?? null,
        points: points.map(({ date, value, ci95, seriesBreak }) => ({
          date,
          value,
          interval: ci95,
          limits: limitsOn(row, date),
          signal: row.signals.some(({ from, to }) => from <= date && date <= to),
          breaks: seriesBreak,
        })),
      }),
    );
}

/** Metrics and touchpoints as series with common fields, in the units of the catalog. */
function seriesOf(metrics: readonly Metric[], rounds: readonly Rounds[]) {
  return [
    ...metrics.map((row) => ({
      row,
      unit: row.unit,
      ends: row.kind === 'share' ? ('share' as const) : null,
      target: row.target,
      points: row.points.map((point) => ({ ...point, value: point.value })),
    })),
    ...rounds.map((row) => ({
      row,
      unit: null,
      ends: 'scale' as const,
      target: null,
      points: row.points.map((point) => ({ ...point, value: point.ist })),
    })),
  ];
}

function limitsOn({ chart: control }: Metric | Rounds, date: string): readonly [number, number] | null {
  const limits = control?.limits.find((one) => one.date === date);
  return limits ? [limits.lower, limits.upper] : null;
}
