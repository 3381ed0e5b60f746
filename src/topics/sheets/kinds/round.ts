import type { SheetKind } from './sheet-kind.js';

/** A round of ratings: the touchpoints that it rates. */
export const round: SheetKind = {
  kind: 'assessment',
  asksMine: false,
  isOrdered: true,
  touchpointsOf: (id, { assessments }) => Object.keys(assessments.get(id)?.fields.ratings ?? {}),
};
