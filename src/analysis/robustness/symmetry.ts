import { groupByKeys } from '../../core/group-by-keys.js';
import { roundToNineDecimals } from '../../core/order.js';
import type { Counts } from '../counts.js';
import type { UncertainTouchpoint } from '../uncertain.js';

/*
 * Touchpoints that are drawn alike have equal shares, and so have those that only differ by criteria changing places, if
 * that maps the whole list onto itself: the distribution of the weights is symmetric. Counts of a finite
 * number of draws differ by chance. Their mean has the same expectation and a smaller variance
 * (docs/decisions/0021).
 */

/** For each criterion the position of the one that takes its place. */
type Exchange = readonly number[];
/** Positions of the touchpoints with the same drawn values, by a key of these values. */
type EqualTouchpoints = ReadonlyMap<string, readonly number[]>;

/**
 * Gives touchpoints whose true shares are equal the mean of their counts.
 * @param exchangeable the order of the weights is unknown
 */
export function averageSymmetric(
  counts: readonly Counts[],
  touchpoints: readonly UncertainTouchpoint[],
  criteria: number,
  exchangeable: boolean,
): Counts[] {
  const same = Array.from({ length: criteria }, (_, at) => at);
  const alike = groupByKeys(touchpoints.keys(), (index) => [keyOf(touchpoints[index], same)]);
  const exchanges = exchangeable ? exchangesOf(touchpoints, same, alike) : [same];
  const even = [...counts];
  if (alike.size === touchpoints.length && exchanges.length === 1) return even;
  const done = new Set<string>();
  for (const [key, [first = 0]] of alike) {
    if (done.has(key)) continue;
    const images = exchanges.map((exchange) => ({ exchange, key: keyOf(touchpoints[first], exchange) }));
    const mean = meanOf(
      images.map((image) => ({ ...image, members: alike.get(image.key) ?? [] })),
      counts,
    );
    for (const image of images) {
      if (done.has(image.key)) continue;
      done.add(image.key);
      const central = image.exchange.map((from) => mean.central[from] ?? 0);
      for (const index of alike.get(image.key) ?? []) even[index] = { ...mean, central };
    }
  }
  return even;
}

/** A key of the drawn values of a touchpoint after an exchange of criteria, rounded to 9 decimals. */
function keyOf(touchpoint: UncertainTouchpoint | undefined, exchange: Exchange): string {
  if (!touchpoint) return '';
  const { values, spread, target, criteria } = touchpoint;
  const { gapShare, leverage, importance, satisfaction } = values;
  const drawn = exchange.length > 0 ? exchange.map((from) => criteria[from] ?? null) : [leverage];
  return [...drawn, gapShare, importance, satisfaction, spread, target]
    .map((one) => one && roundToNineDecimals(one))
    .join();
}

/** All exchanges of criteria that map the list of touchpoints onto itself; the identity is first. */
function exchangesOf(touchpoints: readonly UncertainTouchpoint[], same: Exchange, alike: EqualTouchpoints): Exchange[] {
  const columns = same.map((at) => {
    return touchpoints
      .map(({ criteria }) => roundToNineDecimals(criteria[at] ?? -1))
      .sort((left, right) => left - right)
      .join();
  });
  let partial: Exchange[] = [[]];
  for (const at of same) {
    partial = partial.flatMap((begun) =>
      same.filter((from) => !begun.includes(from) && columns[from] === columns[at]).map((from) => [...begun, from]),
    );
  }
  return partial.filter((exchange) => mapsOntoItself(touchpoints, exchange, alike));
}

function mapsOntoItself(
  touchpoints: readonly UncertainTouchpoint[],
  exchange: Exchange,
  alike: EqualTouchpoints,
): boolean {
  for (const members of alike.values()) {
    const image = alike.get(keyOf(touchpoints[members[0] ?? 0], exchange));
    if (image?.length !== members.length) return false;
  }
  return true;
}

/** The mean over all images, each mapped back to the criteria of the touchpoint. */
function meanOf(
  images: readonly { readonly exchange: Exchange; readonly members: readonly number[] }[],
  counts: readonly Counts[],
): Counts {
  const all = images.flatMap(({ exchange, members }) =>
    members.map((index) => ({ exchange, count: counts[index] as Counts })),
  );
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / all.length;
  const [some] = all;
  return {
    first: mean(all.map(({ count }) => count.first)),
    top: mean(all.map(({ count }) => count.top)),
    central: (some?.count.central ?? []).map((_, at) =>
      mean(all.map(({ exchange, count }) => count.central[exchange.indexOf(at)] ?? 0)),
    ),
    ranks: some?.count.ranks?.map((_, at) => mean(all.map(({ count }) => count.ranks?.[at] ?? 0))) ?? null,
  };
}
