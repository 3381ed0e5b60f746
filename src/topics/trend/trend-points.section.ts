import { type Table, text } from '../../document/blocks.js';
import type { TrendData } from './trend-schema.view.js';

/** One record per point with every figure, for scripts and spreadsheets; other output shows the lines above it. */
export function pointsTable({ points, series }: TrendData): Table {
  const plainOnly = true as const;
  const keys = ['date', 'asOf', 'commit', 'tags', 'rounds', 'complete', ...series.map(({ id }) => id)];
  return {
    type: 'table',
    columns: keys.map((key) => ({ key, title: key, plainOnly })),
    rows: points.map(({ date, asOf, commit, tags, rounds, complete }, at) => [
      { date },
      { date: asOf },
      text(commit ?? ''),
      text(tags.join(',')),
      text(rounds.join(',')),
      text(String(complete)),
      ...series.map(({ values }) => {
        const value = values[at] ?? null;
        return value === null ? null : { number: value };
      }),
    ]),
  };
}
