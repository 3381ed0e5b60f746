import type { SheetKind } from './sheet-kind.js';

/** A moment of truth: the touchpoints where it happens. */
export const moment: SheetKind = {
  kind: 'moment',
  asksMine: false,
  isOrdered: true,
  touchpointsOf: (id, { moments }) => moments.get(id)?.fields.touchpoints ?? [],
};
