import type { Model } from '../../../core/model/model.js';
import { sortByText } from '../../../core/order.js';
import type { SheetKind } from './sheet-kind.js';

/** An owner, who is a name and no entry: the touchpoints and the measures of that name. */
export const owner: SheetKind = {
  kind: 'owner',
  asksMine: true,
  isOrdered: false,
  touchpointsOf: (id, { touchpoints }) =>
    [...touchpoints.values()].filter(({ fields }) => fields.owner === id).map((one) => one.id),
  measuresOf: (id, { measures }) => ({
    ids: [...measures.values()].filter(({ fields }) => fields.owner === id).map((one) => one.id),
    only: true,
  }),
};

/** The names of all owners of touchpoints and measures. */
export function ownersIn({ touchpoints, measures }: Model): string[] {
  const names = [...touchpoints.values(), ...measures.values()].flatMap(({ fields }) => fields.owner ?? []);
  return sortByText(new Set(names), (name) => name);
}
