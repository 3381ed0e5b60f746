import * as z from 'zod';
import { VALUE_KINDS } from '../../core/model/on-scale.js';
import type { Scale } from '../../core/model/settings.js';
import { SCALE_ENDS } from '../../kinds/fields.js';

/** Who a sheet is for. Names of persons are recorded only if that was asked for. */
const issuedBallot = z.strictObject({
  ballot: z.string(),
  department: z.nullable(z.string()),
  persona: z.nullable(z.string()),
  person: z.boolean(),
  name: z.nullable(z.string()),
});

/** The file in `.tpm/ballots/` about the sheets of one call of `tpm ballot new`. */
const ballotRecord = z.strictObject({
  format: z.literal('tpm/ballots'),
  version: z.literal(1),
  set: z.string().regex(/^[0-9a-f]{10}$/),
  issued: z.iso.date(),
  catalog: z.nullable(z.string()),
  scale: z.strictObject({ min: z.number(), max: z.number(), best: z.enum(SCALE_ENDS) }),
  rate: z.array(z.enum(VALUE_KINDS)),
  touchpoints: z.array(z.string()),
  ballots: z.array(issuedBallot),
});

export type BallotRecord = z.infer<typeof ballotRecord>;
export type IssuedBallot = BallotRecord['ballots'][number];

export const BALLOT_FOLDER = '.tpm/ballots';

/** `null` where the text is no record. */
export function readRecord(text: string): BallotRecord | null {
  try {
    return ballotRecord.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** One sheet a line, so that a comparison of versions is easy to read. */
export function recordText({ ballots, ...record }: BallotRecord): string {
  const head = Object.entries(record).map(([key, value]) => `  "${key}": ${JSON.stringify(value)},`);
  const lines = ballots.map((one) => `    ${JSON.stringify(one)}`).join(',\n');
  return `{\n${head.join('\n')}\n  "ballots": [\n${lines}\n  ]\n}\n`;
}

/** The id of a sheet begins with that of its set. */
export function setOf(ballot: string): string {
  return ballot.split('-', 1)[0] ?? '';
}

export function sameScale(left: Scale, right: Scale): boolean {
  return left.min === right.min && left.max === right.max && left.best === right.best;
}
