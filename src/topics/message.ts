import type { Analysis } from '../analysis/analysis.js';
import type { Context } from './section.js';

/** The numbers and names behind a sentence, by name: plain, unrounded. */
export type MessageNumbers = Readonly<Record<string, number | string | null>>;

/** The strongest statement that the data of a topic support, before it is worded. */
export interface Claim<Numbers extends MessageNumbers = MessageNumbers> {
  /** From 0 to 1, comparable across topics: `shared/strength.ts`. */
  readonly strength: number;
  readonly numbers: Numbers;
}

/** A claim with its sentence. */
export interface Message extends Claim {
  readonly say: (context: Context) => string;
  /** The names of the numbers that are amounts of money. */
  readonly money: readonly string[];
}

/** Finds the strongest sentence of a topic; `null` if its data support none. */
export type FindMessage<Data> = (data: Data, analysis: Analysis) => Message | null;

/**
 * The sentence of a topic: `find` measures, `say` words. A sentence states only numbers that its section prints, and
 * nothing that an interval, a small n or a later date leaves open.
 */
export function defineMessage<Data, Numbers extends MessageNumbers>({
  find,
  say,
  money = [],
}: {
  readonly find: (data: Data, analysis: Analysis) => Claim<Numbers> | null;
  readonly say: (numbers: Numbers, context: Context) => string;
  readonly money?: readonly (keyof Numbers & string)[];
}): FindMessage<Data> {
  return (data, analysis) => {
    const claim = find(data, analysis);
    return claim && { ...claim, money, say: (context) => say(claim.numbers, context) };
  };
}
