import type { Analysis } from './analysis.js';
import { mean } from './statistics/describe.js';

/** Importance in points of the scale, and its source. */
export interface Importance {
  readonly score: number;
  readonly by: 'customer' | 'company';
}

/** The importance of the company's rounds, else the mean of the touchpoint's own points (catalog.md, 4). */
export function companyImportanceOf(analysis: Analysis, touchpoint: string): number | null {
  const points = Object.values(analysis.model.touchpoints.get(touchpoint)?.fields.importance ?? {}).filter(
    (value) => value !== undefined,
  );
  return analysis.company(touchpoint, 'importance')?.score ?? (points.length > 0 ? mean(points) : null);
}

/** Customers' importance, else the company's. */
export function importanceOf(analysis: Analysis, touchpoint: string): Importance | null {
  const asked = analysis.current(touchpoint, 'importance');
  if (asked && !asked.opinion) return { score: asked.score, by: 'customer' };
  const score = asked?.score ?? companyImportanceOf(analysis, touchpoint);
  return score === null ? null : { score, by: 'company' };
}
