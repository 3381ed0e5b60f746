import type { Severity } from '../../core/finding.js';
import { compareByCodeUnit } from '../../core/order.js';
import type { JsonFinding } from '../../document/check-document.js';

interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Number of findings of each rule and severity: the most severe first, then the most frequent. */
export function countByRule(findings: readonly JsonFinding[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { ruleId: rule, severity } of findings) {
    const key = `${severity} ${rule}`;
    counts.set(key, { rule, severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (left, right) =>
      SEVERITY_RANK[left.severity] - SEVERITY_RANK[right.severity] ||
      right.count - left.count ||
      compareByCodeUnit(left.rule, right.rule),
  );
}
