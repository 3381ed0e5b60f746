import type { Rating } from './votes.js';
import { asRatings, type Ratings } from './work.js';

/** What two made of the same ratings, put together. */
interface Rebased {
  readonly ratings: Ratings;
  /** The touchpoints of which something was typed here. */
  readonly again: readonly string[];
}

/**
 * What somebody else wrote, and on it what was typed here since both began: value by value, quotes beside each other.
 * Where both changed the same value, the one typed here stands, and can be undone.
 */
export function rebase(base: Ratings, ours: Ratings, theirs: Ratings): Rebased {
  const ids = [...new Set([...Object.keys(theirs), ...Object.keys(ours), ...Object.keys(base)])];
  const again: string[] = [];
  const ratings = ids.map((id): [string, Rating] => {
    const [before, own, other] = [base, ours, theirs].map(
      (all) => (Object.hasOwn(all, id) ? all[id] : undefined) ?? {},
    );
    const merged = onTop(before as Rating, own as Rating, other as Rating);
    if (!same(merged, other)) again.push(id);
    return [id, merged];
  });
  return { ratings: asRatings(ratings.filter(([, rating]) => Object.keys(rating).length > 0)), again };
}

function onTop(before: Rating, own: Rating, other: Rating): Rating {
  const result: Record<string, unknown> = { ...other };
  for (const field of new Set([...Object.keys(before), ...Object.keys(own)]) as Set<keyof Rating>) {
    if (same(before[field], own[field])) continue;
    const alone = same(before[field], other[field]);
    const value = field === 'quotes' && !alone ? quotesOf(before, own, other) : own[field];
    if (value === undefined) delete result[field];
    else result[field] = value;
  }
  return result as Rating;
}

/** Theirs without those taken back here, then those added here. */
function quotesOf({ quotes: before = [] }: Rating, { quotes: own = [] }: Rating, { quotes: other = [] }: Rating) {
  const kept = other.filter((quote) => own.includes(quote) || !before.includes(quote));
  const added = own.filter((quote) => !before.includes(quote) && !kept.includes(quote));
  const quotes = [...kept, ...added];
  return quotes.length > 0 ? quotes : undefined;
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
