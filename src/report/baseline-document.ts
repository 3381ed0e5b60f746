import * as z from 'zod';

const entry = () =>
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
  entries: z.array(entry()),
  /** Fingerprints that this run put in or took out. */
  added: z.array(z.string()),
  removed: z.array(z.string()),
  /** Findings that nobody has accepted. */
  open: z.array(z.string()),
});

export type BaselinePayload = z.infer<z.ZodObject<ReturnType<typeof baselineSchema>>>;
