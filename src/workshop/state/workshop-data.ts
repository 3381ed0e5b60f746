import type { Criterion, Weights } from '../../analysis/criteria.js';
import { CRITERIA } from '../../analysis/criteria.js';
import type { ValueKind } from '../../core/model/on-scale.js';
import { roundToNineDecimals } from '../../core/order.js';
import type { Rating, Value } from './typed-votes.js';

export type Ratings = Readonly<Record<string, Rating>>;

/** The work of a workshop: the ratings, which are written, and the what-ifs, which are not. */
export interface Work {
  readonly ratings: Ratings;
  /** What-if weights of the criteria. */
  readonly weights: Weights;
  /** Measures that a what-if treats as done. */
  readonly done: readonly string[];
}

export type Change =
  /** `null` removes a value. */
  | { readonly type: 'rate'; readonly touchpoint: string; readonly values: Partial<Record<ValueKind, Value | null>> }
  | { readonly type: 'note'; readonly touchpoint: string; readonly text: string }
  | { readonly type: 'quote'; readonly touchpoint: string; readonly text: string }
  | { readonly type: 'weight'; readonly criterion: Criterion; readonly by: number }
  | { readonly type: 'done'; readonly measure: string };

/** Applies a change. Returns the same object if nothing changes: then undo records nothing and no file is written. */
export function applyChange(work: Work, what: Change): Work {
  switch (what.type) {
    case 'rate':
      return rateTouchpoint(work, what.touchpoint, (rating) => withValues(rating, what.values));
    case 'note':
      return rateTouchpoint(work, what.touchpoint, (rating) => withText(rating, 'note', what.text.trim() || undefined));
    case 'quote': {
      const said = what.text.trim();
      return said === '' ? work : rateTouchpoint(work, what.touchpoint, (rating) => addQuote(rating, said));
    }
    case 'weight':
      return changeWeight(work, what.criterion, what.by);
    case 'done':
      return { ...work, done: toggle(work.done, what.measure) };
  }
}

function rateTouchpoint(work: Work, touchpoint: string, edit: (rating: Rating) => Rating): Work {
  const before = Object.hasOwn(work.ratings, touchpoint) ? work.ratings[touchpoint] : undefined;
  const after = edit(before ?? {});
  if (JSON.stringify(after) === JSON.stringify(before ?? {})) return work;
  const others = Object.entries(work.ratings).filter(([id]) => id !== touchpoint);
  const empty = Object.keys(after).length === 0;
  if (empty) return { ...work, ratings: toRatings(others) };
  // A touchpoint keeps its position in the round.
  const entries = Object.entries(work.ratings).map(([id, rating]) => [id, id === touchpoint ? after : rating] as const);
  return { ...work, ratings: toRatings(before ? entries : [...entries, [touchpoint, after]]) };
}

/** Ratings as an object without a prototype: `constructor` is a valid id. */
export function toRatings(entries: readonly (readonly [string, Rating])[]): Ratings {
  const map: Record<string, Rating> = Object.create(null);
  for (const [id, rating] of entries) map[id] = rating;
  return map;
}

function withValues(rating: Rating, values: Partial<Record<ValueKind, Value | null>>): Rating {
  const next: Record<string, unknown> = { ...rating };
  for (const [kind, value] of Object.entries(values)) {
    if (value === null) delete next[kind];
    else if (value !== undefined) next[kind] = withWords(value, rating[kind as ValueKind]);
  }
  return next as Rating;
}

/** A new vote keeps the comment, the speaker and the corridor of the value before it. */
function withWords(value: Value, before: Rating[ValueKind]): unknown {
  if (typeof before !== 'object') return value;
  const { says, who, minimum } = before;
  const words = { ...(says && { says }), ...(who && { who }), ...(minimum !== undefined && { minimum }) };
  if (Object.keys(words).length === 0) return value;
  return { ...(typeof value === 'number' ? { score: value } : value), ...words };
}

function withText(rating: Rating, field: 'note', text: string | undefined): Rating {
  const { [field]: _, ...others } = rating;
  return text === undefined ? others : { ...others, [field]: text };
}

function addQuote(rating: Rating, said: string): Rating {
  const { quotes = [], note, ...values } = rating;
  return { ...values, quotes: [...quotes, said], ...(note !== undefined && { note }) };
}

/** Changes a weight; no weight falls below 0, and one weight always stays above 0, because a ranking needs one. */
function changeWeight(work: Work, criterion: Criterion, by: number): Work {
  const weights = { ...work.weights, [criterion]: Math.max(0, roundToNineDecimals(work.weights[criterion] + by)) };
  const nothing = CRITERIA.every((one) => weights[one] === 0);
  return nothing || weights[criterion] === work.weights[criterion] ? work : { ...work, weights };
}

function toggle(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].sort();
}
