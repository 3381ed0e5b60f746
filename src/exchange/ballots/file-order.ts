import type { Entry } from '../../core/model/entry.js';
import type { Model } from '../../core/model/model.js';
import { compareByCodeUnit } from '../../core/order.js';

/** The touchpoints in the order in which they are written down. */
export function touchpointsInFileOrder({ touchpoints }: Model): Entry<'touchpoint'>[] {
  return [...touchpoints.values()].sort(
    (left, right) => compareByCodeUnit(left.path, right.path) || left.doc - right.doc || left.line - right.line,
  );
}
