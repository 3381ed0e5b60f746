import * as z from 'zod';
import { BETTER_DIRECTIONS } from '../../kinds/metric.js';
import { id, interval, isoDate, nullable, targetSchema } from '../shared/fields.js';

const point = () =>
  z.strictObject({
    commit: nullable(z.string()).describe('Null for a date with rounds.'),
    date: isoDate().describe('Day of the commit, in UTC, or of the rounds.'),
    asOf: isoDate().describe('Day of the analysis.'),
    tags: z.array(z.string()),
    rounds: z.array(id()).describe('The rounds of that date; empty for a commit.'),
    complete: z.boolean().describe('Whether all entries of that state are in the figures.'),
  });

const series = () =>
  z.strictObject({
    id: z.string().describe('The figure: ist, gap, …, metric/<id>, touchpoint/<id>/ist.'),
    kind: z.enum(['count', 'score', 'share', 'metric']),
    name: nullable(z.string()).describe('Name of the metric or of the touchpoint.'),
    unit: nullable(z.string()),
    better: nullable(z.enum(BETTER_DIRECTIONS)),
    values: z.array(nullable(z.number())).describe('One per point; null where unknown.'),
    n: z.array(nullable(z.int())).describe('Number of touchpoints or moments behind each value; else null.'),
    breaks: z
      .array(z.int())
      .describe('Positions of breaks: values from there on are not comparable with earlier ones.'),
    first: nullable(z.number()).describe('First known value since the last break.'),
    last: nullable(z.number()).describe('Value at the last point.'),
    delta: nullable(z.number()),
    change: nullable(z.enum(['good', 'bad', 'neutral', 'none'])),
  });

const value = () =>
  z.strictObject({ date: isoDate(), ist: z.number(), n: nullable(z.number()), ci95: nullable(interval()) });

const comparison = () =>
  z.strictObject({
    touchpoint: nullable(id()).describe('Null for the mean of all touchpoints that both dates rate.'),
    name: nullable(z.string()),
    touchpoints: z.int().describe('Number of compared touchpoints.'),
    span: z.enum(['last', 'whole']).describe('Compared with the previous date, or with the first comparable one.'),
    from: value(),
    to: value(),
    delta: z.number(),
    ci95: nullable(interval()).describe('Interval of delta; for the mean an upper bound of its width.'),
    t: nullable(z.number()),
    df: nullable(z.number()),
    p: nullable(z.number()).describe('Two-sided p of Welch’s t; null if n or sd is unknown.'),
    significant: nullable(z.boolean()).describe('p < 0.05; null without a test.'),
    better: nullable(z.boolean()),
    opinion: z.boolean(),
  });

/** Payload of `tpm/trend`: over commits, or with `--rounds` over the dates of rounds. */
export const trendSchema = () => ({
  over: z.enum(['commits', 'rounds']),
  every: nullable(z.enum(['commit', 'week', 'month', 'quarter', 'tag'])),
  since: nullable(isoDate()),
  until: nullable(isoDate()),
  firstParent: z.boolean().describe('Whether only first parents are followed.'),
  commit: nullable(z.string()).describe('The last commit of the series; for rounds the commit of the folder.'),
  dirty: nullable(z.boolean()).describe('Whether the analysed files differ from the commit; null without git.'),
  shallow: z.boolean().describe('Whether the history is shallow.'),
  leftOut: z.int().describe('Commits of merged branches that change the catalog and are not in the series.'),
  against: targetSchema(),
  points: z.array(point()),
  series: z.array(series()),
  comparisons: z.array(comparison()).describe('Changes from round to round; empty over commits.'),
});

export type TrendData = z.infer<z.ZodObject<ReturnType<typeof trendSchema>>>;
export type TrendPoint = TrendData['points'][number];
export type TrendSeries = TrendData['series'][number];
export type Comparison = TrendData['comparisons'][number];
