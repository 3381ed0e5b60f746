import * as z from 'zod';
import { checkSchema } from './check-document.js';

/** Schema of the head of each document. Minor versions add fields; readers ignore unknown fields. */
export const envelopeSchema = (name: string) => ({
  schema: z.literal(`tpm/${name}`),
  schemaVersion: z.literal('1.0'),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  catalog: z.strictObject({
    name: z.nullable(z.string()),
    path: z.literal('.'),
    files: z.int(),
    entries: z.int(),
  }),
  asOf: z.string(),
  complete: z.boolean(),
});

/** Schema of the document that replaces the result if tpm could not run. */
export const errorSchema = () => ({
  schema: z.literal('tpm/error'),
  schemaVersion: z.literal('1.0'),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  complete: z.literal(false),
  errors: z.array(z.strictObject({ message: z.string(), help: z.string() })),
  findings: checkSchema().findings,
});
