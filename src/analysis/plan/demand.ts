/** What a mix of measures has to respect; `null` is no limit. */
export interface Demand {
  /** Money, in the catalog's currency. */
  readonly budget: number | null;
  /** Person-days in all. */
  readonly days: number | null;
  /** Person-days of single departments. */
  readonly departmentDays: ReadonlyMap<string, number>;
  /** Only what customers notice up to this ISO day. */
  readonly until: string | null;
  /** Measures that have to be in. */
  readonly must: readonly string[];
  /** Measures that must not be in. */
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
