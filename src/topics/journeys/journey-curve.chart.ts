import { type ChartBlock, chart } from '../../document/blocks.js';
import type { Context } from '../section.js';
import type { JourneysData } from './journeys.view.js';

const words = {
  en: (name: string, steps: number) => `Ist, expectation and Soll along the ${steps} steps of “${name}”`,
  de: (name: string, steps: number) => `Ist, Erwartung und Soll entlang der ${steps} Schritte von »${name}«`,
};

/** One curve for each journey with at least two steps and one rating. */
export function makeJourneyCurves(data: JourneysData, { lang, settings, terms }: Context): ChartBlock[] {
  return data.journeys
    .filter(({ steps, rated }) => steps.length > 1 && rated > 0)
    .map(({ name, steps }) =>
      chart({
        kind: 'curve',
        title: name,
        description: words[lang](name, steps.length),
        scale: settings.scale,
        steps: steps.map((step) => ({ label: step.name, touchpoint: step.touchpoint })),
        lines: (['soll', 'expectation', 'ist'] as const)
          .map((role) => ({ role, title: terms.values[role], values: steps.map((step) => step[role]) }))
          .filter(({ values }) => values.some((value) => value !== null)),
      }),
    );
}
