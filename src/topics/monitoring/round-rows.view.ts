import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { changeIntervalOf, comparablePartOf, type IstPoint } from '../../analysis/ist-series.js';
import { direction } from '../../analysis/scale.js';
import type { Entry } from '../../core/model/entry.js';
import { compareByCodeUnit, compareNumbers } from '../../core/order.js';
import { id, nullable, pair, score } from '../shared/fields.js';
import { chartOf, chartSchema, signalSchema, signalsOn } from './control-charts.view.js';
import { change, isImprovement, point } from './series-fields.view.js';

export const roundsSchema = () =>
  z.strictObject({
    touchpoint: id(),
    name: z.string(),
    opinion: z.boolean(),
    points: z.array(z.strictObject({ ...point(), ist: score(), rounds: z.array(id()) })),
    change: nullable(change()),
    chart: nullable(chartSchema()),
    signals: z.array(signalSchema()),
  });

export type RoundsRow = z.infer<ReturnType<typeof roundsSchema>>;

/** The rounds of a touchpoint over time. */
export function roundsRow(analysis: Analysis, touchpoint: Entry<'touchpoint'>, points: readonly IstPoint[]): RoundsRow {
  const ist = analysis.current(touchpoint.id, 'ist');
  const sign = direction(analysis.settings.scale);
  const current = comparablePartOf(points);
  const chart = chartOf(
    current.map(({ date, score: value, n }) => ({ date, value, n })),
    'xmr',
  );
  const { change: moved = null } = ist ?? {};
  return {
    touchpoint: touchpoint.id,
    name: touchpoint.fields.name,
    opinion: ist?.opinion ?? false,
    points: points.map(({ date, score: value, n, ci95, seriesBreak, rounds }) => ({
      date,
      n,
      ci95: pair(ci95),
      seriesBreak,
      ist: value,
      rounds: [...rounds],
    })),
    change: moved && {
      ...moved,
      ci95: pair(changeIntervalOf(analysis, touchpoint.id)),
      better: isImprovement(sign * moved.delta),
    },
    chart: chart?.drawn ?? null,
    signals: chart ? signalsOn(chart, sign) : [],
  };
}

/** The largest loss first, then gains, then rows that cannot be compared. */
export function compareByChange(left: RoundsRow, right: RoundsRow): number {
  const rank = ({ change: moved }: RoundsRow) =>
    moved === null ? 3 : moved.better === false ? 0 : moved.better === true ? 1 : 2;
  return (
    rank(left) - rank(right) ||
    compareNumbers(Math.abs(right.change?.delta ?? 0), Math.abs(left.change?.delta ?? 0)) ||
    compareByCodeUnit(left.touchpoint, right.touchpoint)
  );
}
