import { incidentFiles } from './airport-incidents.js';
import { metricsFile } from './airport-metrics.js';
import { airportReadme } from './airport-readme.js';
import { derivedSoll, yearlyRounds } from './airport-rounds.js';
import { journeysFile, PHASES, touchpointFiles } from './airport-touchpoints.js';
import type { Row } from './csv.js';
import { catalogText, settingsText } from './yaml-text.js';

/** The source rows of the airport catalog. */
interface AirportSources {
  readonly ratings: readonly Row[];
  readonly mentions: readonly Row[];
  readonly indicators: readonly Row[];
}

export const RATINGS_FILE = 'sfo-touchpoint-ratings.csv';
export const MENTIONS_FILE = 'sfo-problem-mentions.csv';
export const INDICATORS_FILE = 'sfo-yearly-indicators.csv';

const SETTINGS = {
  name: 'San Francisco airport 2010–2018',
  asOf: '2018-12-31',
  scale: { min: 1, max: 5 },
  phases: PHASES,
};

const PERSONAS = {
  business: { name: 'Business travellers', description: 'Those who said that they travel on business.' },
  leisure: { name: 'Leisure travellers', description: 'Those who said that they travel for leisure.' },
};

/** The catalog `examples/airport`: texts by file name, relative to its folder. */
export function airportExample(sources: AirportSources): ReadonlyMap<string, string> {
  return new Map([
    [
      'tpm.yaml',
      settingsText('Nine years of one airport, from its published customer survey. See README.md.', SETTINGS),
    ],
    [
      'personas.yaml',
      catalogText('No share: the figures do not say how many travellers are of which group.', { personas: PERSONAS }),
    ],
    ...touchpointFiles(sources),
    ...yearlyRounds(sources.ratings),
    ['assessments/best-year.yaml', derivedSoll(sources.ratings)],
    ['metrics.yaml', metricsFile(sources)],
    ...incidentFiles(sources.mentions),
    ['journeys.yaml', journeysFile(sources.ratings)],
    ['README.md', airportReadme(sources)],
  ]);
}
