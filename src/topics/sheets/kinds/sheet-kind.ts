import type { Model } from '../../../core/model/model.js';

/** A kind of entry that has a sheet: which touchpoints and measures its sheet lists. */
export interface SheetKind {
  /** Name of the kind, as in `kind/id`. */
  readonly kind: string;
  /** Does the sheet ask its readers whether each row is theirs? */
  readonly asksMine: boolean;
  /** Is the order of the touchpoints that of the entry? Otherwise they are sorted by rank. */
  readonly isOrdered: boolean;
  readonly touchpointsOf: (id: string, model: Model) => readonly string[];
  /** Measures that are listed beside those that improve one of the touchpoints; `only` leaves the latter out. */
  readonly measuresOf?: (id: string, model: Model) => { readonly ids: readonly string[]; readonly only: boolean };
}
