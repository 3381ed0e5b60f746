import type { Lang } from '../messages/format.js';

/** A rating sheet to fill in, with all words; a format writes it as a workbook or as a page. */
export interface BallotForm {
  readonly lang: Lang;
  readonly title: string;
  /** Who fills it in, and about which catalog. */
  readonly subtitle: string;
  /** What to do, one sentence a line. */
  readonly lines: readonly string[];
  readonly questions: readonly BallotQuestion[];
  readonly groups: readonly BallotGroup[];
  readonly scale: { readonly min: number; readonly max: number };
  /** The answers that can be chosen; `null` where the scale has too many steps or none. */
  readonly steps: readonly number[] | null;
  readonly words: BallotWords;
  readonly technical: BallotTechnical;
}

export interface BallotQuestion {
  /** Kind of value of a rating. */
  readonly kind: string;
  readonly title: string;
  readonly question: string;
  /** Meaning of the lowest and of the highest number. */
  readonly low: string;
  readonly high: string;
}

/** The touchpoints of a phase. */
export interface BallotGroup {
  readonly title: string;
  readonly touchpoints: readonly { readonly id: string; readonly name: string; readonly description: string }[];
}

export interface BallotWords {
  readonly touchpoint: string;
  readonly description: string;
  readonly cannotJudge: string;
  /** Answers that are not accepted. */
  readonly wrongTitle: string;
  readonly wrong: string;
  readonly sheet: string;
  readonly clear: string;
  readonly save: string;
  readonly saved: string;
  readonly unsaved: string;
  readonly incomplete: string;
  readonly progress: string;
  readonly noScript: string;
  readonly number: string;
}

/** What the count needs; people need not look at it. */
export interface BallotTechnical {
  readonly ballot: string;
  readonly catalog: string | null;
  readonly recipient: string;
  /** Name of the file without its ending. */
  readonly file: string;
}

export const BALLOT_FORMAT = 'tpm/ballot';
export const BALLOT_VERSION = 1;
/** First cell of the row that tells the columns of the answers. */
export const ANSWERS_MARK = 'tpm/answers';
export const CANNOT_JUDGE = 'cannot-judge';
