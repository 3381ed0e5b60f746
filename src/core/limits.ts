/** Limits on the cost of hostile input. Only the caller's flag can raise them, never a catalog. */
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

/** Findings of one sort reported per file; the last one counts the rest. */
export const MAX_FINDINGS_PER_SORT = 20;
