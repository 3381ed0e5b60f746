import { touchpointRows } from './airport-touchpoints.js';
import { countOf, groupBy, numberOf, type Row, textOf } from './csv.js';
import { catalogText } from './yaml-text.js';

const GROUPS = ['business', 'leisure'] as const;

/** The survey does not publish its days, so rounds have the last day of the year. */
export function dateOf(row: Row): string {
  return `${textOf(row, 'year')}-12-31`;
}

interface Ist {
  readonly score: number;
  readonly n: number;
  readonly sd: number | undefined;
}

function istOfAll(row: Row): Ist {
  return { score: countOf(row, 'mean'), n: countOf(row, 'n_valid'), sd: numberOf(row, 'sd') };
}

function istOfGroup(row: Row, group: string): Ist | undefined {
  const score = numberOf(row, `mean_${group}`);
  if (score === undefined) return undefined;
  return { score, n: countOf(row, `n_${group}`), sd: numberOf(row, `sd_${group}`) };
}

function ratingsOf(rows: readonly Row[], istOf: (row: Row) => Ist | undefined): object {
  const ratings = rows.flatMap((row) => {
    const ist = istOf(row);
    return ist === undefined ? [] : [[textOf(row, 'touchpoint_id'), { ist }]];
  });
  return Object.fromEntries(ratings);
}

function roundsOfYear(rows: readonly Row[], year: string): object {
  const [first] = rows;
  if (first === undefined) throw new Error(`no ratings in ${year}`);
  const common = { date: dateOf(first), perspective: 'customer', method: 'survey' };
  const source = `San Francisco airport customer survey ${year}`;
  const all = { ...common, respondents: countOf(first, 'n_respondents'), source, ratings: ratingsOf(rows, istOfAll) };
  const groups = GROUPS.map((group) => {
    const ratings = ratingsOf(rows, (row) => istOfGroup(row, group));
    return [`survey-${year}-${group}`, { ...common, persona: group, source, ratings }];
  });
  return { [`survey-${year}`]: all, ...Object.fromEntries(groups) };
}

/** One file per year: a round of all travellers, then rounds of two groups, which are part of "all". */
export function yearlyRounds(ratings: readonly Row[]): readonly [string, string][] {
  return [...groupBy(touchpointRows(ratings), 'year')].map(([year, rows]) => {
    const comment = `What travellers answered in ${year}: unweighted means of the answers 1 to 5; "never used" is no rating.`;
    return [`assessments/${year}.yaml`, catalogText(comment, { assessments: roundsOfYear(rows, year) })];
  });
}

/** The survey sets no targets, so the Soll is the best mean that a touchpoint ever had: it has been reached before. */
export function derivedSoll(ratings: readonly Row[]): string {
  const rated = [...groupBy(touchpointRows(ratings), 'touchpoint_id')].map(([id, rows]) => {
    const best = rows.reduce((top, row) => (countOf(row, 'mean') > countOf(top, 'mean') ? row : top));
    return [id, { soll: countOf(best, 'mean'), note: `best year: ${textOf(best, 'year')}` }];
  });
  const round = {
    date: '2018-12-31',
    perspective: 'company',
    method: 'analytics',
    source: 'derived from the yearly rounds of this catalog',
    note: 'Derived, not a target of the airport: the best yearly mean of each touchpoint, what we once could.',
    ratings: Object.fromEntries(rated),
  };
  return catalogText('The Soll of this example is derived from the Ist of its best year.', {
    assessments: { 'best-year': round },
  });
}
