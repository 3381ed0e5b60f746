import * as z from 'zod';
import type { Report } from './report.js';

const side = () =>
  z.strictObject({
    kind: z.enum(['commit', 'worktree', 'folder']),
    name: z.nullable(z.string()).describe('The revision or folder as it was named; null for the work tree.'),
    commit: z.nullable(z.string()),
    dirty: z.nullable(z.boolean()).describe('Do the files differ from that commit? null where no git says.'),
    catalog: z.boolean().describe('Was there a catalog?'),
    files: z.int(),
    entries: z.int(),
    complete: z.boolean(),
  });

/** What `tpm/diff` says of the two states. */
export const diffSidesSchema = () => ({
  commit: z.nullable(z.string()),
  dirty: z.nullable(z.boolean()),
  before: side(),
  after: side(),
});

export type DiffSides = z.infer<z.ZodObject<ReturnType<typeof diffSidesSchema>>>;

/** A comparison with what a comment on a pull request needs beside it. */
export interface DiffReport extends Report {
  /** The way from the root of the repository to the catalog, with `/` at its end; empty where they are the same. */
  readonly prefix: string;
}
