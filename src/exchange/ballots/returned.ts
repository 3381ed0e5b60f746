import type { ValueKind } from '../../core/model/on-scale.js';
import type { CANNOT_JUDGE } from '../../document/ballot-form.js';

/** Why a sheet, or an answer on it, is not counted. */
export type BallotReason =
  | 'not-a-ballot'
  | 'newer-version'
  | 'unreadable'
  | 'several-answer-sheets'
  | 'no-answers'
  | 'other-catalog'
  | 'not-issued'
  | 'other-scale'
  | 'other-persona'
  | 'differs'
  | 'changed-since'
  | 'unknown-touchpoint'
  | 'unknown-question'
  | 'no-touchpoint'
  | 'repeated-touchpoint'
  | 'off-scale'
  | 'no-number'
  | 'formula'
  | 'error-value';

export interface BallotProblem {
  readonly reason: BallotReason;
  /** Sheet and cell, or a path in a JSON file; `null` where the whole file is meant. */
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly value: string;
  /** Numbers and words of the sentence about it. */
  readonly data?: Readonly<Record<string, string>>;
}

export type Answer = number | typeof CANNOT_JUDGE;

/** An answer as the file has it; `problem` where it is none. */
export interface ReturnedAnswer {
  readonly touchpoint: string;
  readonly question: string;
  readonly answer: Answer | { readonly problem: BallotReason; readonly value: string };
  readonly sheet: string | null;
  readonly cell: string;
}

/** What was read from one file; nothing in it is trusted yet. */
export interface ReturnedBallot {
  readonly file: string;
  /** `null` where the file is no rating sheet. */
  readonly ballot: string | null;
  readonly catalog: string | null;
  readonly recipient: string;
  readonly answers: readonly ReturnedAnswer[];
  readonly problems: readonly BallotProblem[];
}

/** A sheet without a problem: touchpoint → kind of value → answer. */
export type CleanAnswers = ReadonlyMap<string, ReadonlyMap<ValueKind, Answer>>;

export function makeUnreadBallot(file: string, problem: BallotProblem): ReturnedBallot {
  return { file, ballot: null, catalog: null, recipient: '', answers: [], problems: [problem] };
}
