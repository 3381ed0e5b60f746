import type { Analysis } from '../../analysis/analysis.js';
import { comparablePartOf, type IstPoint, istSeries } from '../../analysis/ist-series.js';
import { direction } from '../../analysis/scale.js';
import { mean } from '../../analysis/statistics/describe.js';
import type { Estimate } from '../../analysis/statistics/difference.js';
import { welchTest } from '../../analysis/statistics/welch.js';
import type { Entry } from '../../core/model/entry.js';
import { compareByCodeUnit, compareNumbers } from '../../core/order.js';
import { isImprovement } from '../monitoring/series-fields.view.js';
import { pair } from '../shared/fields.js';
import type { Comparison, TrendData, TrendSeries } from './trend-schema.view.js';
import { changeOf } from './trend-series.view.js';

interface RatedTouchpoint {
  readonly touchpoint: Entry<'touchpoint'>;
  readonly points: readonly IstPoint[];
}

/** The rounds of the catalog as a series of dates, with tests of the changes. */
export function roundsTrendOf(analysis: Analysis): Pick<TrendData, 'points' | 'series' | 'comparisons'> {
  const rated = analysis.touchpoints
    .map((touchpoint) => ({ touchpoint, points: istSeries(analysis, touchpoint.id) }))
    .filter(({ points }) => points.length > 0);
  const all = rated.flatMap(({ points }) => points);
  const dates = [...new Set(all.map(({ date }) => date))].sort(compareByCodeUnit);
  const roundsOn = (date: string) => all.filter((one) => one.date === date).flatMap(({ rounds }) => rounds);
  const better = direction(analysis.settings.scale) > 0 ? ('higher' as const) : ('lower' as const);
  return {
    points: dates.map((date) => ({
      commit: null,
      date,
      asOf: date,
      tags: [],
      rounds: [...new Set(roundsOn(date))].sort(compareByCodeUnit),
      complete: true,
    })),
    series: [makeMeanSeries(rated, dates, better), ...rated.map((one) => touchpointSeries(one, dates, better))],
    comparisons: [...meanComparisons(rated, dates, analysis), ...rated.flatMap((one) => comparisonsOf(one, analysis))],
  };
}

function touchpointSeries(
  { touchpoint, points }: RatedTouchpoint,
  dates: readonly string[],
  better: TrendSeries['better'],
): TrendSeries {
  const on = new Map(points.map((point) => [point.date, point]));
  const breaks = dates.flatMap((date, at) => (at > 0 && on.get(date)?.seriesBreak ? [at] : []));
  const values = dates.map((date) => on.get(date)?.score ?? null);
  const upTo = values.findLastIndex((value) => value !== null) + 1;
  return {
    id: `touchpoint/${touchpoint.id}/ist`,
    kind: 'score',
    name: touchpoint.fields.name,
    unit: null,
    better,
    values,
    n: dates.map((date) => on.get(date)?.n ?? null),
    breaks,
    ...changeOf(values.slice(0, upTo), breaks.at(-1) ?? 0, better),
  };
}

/** The mean Ist by date. Its change comes from a comparison, because dates may rate different touchpoints. */
function makeMeanSeries(
  rated: readonly RatedTouchpoint[],
  dates: readonly string[],
  better: TrendSeries['better'],
): TrendSeries {
  const on = (date: string) => rated.flatMap(({ points }) => points.find((point) => point.date === date) ?? []);
  const values = dates.map((date) => mean(on(date).map(({ score }) => score)));
  const n = dates.map((date) => on(date).length);
  const none = { first: values[0] ?? null, last: values.at(-1) ?? null, delta: null, change: null };
  return { id: 'ist', kind: 'score', name: null, unit: null, better, values, n, breaks: [], ...none };
}

