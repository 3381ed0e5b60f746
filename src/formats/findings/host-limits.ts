import { SEVERITIES } from '../../core/finding.js';
import type { JsonFinding } from '../../document/check-document.js';

/** The first items of a list. In a list longer than `maxItems` the last place is kept for the number of the others. */
export function limitItems<T>(items: readonly T[], maxItems: number): { shown: readonly T[]; left: number } {
  if (items.length <= maxItems) return { shown: items, left: 0 };
  return { shown: items.slice(0, maxItems - 1), left: items.length - maxItems + 1 };
}

/** Errors first, then warnings; the order within a severity is kept. */
export function sortBySeverity(findings: readonly JsonFinding[]): JsonFinding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
