import * as z from 'zod';
import { BALLOT_FORMAT, BALLOT_VERSION } from '../../document/ballot-form.js';
import { readAnswer } from './read-answer.js';
import { makeUnreadBallot, type ReturnedBallot } from './returned.js';

/** The file that the page of a rating sheet saves. */
const savedAnswers = z.strictObject({
  format: z.literal(BALLOT_FORMAT),
  version: z.number(),
  ballot: z.string().max(200),
  catalog: z.nullable(z.string().max(200)),
  recipient: z.string().max(200),
  answers: z.record(z.string().max(200), z.record(z.string().max(200), z.union([z.number(), z.string().max(200)]))),
});

const wholeFile = { sheet: null, cell: null, value: '' };

/** A rating sheet that was filled in as a page. */
export function readPageBallot(file: string, text: string): ReturnedBallot {
  const parsed = savedAnswers.safeParse(parseJson(text));
  if (!parsed.success) return makeUnreadBallot(file, { reason: 'not-a-ballot', ...wholeFile });
  const { version, ballot, catalog, recipient, answers } = parsed.data;
  if (version !== BALLOT_VERSION) return makeUnreadBallot(file, { reason: 'newer-version', ...wholeFile });
  const read = Object.entries(answers).flatMap(([touchpoint, values]) =>
    Object.entries(values).flatMap(([question, value]) => {
      const answer = readAnswer({ value });
      const cell = `answers.${touchpoint}.${question}`;
      return answer === null ? [] : [{ touchpoint, question, answer, sheet: null, cell }];
    }),
  );
  return { file, ballot, catalog, recipient, answers: read, problems: [] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
