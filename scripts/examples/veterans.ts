import { groupBy, type Row, textOf } from './csv.js';
import { journeysFile, momentsFile } from './veterans-moments.js';
import { outpatientFile } from './veterans-outpatient.js';
import { veteransReadme } from './veterans-readme.js';
import { touchpointsFile } from './veterans-services.js';
import { sentenceCase, settingsText } from './yaml-text.js';

/** The source rows of the veterans' catalog. */
interface VeteransSources {
  readonly journey: readonly Row[];
  readonly outpatient: readonly Row[];
}

export const JOURNEY_FILE = 'va-veteran-journey.csv';
export const OUTPATIENT_FILE = 'vha-outpatient-quarterly.csv';

/** Turns an id into a name: `taking-care-of-myself` becomes `Taking care of myself`. */
function worded(id: string): string {
  return sentenceCase(id.replaceAll('-', ' '));
}

// The phases are the ten life stages of the map. Its three phases would be too coarse to show stages without a service.
function phasesOf(journey: readonly Row[]): { id: string; name: string }[] {
  return [...groupBy(journey, 'life_stage')].map(([id, [first]]) => ({
    id,
    name: first === undefined ? worded(id) : `${worded(id)} (${worded(textOf(first, 'phase')).toLowerCase()})`,
  }));
}

/** The catalog `examples/veterans`: texts by file name, relative to its folder. */
export function veteransExample({ journey, outpatient }: VeteransSources): ReadonlyMap<string, string> {
  const settings = {
    name: 'US veterans: a journey of a lifetime',
    asOf: '2019-12-31',
    scale: { min: 1, max: 5 },
    phases: phasesOf(journey),
  };
  return new Map([
    [
      'tpm.yaml',
      settingsText('The map of a veteran’s life, and what patients said in five quarters. See README.md.', settings),
    ],
    ['touchpoints.yaml', touchpointsFile(journey)],
    ['moments.yaml', momentsFile(journey)],
    ['journeys.yaml', journeysFile(journey)],
    ['metrics.yaml', outpatientFile(outpatient)],
    ['README.md', veteransReadme({ journey, outpatient })],
  ]);
}
