import type { DecodedText } from '../tables/decode-text.js';
import type { AnswerRow, ColumnFacts, SurveyHead } from './answers.js';

/** A file with answers. Its reader is not known before its first bytes are. */
export interface SurveyFile {
  /** Without its folder. */
  readonly name: string;
  /** The first bytes. */
  readonly start: Uint8Array;
  /** All of it, piece by piece; may be asked for more than once. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
  /** All of it at once; `null` where it is too large for that. */
  readonly whole: () => Uint8Array | null;
}

export interface OpenAnswers {
  readonly format: SurveyHead['format'];
  readonly delimiter: string | null;
  readonly encoding: DecodedText['encoding'] | null;
  readonly facts: ReadonlyMap<string, ColumnFacts>;
  readonly weight: string | null;
  readonly sheet: string | null;
  readonly rows: AsyncIterable<readonly AnswerRow[]>;
}

/** Rows that are all there, to be read as those that come in pieces. */
export async function* once(rows: readonly AnswerRow[]): AsyncGenerator<readonly AnswerRow[]> {
  yield rows;
}
