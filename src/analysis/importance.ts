import type { Analysis } from './analysis.js';
import { mean } from './statistics.js';

/** How important a touchpoint is, in points of the scale, and who says so. */
export interface Importance {
  readonly score: number;
  readonly by: 'customer' | 'company';
}

/** What the company's rounds say, else the mean of the points that the touchpoint itself holds (catalog.md, 4). */
export function companyImportance(analysis: Analysis, touchpoint: string): number | null {
  const points = Object.values(analysis.model.touchpoints.get(touchpoint)?.fields.importance ?? {}).filter(
    (value) => value !== undefined,
  );
  return analysis.company(touchpoint, 'importance')?.score ?? (points.length > 0 ? mean(points) : null);
}

/** Customers' importance; the company's where customers gave none. */
export function importanceOf(analysis: Analysis, touchpoint: string): Importance | null {
  const asked = analysis.current(touchpoint, 'importance');
  if (asked && !asked.opinion) return { score: asked.score, by: 'customer' };
  const score = asked?.score ?? companyImportance(analysis, touchpoint);
  return score === null ? null : { score, by: 'company' };
}
