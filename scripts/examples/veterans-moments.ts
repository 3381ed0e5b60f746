import { groupBy, type Row, textOf } from './csv.js';
import { lacksService, matters, servicesOf, stageTouchpoint } from './veterans-services.js';
import { catalogText, idOf, sentenceCase } from './yaml-text.js';

function touchpointIds(row: Row): string[] {
  return lacksService(row) ? [stageTouchpoint(row)] : servicesOf(row).map(({ id }) => id);
}

/** The moments that matter, with the reasons that the map gives. */
export function momentsFile(journey: readonly Row[]): string {
  const moments = journey.filter(matters).map((row) => {
    const name = textOf(row, 'moment');
    const why = sentenceCase(textOf(row, 'why_it_matters'));
    return [idOf(name), { name, touchpoints: touchpointIds(row), why, 'x-moment': Number(textOf(row, 'moment_no')) }];
  });
  return catalogText(
    'The moments that matter, with the reason that the map gives. It says nothing of weights or outcomes.',
    {
      moments: Object.fromEntries(moments),
    },
  );
}

/** One journey per phase of the map. Only touchpoints are steps, so a moment becomes a note at each of its services. */
export function journeysFile(journey: readonly Row[]): string {
  const journeys = [...groupBy(journey, 'phase')].map(([phase, rows]) => {
    const steps = rows.flatMap((row) =>
      touchpointIds(row).map((touchpoint) => ({
        touchpoint,
        note: `${textOf(row, 'moment_no')} ${textOf(row, 'moment')}`,
      })),
    );
    return [phase, { name: sentenceCase(phase.replaceAll('-', ' ')), steps }];
  });
  return catalogText('The note of a step is the moment: its number and wording on the map.', {
    journeys: Object.fromEntries(journeys),
  });
}

/** Moments that the catalog cannot contain, because they name no service and are not marked as moments that matter. */
export function momentsLeftOut(journey: readonly Row[]): readonly string[] {
  return journey
    .filter((row) => touchpointIds(row).length === 0)
    .map((row) => `${textOf(row, 'moment_no')} ${textOf(row, 'moment')}`);
}
