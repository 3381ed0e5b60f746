import { dateOf } from './airport-rounds.js';
import { wholeAirportRows } from './airport-touchpoints.js';
import { countOf, groupBy, numberOf, type Row, textOf } from './csv.js';
import { catalogText } from './yaml-text.js';

/** The two rated items about the airport as a whole. */
function ratedMetrics(ratings: readonly Row[]): [string, object][] {
  return [...groupBy(wholeAirportRows(ratings), 'touchpoint_id')].map(([id, rows]) => {
    const [first] = rows;
    const name = first === undefined ? id : textOf(first, 'label');
    const values = rows.map((row) => [dateOf(row), { value: countOf(row, 'mean'), n: countOf(row, 'n_valid') }]);
    return [id, { name, kind: 'index', unit: 'mean of 1 to 5', better: 'higher', values: Object.fromEntries(values) }];
  });
}

/** Computed from the counts, because the published percentages are rounded. */
function problemShare(rows: readonly Row[]): object {
  const values = rows.map((row) => {
    const n = countOf(row, 'base_n');
    return [dateOf(row), { value: Math.round((countOf(row, 'numerator') / n) * 10_000) / 10_000, n }];
  });
  const name = 'Passengers with a problem';
  return {
    name,
    kind: 'share',
    unit: 'of those who said yes or no',
    better: 'lower',
    values: Object.fromEntries(values),
  };
}

function netPromoterScore(rows: readonly Row[]): object {
  const values = rows.map((row) => {
    const [, promoters, detractors] = /^(\d+) promoters \/ (\d+) detractors$/.exec(textOf(row, 'numerator')) ?? [];
    if (promoters === undefined || detractors === undefined) throw new Error('no counts behind the score');
    const n = countOf(row, 'base_n');
    const passives = n - Number(promoters) - Number(detractors);
    const counts = { promoters: Number(promoters), passives, detractors: Number(detractors) };
    return [dateOf(row), { value: numberOf(row, 'value'), n, ...counts }];
  });
  return {
    name: 'Net promoter score',
    kind: 'nps',
    unit: 'points',
    better: 'higher',
    values: Object.fromEntries(values),
  };
}

/** The figures about the whole journey. They belong to no touchpoint, so they have no rank. */
export function metricsFile(sources: {
  readonly ratings: readonly Row[];
  readonly indicators: readonly Row[];
}): string {
  const indicators = groupBy(sources.indicators, 'indicator');
  const metrics = {
    ...Object.fromEntries(ratedMetrics(sources.ratings)),
    'passengers-with-a-problem': problemShare(indicators.get('passengers-with-a-problem') ?? []),
    'net-promoter-score': netPromoterScore(indicators.get('net-promoter-score') ?? []),
  };
  return catalogText('Values of the whole airport, year by year. They belong to no single touchpoint.', { metrics });
}
