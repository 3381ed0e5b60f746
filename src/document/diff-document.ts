import * as z from 'zod';
import type { Report } from './report.js';

const side = () =>
  z.strictObject({
    kind: z.enum(['commit', 'worktree', 'folder']),
    name: z.nullable(z.string()).describe('Revision or folder as given; null for the work tree.'),
    commit: z.nullable(z.string()),
    dirty: z
      .nullable(z.boolean())
      .describe('Whether the files differ from that commit; null outside a git repository.'),
    catalog: z.boolean().describe('Whether there was a catalog.'),
    files: z.int(),
    entries: z.int(),
    complete: z.boolean(),
  });

/** The two compared states in `tpm/diff`. */
export const diffSidesSchema = () => ({
  commit: z.nullable(z.string()),
  dirty: z.nullable(z.boolean()),
  before: side(),
  after: side(),
});

export type DiffSides = z.infer<z.ZodObject<ReturnType<typeof diffSidesSchema>>>;

/** A comparison with the path that a comment on a pull request needs. */
export interface DiffReport extends Report {
  /** Path from the root of the repository to the catalog, ending with `/`; empty if both are the same folder. */
  readonly prefix: string;
}
