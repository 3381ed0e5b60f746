/** `kind/old id` → the new id. */
export type Renames = ReadonlyMap<string, string>;
