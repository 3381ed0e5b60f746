import * as z from 'zod';
import { istSeries } from '../../analysis/ist-series.js';
import { loopDataOf, loopSchema } from '../measures/loop.view.js';
import { id, nullable } from '../shared/fields.js';
import { defineView } from '../view.js';
import { metricRows, metricSchema } from './metric-rows.view.js';
import { compareByChange, roundsRow, roundsSchema } from './round-rows.view.js';

const schema = () =>
  z.strictObject({
    /** Limits the rounds to this persona; metrics are of all customers. */
    persona: nullable(id()),
    metrics: z.array(metricSchema()),
    /** Touchpoints with at least two rounds, the largest loss first. */
    rounds: z.array(roundsSchema()),
    /** Touchpoints with a single round. */
    once: z.array(id()),
    loop: loopSchema(),
  });

export type MonitoringData = z.infer<ReturnType<typeof schema>>;

/** Rounds and metrics over time [002 stage 4], never across a break of the series (method.md, 6). */
export const monitoring = defineView({
  id: 'monitoring',
  document: 'monitoring',
  schema,
  compute: (analysis): MonitoringData => {
    const series = analysis.touchpoints.map((touchpoint) => ({
      touchpoint,
      points: istSeries(analysis, touchpoint.id),
    }));
    return {
      persona: analysis.options.persona,
      metrics: metricRows(analysis),
      rounds: series
        .filter(({ points }) => points.length > 1)
        .map(({ touchpoint, points }) => roundsRow(analysis, touchpoint, points))
        .sort(compareByChange),
      once: series.filter(({ points }) => points.length === 1).map(({ touchpoint }) => touchpoint.id),
      loop: loopDataOf(analysis),
    };
  },
});
