import * as z from 'zod';

/** The result of `tpm set`: each field before and after, and the changed bytes. */
export const fieldEditsSchema = () => ({
  entry: z.strictObject({ kind: z.string(), id: z.string() }),
  file: z.string(),
  line: z.int(),
  fields: z.array(
    z.strictObject({
      field: z.string().describe('A field, or a path to a part of one: importance.purchase.'),
      before: z.unknown().describe('null if the field did not exist.'),
      after: z.unknown().describe('null if the field was removed.'),
    }),
  ),
  written: z.boolean().describe('false with --dry-run, and where nothing changed.'),
  diff: z.string(),
});

export type FieldEditsData = z.infer<z.ZodObject<ReturnType<typeof fieldEditsSchema>>>;
