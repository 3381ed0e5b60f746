import type { ValueKind } from '../../core/model/on-scale.js';
import { compareByCodeUnit, compareNumbers } from '../../core/order.js';
import type { Fields } from '../../kinds/index.js';
import { type BallotBounds, type CheckedBallot, checkBallot } from './check-ballot.js';
import type { Answer, BallotProblem, CleanAnswers, ReturnedBallot } from './returned.js';

type Rating = Fields<'assessment'>['ratings'][string];

/** What becomes of a file. */
export type BallotState = 'counted' | 'counted-before' | 'repeated' | 'empty' | 'rejected';

export interface CountedFile extends CheckedBallot {
  readonly state: BallotState;
}

export interface CountPlan {
  readonly files: readonly CountedFile[];
  /** Sheets in the round afterwards, sorted. */
  readonly ballots: readonly string[];
  /** Votes to add: touchpoint → kind of value → numbers. */
  readonly votes: ReadonlyMap<string, ReadonlyMap<ValueKind, readonly number[]>>;
}

export interface CountInput {
  readonly returned: readonly ReturnedBallot[];
  readonly bounds: BallotBounds;
  /** Sheets that the round holds already, and its ratings. */
  readonly ballots: readonly string[];
  readonly votesOf: (touchpoint: string, kind: ValueKind) => readonly number[];
}

/** Decides which sheets count. A sheet counts once and as a whole, or not at all; the order of the files is of no account. */
export function planCount({ returned, bounds, ballots, votesOf }: CountInput): CountPlan {
  const checked = checkAll(returned, bounds);
  const byBallot = new Map<string, CheckedBallot[]>();
  for (const one of checked) {
    if (!one.issued || one.problems.length > 0) continue;
    byBallot.set(one.issued.ballot, [...(byBallot.get(one.issued.ballot) ?? []), one]);
  }
  const before = new Set(ballots);
  const files = checked.map((one): CountedFile => decideFile(one, byBallot, { before, votesOf }));
  const fresh = files.filter(({ state }) => state === 'counted');
  return {
    files,
    ballots: [...ballots, ...fresh.map(({ issued }) => issued?.ballot ?? '')].sort(compareByCodeUnit),
    votes: addVotes(fresh.map(({ answers }) => answers)),
  };
}

/** Where the round is new, the first sound sheet decides on its scale and its persona. */
function checkAll(returned: readonly ReturnedBallot[], bounds: BallotBounds): CheckedBallot[] {
  const first = returned.map((one) => checkBallot(one, bounds)).find(({ issued }) => issued !== null);
  const scale = bounds.scale ?? first?.record?.scale ?? null;
  const persona = bounds.persona === undefined ? first?.issued?.persona : bounds.persona;
  return returned.map((one) => checkBallot(one, { ...bounds, scale, persona }));
}

interface Known {
  readonly before: ReadonlySet<string>;
  readonly votesOf: CountInput['votesOf'];
}

function decideFile(
  checked: CheckedBallot,
  byBallot: ReadonlyMap<string, readonly CheckedBallot[]>,
  { before, votesOf }: Known,
): CountedFile {
  const { issued, problems, answers } = checked;
  if (!issued || problems.length > 0) return { ...checked, state: 'rejected' };
  const same = byBallot.get(issued.ballot) ?? [];
  if (same.some((other) => textOf(other.answers) !== textOf(answers))) {
    const others = same.filter((other) => other !== checked).map(({ returned }) => returned.file);
    return reject(checked, {
      reason: 'differs',
      ...wholeFile,
      value: issued.ballot,
      data: { others: others.join(', ') },
    });
  }
  if (before.has(issued.ballot)) {
    return isHeldBy(answers, votesOf)
      ? { ...checked, state: 'counted-before' }
      : reject(checked, { reason: 'changed-since', ...wholeFile, value: issued.ballot });
  }
  if (answers.size === 0) return { ...checked, state: 'empty' };
  return { ...checked, state: same[0] === checked ? 'counted' : 'repeated' };
}

const wholeFile = { sheet: null, cell: null };

function reject(checked: CheckedBallot, problem: BallotProblem): CountedFile {
  return { ...checked, problems: [problem], state: 'rejected' };
}

/** A round does not say whose a vote is, so only answers that none of its votes has show a change. */
function isHeldBy(answers: CleanAnswers, votesOf: CountInput['votesOf']): boolean {
  return [...answers].every(([touchpoint, values]) =>
    [...values].every(([kind, answer]) => typeof answer !== 'number' || votesOf(touchpoint, kind).includes(answer)),
  );
}

function addVotes(sheets: readonly CleanAnswers[]): Map<string, Map<ValueKind, number[]>> {
  const votes = new Map<string, Map<ValueKind, number[]>>();
  for (const answers of sheets) {
    for (const [touchpoint, values] of answers) {
      for (const [kind, answer] of values) {
        if (typeof answer !== 'number') continue;
        const kinds = votes.get(touchpoint) ?? new Map<ValueKind, number[]>();
        votes.set(touchpoint, kinds.set(kind, [...(kinds.get(kind) ?? []), answer]));
      }
    }
  }
  return votes;
}

/** The votes of a value; `null` where it has none, such as a mean. */
export function votesIn(value: Rating[ValueKind], isWorkshop: boolean): readonly number[] | null {
  if (value === undefined) return [];
  if (typeof value === 'number') return isWorkshop ? [value] : null;
  return 'votes' in value ? value.votes : null;
}

/** Sorted, so that the position of a vote does not tell whose it is. */
export function mergeVotes(before: readonly number[], added: readonly number[]): number[] {
  return [...before, ...added].sort(compareNumbers);
}

function textOf(answers: CleanAnswers): string {
  const entries = [...answers].flatMap(([touchpoint, values]) =>
    [...values].map(([kind, answer]: [ValueKind, Answer]) => `${touchpoint} ${kind} ${answer}`),
  );
  return entries.sort(compareByCodeUnit).join('\n');
}
