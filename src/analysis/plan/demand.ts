/** The demand on a mix of measures; `null` is no limit. */
export interface Demand {
  /** Money, in the catalog's currency. */
  readonly budget: number | null;
  /** Total person-days. */
  readonly days: number | null;
  /** Person-days of single departments. */
  readonly departmentDays: ReadonlyMap<string, number>;
  /** Limits the mix to measures that customers notice up to this ISO day. */
  readonly until: string | null;
  /** Measures that must be chosen. */
  readonly must: readonly string[];
  /** Measures that must not be chosen. */
  readonly without: readonly string[];
}

export const NO_DEMAND: Demand = {
  budget: null,
  days: null,
  departmentDays: new Map(),
  until: null,
  must: [],
  without: [],
};
