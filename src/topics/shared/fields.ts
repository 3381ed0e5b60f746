import * as z from 'zod';
import { TARGETS } from '../../kinds/config.js';
import { REACTIONS } from '../../kinds/moment.js';

/** Shared pieces of the output documents. Unknown values are `null`, never absent. */
export const nullable = <T extends z.ZodType>(schema: T) => z.nullable(schema);
/** An amount of money; `null` if unknown or hidden by the report. */
export const money = () => nullable(z.number()).meta({ 'x-private': 'money' });
export const score = () => z.number();
export const isoDate = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const id = () => z.string();
export const interval = () => z.tuple([z.number(), z.number()]);
/** A mutable copy, as the schema of a pair requires. */
export const pair = (interval: readonly [number, number] | null): [number, number] | null => interval && [...interval];
export const targetSchema = () => z.enum(TARGETS);
export const reaction = () => z.enum(REACTIONS);
/** Place in the catalog: path relative to its root with `/`, 1-based line. */
export const place = () => ({ file: z.string(), line: z.int().min(1) });
/** Agreement of votes (r_wg); only for values from single votes. */
export const agreement = () =>
  z.strictObject({
    rwg: nullable(z.number().min(0).max(1)).describe(
      '1 − s²/σ² with the uniform null σ² = (options² − 1)/12, at least 0; null below two votes.',
    ),
    votes: z.int().min(1),
    options: nullable(z.int()).describe('Whole steps of the scale of the vote; null where it has none.'),
    discuss: z.boolean().describe('r_wg is below 0.7.'),
  });
export const missingSchema = () =>
  z.array(
    z.strictObject({
      touchpoint: id(),
      lacks: z.array(z.enum(['ist', ...TARGETS, 'leverage', 'importance', 'customerImportance', 'sameSeries'])),
    }),
  );
