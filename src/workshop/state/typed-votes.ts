import { optionsOf } from '../../analysis/scale.js';
import { type Agreement, agreementOf } from '../../analysis/statistics/agreement.js';
import { mean, sampleSd } from '../../analysis/statistics/describe.js';
import type { Scale } from '../../core/model/settings.js';
import type { Fields } from '../../kinds/index.js';

/** All that a round records about one touchpoint. */
export type Rating = Fields<'assessment'>['ratings'][string];
export type Value = number | { readonly votes: readonly number[] };

/** Parsed votes, or the reason why the text is not a list of votes. */
export type ParsedVotes =
  | { readonly votes: readonly number[] }
  | { readonly problem: 'nothing' }
  | { readonly problem: 'no-number' | 'off-scale'; readonly word: string };

/**
 * Reads votes: `4 5 3 4 8`, `4,5,3` or `4;5;3`. A single comma in a word is a decimal sign,
 * several commas separate votes: `3,5 4` are two votes, `4,5,3` are three.
 */
export function parseVotes(typed: string, scale: Scale): ParsedVotes {
  const words = typed.split(/[\s;]+|,\s+/).flatMap(splitAtCommas);
  const called = words.filter((word) => word !== '');
  if (called.length === 0) return { problem: 'nothing' };
  const votes: number[] = [];
  for (const word of called) {
    if (!/^[-−]?\d{1,9}([.,]\d{1,9})?$/.test(word)) return { problem: 'no-number', word };
    const vote = Number(word.replace(',', '.').replace('−', '-'));
    if (vote < scale.min || vote > scale.max) return { problem: 'off-scale', word };
    votes.push(vote);
  }
  return { votes };
}

function splitAtCommas(word: string): string[] {
  return word.split(',').length > 2 ? word.split(',') : [word.replace(/,$/, '')];
}

/** One vote is a value, several are `votes`; their mean, number and spread are computed and never written. */
export function valueOfVotes(votes: readonly number[]): Value {
  const [only] = votes;
  return votes.length === 1 && only !== undefined ? only : { votes: [...votes] };
}

/** The statistics of a list of votes. */
export interface VoteSummary {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
  readonly low: number;
  readonly high: number;
  readonly agreement: number | null;
  readonly discuss: boolean;
}

/** Mean, spread and agreement of votes on a round's scale. */
export function voteSummaryOf(votes: readonly number[], scale: Scale): VoteSummary {
  const { rwg, discuss }: Agreement = agreementOf({ values: votes, options: optionsOf(scale) }, scale);
  return {
    n: votes.length,
    mean: mean(votes),
    sd: sampleSd(votes),
    low: Math.min(...votes),
    high: Math.max(...votes),
    agreement: rwg,
    discuss,
  };
}