function comparisonsOf({ touchpoint, points }: RatedTouchpoint, analysis: Analysis): Comparison[] {
  const series = comparablePartOf(points);
  const [first, before, last] = [series[0], series.at(-2), series.at(-1)];
  if (!first || !before || !last) return [];
  const opinion = analysis.current(touchpoint.id, 'ist')?.opinion ?? false;
  const about = { touchpoint: touchpoint.id, name: touchpoint.fields.name, touchpoints: 1, opinion };
  return [
    { ...about, span: 'last' as const, ...comparisonOf(before, last, analysis) },
    ...(series.length > 2 ? [{ ...about, span: 'whole' as const, ...comparisonOf(first, last, analysis) }] : []),
  ];
}

type Side = Estimate & Pick<IstPoint, 'date' | 'ci95'>;

function comparisonOf(from: Side, to: Side, { settings }: Analysis) {
  const { ci95, t, df, p } = welchTest(from, to);
  const delta = to.score - from.score;
  const side = ({ date, score, n, ci95: own }: Side) => ({ date, ist: score, n, ci95: pair(own) });
  return {
    from: side(from),
    to: side(to),
    delta,
    ci95: pair(ci95),
    t,
    df,
    p,
    significant: p === null ? null : p < 0.05,
    better: isImprovement(direction(settings.scale) * delta),
  };
}

interface SharedPoints {
  readonly date: string;
  readonly pairs: readonly (readonly [IstPoint, IstPoint])[];
}

/** The mean of the touchpoints rated on both dates: the last date against the previous one and against the first. */
function meanComparisons(
  rated: readonly RatedTouchpoint[],
  dates: readonly string[],
  analysis: Analysis,
): Comparison[] {
  const last = dates.at(-1) ?? '';
  const shared = dates.slice(0, -1).map((date): SharedPoints => ({ date, pairs: pairsOf(rated, date, last) }));
  const before = shared.findLast(({ pairs }) => pairs.length > 1);
  const first = before && shared.find(({ pairs }) => pairs.length >= before.pairs.length);
  const opinion = rated.some(({ touchpoint }) => analysis.current(touchpoint.id, 'ist')?.opinion);
  const compare = ({ pairs }: SharedPoints, span: Comparison['span']): Comparison => ({
    touchpoint: null,
    name: null,
    touchpoints: pairs.length,
    opinion,
    span,
    ...comparisonOf(meanOf(pairs.map(([one]) => one)), meanOf(pairs.map(([, other]) => other)), analysis),
  });
  return [
    ...(before ? [compare(before, 'last')] : []),
    ...(first && before && first.date !== before.date ? [compare(first, 'whole')] : []),
  ];
}

/** The points of touchpoints rated on both dates without a break between them. */
function pairsOf(rated: readonly RatedTouchpoint[], from: string, to: string): SharedPoints['pairs'] {
  return rated.flatMap(({ points }) => {
    const series = comparablePartOf(points);
    const [one, other] = [from, to].map((date) => series.find((point) => point.date === date));
    return one && other ? [[one, other] as const] : [];
  });
}

/**
 * The mean of several ratings. The same people may have rated several touchpoints, so that errors may be correlated:
 * the standard error is the mean of the single ones, its upper bound, and n is the smallest.
 */
function meanOf(points: readonly IstPoint[]): Side {
  const score = mean(points.map((point) => point.score));
  const date = points[0]?.date ?? '';
  const ses = points.flatMap(({ se }) => se ?? []);
  const ns = points.flatMap(({ n }) => n ?? []);
  if (ses.length < points.length || ns.length < points.length) return { score, date, se: null, n: null, ci95: null };
  const [se, n] = [mean(ses), Math.min(...ns)];
  const spread = welchTest({ score: 0, se: 0, n }, { score, se, n }).ci95;
  return { score, date, se, n, ci95: spread };
}

/** The largest loss first, then the largest gain, then by id. */
export function compareBySize(left: Comparison, right: Comparison): number {
  const rank = ({ better }: Comparison) => (better === false ? 0 : better ? 1 : 2);
  return (
    rank(left) - rank(right) ||
    compareNumbers(Math.abs(right.delta), Math.abs(left.delta)) ||
    compareByCodeUnit(left.touchpoint ?? '', right.touchpoint ?? '')
  );
}
