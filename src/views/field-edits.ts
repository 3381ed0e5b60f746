import * as z from 'zod';

/** What `tpm set` did: each field before and after, and the bytes that changed. */
export const fieldEditsSchema = () => ({
  entry: z.strictObject({ kind: z.string(), id: z.string() }),
  file: z.string(),
  line: z.int(),
  fields: z.array(
    z.strictObject({
      field: z.string().describe('A field, or a path to a part of one: importance.purchase.'),
      before: z.unknown().describe('null where it was not there.'),
      after: z.unknown().describe('null where it was taken away.'),
    }),
  ),
  written: z.boolean().describe('false with --dry-run, and where nothing changed.'),
  diff: z.string(),
});

export type FieldEditsData = z.infer<z.ZodObject<ReturnType<typeof fieldEditsSchema>>>;
