import type { Criterion, Weights } from '../analysis/criteria.js';
import { CRITERIA } from '../analysis/criteria.js';
import type { ValueKind } from '../core/on-scale.js';
import { rounded } from '../core/order.js';
import type { Rating, Value } from './votes.js';

export type Ratings = Readonly<Record<string, Rating>>;

/** What a workshop has made so far: the ratings that are written, and what is only asked for the sake of argument. */
export interface Work {
  readonly ratings: Ratings;
  /** What if other criteria counted? */
  readonly weights: Weights;
  /** What if these measures were done? */
  readonly done: readonly string[];
}

export type Change =
  /** `null` takes a value back. */
  | { readonly type: 'rate'; readonly touchpoint: string; readonly values: Partial<Record<ValueKind, Value | null>> }
  | { readonly type: 'note'; readonly touchpoint: string; readonly text: string }
  | { readonly type: 'quote'; readonly touchpoint: string; readonly text: string }
  | { readonly type: 'weight'; readonly criterion: Criterion; readonly by: number }
  | { readonly type: 'done'; readonly measure: string };

/** Work → Work. Gives back the same object where nothing changes, so that nothing is remembered or written for it. */
export function change(work: Work, what: Change): Work {
  switch (what.type) {
    case 'rate':
      return rated(work, what.touchpoint, (rating) => withValues(rating, what.values));
    case 'note':
      return rated(work, what.touchpoint, (rating) => withText(rating, 'note', what.text.trim() || undefined));
    case 'quote': {
      const said = what.text.trim();
      return said === '' ? work : rated(work, what.touchpoint, (rating) => quoted(rating, said));
    }
    case 'weight':
      return weighted(work, what.criterion, what.by);
    case 'done':
      return { ...work, done: toggled(work.done, what.measure) };
  }
}

function rated(work: Work, touchpoint: string, edit: (rating: Rating) => Rating): Work {
  const before = Object.hasOwn(work.ratings, touchpoint) ? work.ratings[touchpoint] : undefined;
  const after = edit(before ?? {});
  if (JSON.stringify(after) === JSON.stringify(before ?? {})) return work;
  const others = Object.entries(work.ratings).filter(([id]) => id !== touchpoint);
  const empty = Object.keys(after).length === 0;
  if (empty) return { ...work, ratings: asRatings(others) };
  // A touchpoint keeps its place in the round.
  const entries = Object.entries(work.ratings).map(([id, rating]) => [id, id === touchpoint ? after : rating] as const);
  return { ...work, ratings: asRatings(before ? entries : [...entries, [touchpoint, after]]) };
}

/** Without a prototype: `constructor` is a legal id. */
export function asRatings(entries: readonly (readonly [string, Rating])[]): Ratings {
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

/** What was said of a value, and its corridor, outlive a new vote. */
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

function quoted(rating: Rating, said: string): Rating {
  const { quotes = [], note, ...values } = rating;
  return { ...values, quotes: [...quotes, said], ...(note !== undefined && { note }) };
}

/** Never below 0, and never all of them 0: then nothing could be ranked. */
function weighted(work: Work, criterion: Criterion, by: number): Work {
  const weights = { ...work.weights, [criterion]: Math.max(0, rounded(work.weights[criterion] + by)) };
  const nothing = CRITERIA.every((one) => weights[one] === 0);
  return nothing || weights[criterion] === work.weights[criterion] ? work : { ...work, weights };
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].sort();
}
