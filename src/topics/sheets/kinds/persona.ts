import type { SheetKind } from './sheet-kind.js';

/** A persona: the touchpoints that name it, and those of its journeys and its rounds. */
export const persona: SheetKind = {
  kind: 'persona',
  asksMine: false,
  isOrdered: false,
  touchpointsOf: (id, { touchpoints, journeys, assessments }) => {
    const named = [...touchpoints.values()].filter(({ fields }) => fields.personas?.includes(id)).map((one) => one.id);
    const travelled = [...journeys.values()]
      .filter(({ fields }) => fields.persona === id)
      .flatMap(({ fields }) => fields.steps.map((step) => (typeof step === 'string' ? step : step.touchpoint)));
    const rated = [...assessments.values()]
      .filter(({ fields }) => fields.persona === id)
      .flatMap(({ fields }) => Object.keys(fields.ratings));
    return [...new Set([...named, ...travelled, ...rated])];
  },
};
