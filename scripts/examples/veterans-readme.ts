import { groupBy, type Row, textOf } from './csv.js';
import { momentsLeftOut } from './veterans-moments.js';
import { wasAsked } from './veterans-outpatient.js';
import { lacksService, matters, SPELLINGS, servicesOf } from './veterans-services.js';

function spellings(): string {
  return [...SPELLINGS].map(([written, name]) => `"${written}" is "${name}"`).join(', ');
}

function withoutService(journey: readonly Row[]): string {
  return journey
    .filter(lacksService)
    .map((row) => `${textOf(row, 'moment_no')} "${textOf(row, 'moment')}"`)
    .join(' and ');
}

/** The counts are computed from the same rows as the catalog, so that text and catalog always agree. */
export function veteransReadme({
  journey,
  outpatient,
}: {
  readonly journey: readonly Row[];
  readonly outpatient: readonly Row[];
}): string {
  const services = new Set(journey.flatMap(servicesOf).map(({ id }) => id)).size;
  const notAsked = outpatient.filter((row) => !wasAsked(row));
  const silent = momentsLeftOut(journey);
  return `# US veterans: a journey of a lifetime

A real journey map as a catalog: ${journey.length} moments in ${groupBy(journey, 'life_stage').size} life stages, ${journey.filter(matters).length} of which matter, and ${services} services.
It has no Ist and no Soll: a catalog may begin with the journey, and an analysis then says what it lacks.
Sources: US Veterans Affairs journey map and US Veterans Health outpatient survey, federal data; see [sources](../sources/README.md).

## How it is derived

- **Touchpoints** are the services: they are what a veteran meets. Each stands in the life stage that first names it; its tag is the map's
  category. The map's spellings are joined where they mean the same: ${spellings()}.
- **Moments** are the ${journey.filter(matters).length} moments that matter, with the map's reason in \`why\`.
- **Two of them have no service**: ${withoutService(journey)}.
  A moment needs a touchpoint, so there the life stage itself is one, tagged \`without-service\`.
- **Journeys**: one per phase of the map. A moment is the note of each of its services; a service that comes again is a loop.
- **Metrics**: the ${groupBy(outpatient, 'driver').size} drivers of the outpatient survey at the touchpoint \`va-health-care\`, by the last day of the quarter: fiscal 2019 begins in
  October 2018. With the third quarter the questionnaire changed and every driver drops: \`seriesBreak\`, so no trend
  crosses it. Satisfaction was first asked then.

## What is left out

- ${silent.length} moments that name no service and do not matter more than others: ${silent.join('; ')}.
- ${notAsked.length} of ${outpatient.length} quarterly values, because they were not asked: ${notAsked.map((row) => `${textOf(row, 'driver')} ${textOf(row, 'quarter')}`).join(', ')}.
- How many were invited, and the response rate: nothing in the catalog asks for them.
`;
}
