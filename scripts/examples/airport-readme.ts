import { isIncident } from './airport-incidents.js';
import { touchpointRows, wholeAirportRows } from './airport-touchpoints.js';
import { countOf, groupBy, numberOf, type Row } from './csv.js';

interface Sources {
  readonly ratings: readonly Row[];
  readonly mentions: readonly Row[];
}

function mentionsIn(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + countOf(row, 'mentions'), 0);
}

function yearsOf(rows: readonly Row[]): string {
  const years = rows.map((row) => countOf(row, 'year'));
  return `${Math.min(...years)}–${Math.max(...years)}`;
}

function coverageOf(ratings: readonly Row[]): string {
  const years = groupBy(ratings, 'year').size;
  const partial = [...groupBy(touchpointRows(ratings), 'touchpoint_id')].filter(([, rows]) => rows.length < years);
  return partial.map(([id, rows]) => `\`${id}\` (${yearsOf(rows)})`).join(', ');
}

function leftOut({ ratings, mentions }: Sources): string {
  const rows = mentions.filter((row) => !isIncident(row));
  const kinds = [...groupBy(rows, 'kind')].map(
    ([kind, of]) => `${of.length} of kind ${kind} (${mentionsIn(of)} mentions)`,
  );
  const weighted = ratings.filter((row) => numberOf(row, 'weighted_mean') !== undefined).length;
  return `- ${rows.length} of ${mentions.length} rows of mentions, because they name no touchpoint: ${kinds.join(', ')}.
- Weighted means (${weighted} of ${ratings.length} rows have one): the unweighted mean goes with the n and sd beside it.
- The shares of the two best and two worst answers, and the counts of blank answers: nothing in the catalog asks for them.`;
}

/** The counts are computed from the same rows as the catalog, so that text and catalog always agree. */
export function airportReadme(sources: Sources): string {
  const { ratings, mentions } = sources;
  const incidents = mentions.filter(isIncident);
  const years = groupBy(ratings, 'year').size;
  const rated = groupBy(touchpointRows(ratings), 'touchpoint_id');
  const unrated = [...groupBy(incidents, 'touchpoint_id').keys()].filter((id) => !rated.has(id));
  return `# San Francisco airport, 2010–2018

A real catalog: ${years} yearly rounds of one customer survey, ${rated.size} rated touchpoints, and what travellers said went wrong.
Source: San Francisco airport customer survey, DataSF open data; see [sources](../sources/README.md).

## How it is derived

- **Ist**: mean, n and sd of the answers 1 to 5, per year for all travellers, and again for business and for leisure travellers.
  The groups are contained in "all", and on the same date "all" stays the current value. "Never used" is no rating.
- **Not every question was asked every year**: ${coverageOf(ratings)}.
  What was dropped keeps its last Ist, which is then old.
- **Soll**: the survey sets no targets. One round of the company's perspective, \`best-year\`, takes each touchpoint's best yearly mean: what we
  once could. It is named as derived in its note.
- **Reach**: answers 1 to 5 among those and "never used", newest year. \`website\` has none: only its users were asked.
- **${unrated.length} touchpoints without a rating** are named only by travellers with a problem: ${unrated.map((id) => `\`${id}\``).join(', ')}.
  Their names and phases are ours, as are \`setting\`, \`contact\` and the order of the phases.
- **Metrics**: ${groupBy(wholeAirportRows(ratings), 'touchpoint_id').size} items that speak of the airport as a whole, the share of passengers with a problem (from the counts), and the net
  promoter score of 2017 and 2018 (passives are those who are neither promoters nor detractors).
- **Incidents**: ${incidents.length} entries for ${mentionsIn(incidents)} mentions, one per year, code frame and code. The answers of 2011 and 2012
  were never coded. Do not compare a code across frames A and B.
- No importance, owner, department, measure or moment of truth is invented: those parts of an analysis say what they lack.

## What is left out

${leftOut(sources)}
`;
}
