import type { JsonFinding } from '../../report/check-document.js';

/** The first of a list that has room for so many; where it is longer, the last place is kept for a word about the rest. */
export function fitting<T>(items: readonly T[], room: number): { shown: readonly T[]; left: number } {
  if (items.length <= room) return { shown: items, left: 0 };
  return { shown: items.slice(0, room - 1), left: items.length - room + 1 };
}

const ORDER = ['error', 'warning', 'info'] as const;

/** Errors first, else as they stood. */
export function bySeverity(findings: readonly JsonFinding[]): JsonFinding[] {
  return ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
