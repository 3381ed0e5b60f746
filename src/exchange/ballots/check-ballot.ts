import type { ValueKind } from '../../core/model/on-scale.js';
import type { Scale } from '../../core/model/settings.js';
import { type BallotRecord, type IssuedBallot, sameScale, setOf } from './record.js';
import type { Answer, BallotProblem, CleanAnswers, ReturnedAnswer, ReturnedBallot } from './returned.js';

/** What a sheet is held against. */
export interface BallotBounds {
  readonly records: ReadonlyMap<string, BallotRecord>;
  readonly catalog: string | null;
  /** Touchpoints that the catalog has now. */
  readonly touchpoints: ReadonlySet<string>;
  /** `null` where the first sheet decides. */
  readonly scale: Scale | null;
  /** Persona of the round; `undefined` where the first sheet decides. */
  readonly persona: string | null | undefined;
}

export interface CheckedBallot {
  readonly returned: ReturnedBallot;
  readonly record: BallotRecord | null;
  readonly issued: IssuedBallot | null;
  readonly answers: CleanAnswers;
  readonly problems: readonly BallotProblem[];
}

/** Holds a sheet against the record of what was issued, which is trusted; the file is not. */
export function checkBallot(returned: ReturnedBallot, bounds: BallotBounds): CheckedBallot {
  const record = bounds.records.get(setOf(returned.ballot ?? '')) ?? null;
  const issued = record?.ballots.find(({ ballot }) => ballot === returned.ballot) ?? null;
  const refuse = (problems: readonly BallotProblem[]): CheckedBallot => {
    return { returned, record, issued, answers: new Map(), problems };
  };
  if (returned.ballot === null) return refuse(returned.problems);
  if (!record || !issued) return refuse([explainForeignBallot(returned, bounds)]);
  const whole = findWholeProblems(record, issued, bounds);
  if (whole.length > 0) return refuse(whole);
  const { answers, problems } = checkAnswers(returned.answers, record, bounds);
  return { returned, record, issued, answers, problems: [...returned.problems, ...problems] };
}

const wholeFile = { sheet: null, cell: null };

function explainForeignBallot({ ballot, catalog }: ReturnedBallot, bounds: BallotBounds): BallotProblem {
  const other = catalog !== bounds.catalog;
  if (other) return { reason: 'other-catalog', ...wholeFile, value: catalog ?? '' };
  return { reason: 'not-issued', ...wholeFile, value: ballot ?? '' };
}

function findWholeProblems(
  record: BallotRecord,
  issued: IssuedBallot,
  { scale, persona }: BallotBounds,
): BallotProblem[] {
  const { min, max } = record.scale;
  return [
    ...(scale === null || sameScale(scale, record.scale)
      ? []
      : [{ reason: 'other-scale' as const, ...wholeFile, value: `${min}–${max}` }]),
    ...(persona === undefined || persona === issued.persona
      ? []
      : [{ reason: 'other-persona' as const, ...wholeFile, value: issued.persona ?? '' }]),
  ];
}

function checkAnswers(given: readonly ReturnedAnswer[], record: BallotRecord, { touchpoints }: BallotBounds) {
  const answers = new Map<string, Map<ValueKind, Answer>>();
  const problems: BallotProblem[] = [];
  for (const one of given) {
    const { sheet, cell, touchpoint, question, answer } = one;
    const known = record.touchpoints.includes(touchpoint) && touchpoints.has(touchpoint);
    const values = answers.get(touchpoint) ?? new Map<ValueKind, Answer>();
    const kind = record.rate.find((rated) => rated === question);
    if (!known) problems.push({ reason: 'unknown-touchpoint', sheet, cell, value: touchpoint });
    else if (!kind) problems.push({ reason: 'unknown-question', sheet, cell, value: question });
    else if (values.has(kind)) problems.push({ reason: 'repeated-touchpoint', sheet, cell, value: touchpoint });
    else if (typeof answer === 'object') problems.push({ reason: answer.problem, sheet, cell, value: answer.value });
    else if (typeof answer === 'number' && (answer < record.scale.min || answer > record.scale.max)) {
      const data = { min: String(record.scale.min), max: String(record.scale.max) };
      problems.push({ reason: 'off-scale', sheet, cell, value: String(answer), data });
    } else answers.set(touchpoint, values.set(kind, answer));
  }
  return { answers, problems };
}
