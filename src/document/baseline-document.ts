import * as z from 'zod';

const entrySchema = () =>
  z.strictObject({
    fingerprint: z.string(),
    reason: z.string(),
    expires: z.nullable(z.string()),
    state: z.enum(['same', 'fixed', 'expired']),
  });

/** Payload of `tpm/baseline`. */
export const baselineSchema = () => ({
  action: z.enum(['create', 'update', 'prune', 'show']),
  file: z.string(),
  entries: z.array(entrySchema()),
  /** Fingerprints that this run added. */
  added: z.array(z.string()),
  removed: z.array(z.string()),
  /** Findings that the baseline does not accept. */
  open: z.array(z.string()),
});

export type BaselinePayload = z.infer<z.ZodObject<ReturnType<typeof baselineSchema>>>;
