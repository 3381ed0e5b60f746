import type { Reactions, Scale } from '../core/model/settings.js';
import { compareNumbers } from '../core/order.js';
import type { CurrentValue } from './current-value.js';
import { direction, rangeOf } from './scale.js';

export type Reaction = 'disappointing' | 'okay' | 'delighting';

/** Soll-Ist comparison of one touchpoint; positive means shortfall for both directions of the scale (method.md, 2). */
export interface Gap {
  readonly gap: number;
  readonly shortfall: number;
  /** Over-fulfilment; never netted against the shortfall of another touchpoint. */
  readonly over: number;
  /** Shortfall as a share of the scale's range, 0 to 1. */
  readonly gapShare: number;
}

export function shortfallBetween(target: number, ist: number, scale: Scale): number {
  return direction(scale) * (target - ist);
}

export function gapOf(target: number, ist: number, scale: Scale): Gap {
  const gap = shortfallBetween(target, ist, scale);
  const shortfall = Math.max(gap, 0);
  return { gap, shortfall, over: Math.max(-gap, 0), gapShare: shortfall / rangeOf(scale) };
}

/** Is the gap inside the Soll's corridor, its end included (method.md, 7.5)? */
export function isTolerated(soll: CurrentValue | null, ist: number, scale: Scale): boolean {
  if (soll?.minimum === null || soll?.minimum === undefined) return false;
  const short = compareNumbers(shortfallBetween(soll.score, ist, scale), 0) > 0;
  return short && compareNumbers(shortfallBetween(soll.minimum, ist, scale), 0) <= 0;
}

export function reactionOf(ist: number, reactions: Reactions, scale: Scale): Reaction {
  if (compareNumbers(shortfallBetween(reactions.disappointingBelow, ist, scale), 0) > 0) return 'disappointing';
  return compareNumbers(shortfallBetween(reactions.delightingFrom, ist, scale), 0) <= 0 ? 'delighting' : 'okay';
}
