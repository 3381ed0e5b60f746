import type { SheetKind } from './sheet-kind.js';

/** A department: the touchpoints that it answers for or is involved in, and its measures. */
export const department: SheetKind = {
  kind: 'department',
  asksMine: true,
  isOrdered: false,
  touchpointsOf: (id, { touchpoints }) =>
    [...touchpoints.values()]
      .filter(({ fields }) => fields.department === id || fields.involved?.includes(id))
      .map((one) => one.id),
  measuresOf: (id, { measures }) => ({
    ids: [...measures.values()].filter(({ fields }) => fields.department === id).map((one) => one.id),
    only: false,
  }),
};
