import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { correctivesOf } from '../../analysis/effects.js';
import { comparablePartOf } from '../../analysis/ist-series.js';
import { isPending } from '../../analysis/measure-state.js';
import { attainmentOf, metricChangeOf, type Reading, readingsOf } from '../../analysis/metric-series.js';
import type { Entry } from '../../core/model/entry.js';
import { compareByCodeUnit } from '../../core/order.js';
import { BETTER_DIRECTIONS, METRIC_KINDS } from '../../kinds/metric.js';
import { id, nullable, pair, place } from '../shared/fields.js';
import { type Chart, chartOf, chartSchema, signalSchema, signalsOn } from './control-charts.view.js';
import { change, isImprovement, point } from './series-fields.view.js';

export const metricSchema = () =>
  z.strictObject({
    metric: id(),
    name: z.string(),
    /** `null` for the whole journey. */
    touchpoint: nullable(id()),
    kind: z.enum(METRIC_KINDS),
    unit: nullable(z.string()),
    better: z.enum(BETTER_DIRECTIONS),
    target: nullable(z.number()),
    points: z.array(z.strictObject({ ...point(), value: z.number(), note: nullable(z.string()) })),
    change: nullable(change()),
    /** First value since the last break, the base of the attainment. */
    first: nullable(z.number()),
    attainment: nullable(z.number()),
    track: nullable(z.enum(['reached', 'on', 'off'])),
    chart: nullable(chartSchema()),
    signals: z.array(signalSchema()),
    correctives: z.array(id()),
    /** Ideas, planned and running measures whose `checkedBy` names the metric. */
    checks: z.array(id()),
    /** The metric is off track, and no measure corrects it or is checked by it. */
    correctiveDue: z.boolean(),
    ...place(),
  });

export type MetricRow = z.infer<ReturnType<typeof metricSchema>>;

/** Metrics of the whole journey first, only without a selection; then metrics by touchpoint. */
export function metricRows(analysis: Analysis): MetricRow[] {
  const analysed = new Set(analysis.touchpoints.map((touchpoint) => touchpoint.id));
  const entries = [...analysis.model.metrics.values()].filter(({ fields: { touchpoint } }) =>
    touchpoint === undefined ? !analysis.options.selected : analysed.has(touchpoint),
  );
  return entries
    .map((entry) => metricRow(analysis, entry))
    .sort(
      (left, right) =>
        compareByCodeUnit(left.touchpoint ?? '', right.touchpoint ?? '') ||
        compareByCodeUnit(left.metric, right.metric),
    );
}

function metricRow(analysis: Analysis, entry: Entry<'metric'>): MetricRow {
  const { fields } = entry;
  const readings = readingsOf(entry, analysis.options.asOf);
  const current = comparablePartOf(readings);
  const sign = fields.better === 'higher' ? 1 : -1;
  const chart = metricChart(entry, current);
  const moved = metricChangeOf(entry, readings);
  const { share, track } = attainmentOf(entry, readings);
  return {
    metric: entry.id,
    name: fields.name,
    touchpoint: fields.touchpoint ?? null,
    kind: fields.kind,
    unit: fields.unit ?? null,
    better: fields.better,
    target: fields.target ?? null,
    points: readings.map(({ date, value, n, ci95, seriesBreak, note }) => ({
      date,
      n,
      ci95: pair(ci95),
      seriesBreak,
      value,
      note,
    })),
    change: moved && { ...moved, ci95: pair(moved.ci95), better: isImprovement(sign * moved.delta) },
    first: current[0]?.value ?? null,
    attainment: share,
    track,
    chart: chart?.drawn ?? null,
    signals: chart ? signalsOn(chart, sign) : [],
    ...openMeasuresOf(analysis, entry.id, track),
    file: entry.path,
    line: entry.line,
  };
}

/** The open measures for a metric. */
function openMeasuresOf(
  analysis: Analysis,
  metric: string,
  track: MetricRow['track'],
): Pick<MetricRow, 'correctives' | 'checks' | 'correctiveDue'> {
  const correctives = correctivesOf(analysis, `metric/${metric}`);
  const checks = [...analysis.model.measures.values()]
    .filter((measure) => isPending(measure) && measure.fields.checkedBy === metric)
    .map((measure) => measure.id);
  return { correctives, checks, correctiveDue: track === 'off' && correctives.length + checks.length === 0 };
}

/** A p chart for shares with n, else an XmR chart. */
function metricChart({ fields }: Entry<'metric'>, readings: readonly Reading[]): Chart | null {
  const shares = fields.kind === 'share' && readings.every((reading) => reading.ci95 !== null);
  return chartOf(
    readings.map(({ date, value, n }) => ({ date, value, n })),
    shares ? 'p' : 'xmr',
  );
}
