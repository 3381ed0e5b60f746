import * as z from 'zod';
import { PERSPECTIVES } from '../../kinds/assessment.js';
import { id, isoDate, nullable } from '../shared/fields.js';

const reading = () =>
  z
    .strictObject({
      n: z.int().min(1),
      mean: z.number(),
      sd: nullable(z.number()),
      low: z.number(),
      high: z.number(),
      agreement: nullable(z.number()).describe('r_wg, from 0 to 1.'),
      discuss: z.boolean().describe('Agreement is below 0.7.'),
    })
    .describe('Of the votes, on the scale of the round.');

const standingSchema = () =>
  z.strictObject({
    ist: nullable(z.number()),
    soll: nullable(z.number()),
    gap: nullable(z.number()),
    rank: nullable(z.int().min(1)).describe('In the ranking of priorities.'),
    /** The perspective of the Ist: votes of the company never replace customers' values. */
    istBy: nullable(z.enum(PERSPECTIVES)),
  });

/** The result of `tpm rate`: the rating in the round, and its effect. */
export const ratedSchema = () => ({
  round: z.strictObject({
    id: id(),
    file: z.string(),
    date: isoDate(),
    perspective: z.enum(PERSPECTIVES),
    created: z.boolean().describe('The round is new.'),
  }),
  touchpoint: id(),
  rating: z.record(z.string(), z.unknown()).describe('The whole rating as written to the file.'),
  votes: z
    .record(z.string(), reading())
    .describe('Kind of value → statistics of its votes; only for values with votes.'),
  before: standingSchema(),
  after: standingSchema(),
  written: z.boolean().describe('false with --dry-run, and where nothing changed.'),
  diff: z.string(),
});

export type RatedData = z.infer<z.ZodObject<ReturnType<typeof ratedSchema>>>;
export type CurrentStanding = z.infer<ReturnType<typeof standingSchema>>;
