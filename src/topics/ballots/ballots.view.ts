import * as z from 'zod';
import { VALUE_KINDS } from '../../core/model/on-scale.js';
import { PERSPECTIVES } from '../../kinds/assessment.js';
import { SCALE_ENDS } from '../../kinds/fields.js';
import { id, isoDate, nullable } from '../shared/fields.js';

const recipient = () => ({
  department: nullable(id()),
  persona: nullable(id()),
  person: z.boolean().describe('For a single person.'),
  name: nullable(z.string()).describe('Name of the person; null for a department or persona.'),
});

/** What `tpm ballot new` wrote, or would write. */
export const ballotNewSchema = () => ({
  set: z.string().describe('Id of all sheets of this call.'),
  issued: isoDate(),
  scale: z.strictObject({ min: z.number(), max: z.number(), best: z.enum(SCALE_ENDS) }),
  rate: z.array(z.enum(VALUE_KINDS)),
  touchpoints: z.array(id()),
  ballots: z.array(
    z.strictObject({
      ballot: z.string(),
      ...recipient(),
      files: z.array(z.string()).describe('Relative to the current folder.'),
    }),
  ),
  record: z.string().describe('File in the catalog that says what was issued.'),
  written: z.boolean().describe('false with --dry-run, and where all files were there already.'),
});

export type BallotNewData = z.infer<z.ZodObject<ReturnType<typeof ballotNewSchema>>>;

const file = () =>
  z.strictObject({
    file: z.string(),
    ballot: nullable(z.string()),
    state: z
      .enum(['counted', 'counted-before', 'repeated', 'empty', 'rejected'])
      .describe('repeated: another file has the same answers of the same sheet. empty: no answer, not counted.'),
    recipient: nullable(z.string()).describe('Who filled it in; null without --names.'),
  });

const turnout = () =>
  z.strictObject({
    department: nullable(id()),
    persona: nullable(id()),
    issued: z.int(),
    counted: z.int(),
    missing: z.array(z.string()).describe('Sheets that did not come back; with --names the recorded names.'),
    since: isoDate().describe('Day of the earliest of these sheets.'),
  });

const tally = () =>
  z.strictObject({
    touchpoint: id(),
    name: z.string(),
    kind: z.enum(VALUE_KINDS),
    n: z.int().describe('Votes in the round.'),
    mean: nullable(z.number()),
    sd: nullable(z.number()),
    low: nullable(z.number()),
    high: nullable(z.number()),
    agreement: nullable(z.number()).describe('r_wg, from 0 to 1; null below two votes.'),
    discuss: z.boolean().describe('Agreement is below 0.7.'),
    cannotJudge: z.int().describe('In the files that were given.'),
    unanswered: z.int().describe('In the files that were given.'),
  });

const problem = () =>
  z.strictObject({
    file: z.string(),
    sheet: nullable(z.string()),
    cell: nullable(z.string()).describe('Cell, or path in a JSON file; null where the whole file is meant.'),
    reason: z.string().describe('Stable id of the reason.'),
    value: z.string(),
    message: z.string(),
    remedy: z.string(),
  });

/** What `tpm ballot count` did, or would do. */
export const ballotCountSchema = () => ({
  round: z.strictObject({
    id: id(),
    file: z.string(),
    date: z.string(),
    perspective: z.enum(PERSPECTIVES),
    created: z.boolean().describe('The round is new.'),
    ballots: z.int().describe('Sheets in the round.'),
  }),
  files: z.array(file()),
  turnout: z.array(turnout()),
  touchpoints: z.array(tally()),
  problems: z.array(problem()),
  written: z.boolean().describe('false with --dry-run, and where nothing changed.'),
  diff: z.string(),
});

export type BallotCountData = z.infer<z.ZodObject<ReturnType<typeof ballotCountSchema>>>;
