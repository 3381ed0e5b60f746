import type { Rating } from './typed-votes.js';
import { type Ratings, toRatings } from './workshop-data.js';

/** The result of a merge of ratings. */
interface MergeResult {
  readonly ratings: Ratings;
  /** Touchpoints that have own changes. */
  readonly again: readonly string[];
}

/**
 * Merges the own changes since `base` into the ratings in the file, value by value; quotes of both sides are kept.
 * If both sides changed the same value, the own value wins.
 */
export function mergeRatings(base: Ratings, ours: Ratings, theirs: Ratings): MergeResult {
  const ids = [...new Set([...Object.keys(theirs), ...Object.keys(ours), ...Object.keys(base)])];
  const again: string[] = [];
  const ratings = ids.map((id): [string, Rating] => {
    const [before, own, other] = [base, ours, theirs].map(
      (all) => (Object.hasOwn(all, id) ? all[id] : undefined) ?? {},
    );
    const merged = mergeRating(before as Rating, own as Rating, other as Rating);
    if (!isSame(merged, other)) again.push(id);
    return [id, merged];
  });
  return { ratings: toRatings(ratings.filter(([, rating]) => Object.keys(rating).length > 0)), again };
}

function mergeRating(before: Rating, own: Rating, other: Rating): Rating {
  const result: Record<string, unknown> = { ...other };
  for (const field of new Set([...Object.keys(before), ...Object.keys(own)]) as Set<keyof Rating>) {
    if (isSame(before[field], own[field])) continue;
    const alone = isSame(before[field], other[field]);
    const value = field === 'quotes' && !alone ? quotesOf(before, own, other) : own[field];
    if (value === undefined) delete result[field];
    else result[field] = value;
  }
  return result as Rating;
}

/** Their quotes without those removed here, followed by those added here. */
function quotesOf({ quotes: before = [] }: Rating, { quotes: own = [] }: Rating, { quotes: other = [] }: Rating) {
  const kept = other.filter((quote) => own.includes(quote) || !before.includes(quote));
  const added = own.filter((quote) => !before.includes(quote) && !kept.includes(quote));
  const quotes = [...kept, ...added];
  return quotes.length > 0 ? quotes : undefined;
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
