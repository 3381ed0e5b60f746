import type { YamlMap } from '../read/parsed.js';
import type { Scale } from './settings.js';

/**
 * Can answers on the scale have this mean and this standard deviation? For n answers from a to b: sd² ≤ (mean − a)(b −
 * mean) · n/(n − 1) (Bhatia & Davis 2000); a single answer has no spread. Both figures may be rounded in their last
 * digit. If n is unknown, the bound for two answers applies, which is the widest.
 */
export function isPossible({ score, sd, n }: YamlMap, { min, max }: Scale): boolean {
  if (typeof score !== 'number' || typeof sd !== 'number' || score < min || score > max) return true;
  if (n === 1) return false;
  const answers = typeof n === 'number' && n > 1 ? n : 2;
  const [low, high] = [Math.max(min, score - rounding(score)), Math.min(max, score + rounding(score))];
  const mean = Math.min(high, Math.max(low, (min + max) / 2));
  const least = Math.max(0, sd - rounding(sd));
  return least ** 2 <= ((mean - min) * (max - mean) * answers) / (answers - 1) + 1e-9;
}

/** Half a unit of the last written digit. */
function rounding(value: number): number {
  const [, digits = ''] = String(value).split('.');
  return 0.5 * 10 ** -digits.length;
}
