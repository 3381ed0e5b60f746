import type { Scale } from '../core/model/settings.js';
import type { Crosshair } from './options.js';
import { importanceShare, rangeOf, satisfaction } from './scale.js';
import { mean, median } from './statistics/describe.js';

interface Point {
  readonly satisfaction: number;
  readonly importance: number;
}

/** The crosshair as shares: mean or median of the points; the middle of the scale without points. */
export function crosshairOf(choice: Crosshair, points: readonly Point[], scale: Scale): Point {
  if (typeof choice !== 'string') {
    const [ist, importance] = choice;
    return { satisfaction: satisfaction(ist, scale), importance: importanceShare(importance, scale) };
  }
  if (choice === 'midpoint' || points.length === 0) return { satisfaction: 0.5, importance: 0.5 };
  const middle = choice === 'means' ? mean : median;
  return {
    satisfaction: middle(points.map((point) => point.satisfaction)),
    importance: middle(points.map((point) => point.importance)),
  };
}

/** The Ist on the scale for a share of the way from worst to best; the inverse of `satisfaction`. */
export function istAt(share: number, scale: Scale): number {
  return scale.best === 'max' ? scale.min + share * rangeOf(scale) : scale.max - share * rangeOf(scale);
}

/** The importance on the scale for its share. */
export function importanceAt(share: number, scale: Scale): number {
  return scale.min + share * rangeOf(scale);
}
