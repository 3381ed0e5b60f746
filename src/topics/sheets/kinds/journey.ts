import type { SheetKind } from './sheet-kind.js';

/** A journey: its steps in order; a loop is listed once. */
export const journey: SheetKind = {
  kind: 'journey',
  asksMine: false,
  isOrdered: true,
  touchpointsOf: (id, { journeys }) => {
    const steps = journeys.get(id)?.fields.steps ?? [];
    return [...new Set(steps.map((step) => (typeof step === 'string' ? step : step.touchpoint)))];
  },
};
