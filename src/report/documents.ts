import * as z from 'zod';
import { checkSchema } from './check-document.js';

/** The head of every document, as a schema. Minor versions add; who reads ignores what it does not know. */
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

/** What a machine gets when tpm could not run: one document, never half a result. */
export const errorSchema = () => ({
  schema: z.literal('tpm/error'),
  schemaVersion: z.literal('1.0'),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  complete: z.literal(false),
  errors: z.array(z.strictObject({ message: z.string(), help: z.string() })),
  findings: checkSchema().findings,
});
