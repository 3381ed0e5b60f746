import { type Row, textOf } from './csv.js';
import { catalogText, idOf, sentenceCase } from './yaml-text.js';

/** A service, as a moment of the map names it. */
interface Service {
  readonly id: string;
  readonly name: string;
  readonly category: string;
}

// The map has two spellings for some services. Each gets one name here; the README lists them.
export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['Home Loan', 'VA Home Loan'],
  ['Healthcare', 'VA Health Care'],
  ['Life Insurance', 'Life insurance'],
  ["VA Veteran's Pension", "Veteran's Pension"],
  ['Geriatric & Extended Health', 'Geriatric & Extended Care'],
]);

/** The services of a moment, in the map's order: `GI Bill [Education]; VA Home Loan [Housing]`. */
export function servicesOf(row: Row): readonly Service[] {
  const written = textOf(row, 'services_with_category');
  if (written === '') return [];
  return written.split('; ').map((item) => {
    const [, name, category] = /^(.+) \[(.+)\]$/.exec(item) ?? [];
    if (name === undefined || category === undefined) throw new Error(`"${item}" is not a service with its category`);
    const spelled = SPELLINGS.get(name) ?? name;
    return { id: idOf(spelled), name: spelled, category };
  });
}

export function matters(row: Row): boolean {
  return textOf(row, 'moment_that_matters') === 'yes';
}

/** A moment that matters needs a touchpoint. If the map names no service, the life stage becomes the touchpoint. */
export function stageTouchpoint(row: Row): string {
  return `stage-${textOf(row, 'life_stage')}`;
}

export function lacksService(row: Row): boolean {
  return matters(row) && servicesOf(row).length === 0;
}

/** A service belongs to many moments but has one phase: the first stage in which the map names it. */
function touchpointsOf(row: Row): [string, object][] {
  const phase = textOf(row, 'life_stage');
  if (!lacksService(row)) {
    return servicesOf(row).map(({ id, name, category }) => [id, { name, tags: [idOf(category)], phase }]);
  }
  const name = `${sentenceCase(phase)}: a moment without a service`;
  const description = `The life stage itself. "${textOf(row, 'moment')}" matters, but the map names no service for it.`;
  return [[stageTouchpoint(row), { name, description, tags: ['without-service'], phase }]];
}

export function touchpointsFile(journey: readonly Row[]): string {
  const touchpoints = new Map<string, object>();
  for (const [id, fields] of journey.flatMap(touchpointsOf)) if (!touchpoints.has(id)) touchpoints.set(id, fields);
  return catalogText(
    'The services of the map, each in the life stage that first names it. Tags are the map’s categories.',
    {
      touchpoints: Object.fromEntries(touchpoints),
    },
  );
}
