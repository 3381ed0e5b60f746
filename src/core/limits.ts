/** What hostile input may cost. A catalog cannot raise these; only the caller's flag can. */
export interface Limits {
  readonly nesting: number;
  readonly scalarChars: number;
  readonly fileBytes: number;
  readonly files: number;
  readonly totalBytes: number;
}

export const LIMITS: Limits = {
  nesting: 64,
  scalarChars: 1024 * 1024,
  fileBytes: 4 * 1024 * 1024,
  files: 200_000,
  totalBytes: 512 * 1024 * 1024,
};

/** Findings of one sort that are reported per file; the rest is counted in the last one. */
export const FLOOD = 20;
