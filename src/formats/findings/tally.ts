import type { Severity } from '../../core/finding.js';
import { byCodeUnit } from '../../core/order.js';
import type { JsonFinding } from '../../report/check-document.js';

interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** How often each rule struck, by severity: the worst first, then the most frequent. */
export function countsByRule(findings: readonly JsonFinding[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { ruleId: rule, severity } of findings) {
    const key = `${severity} ${rule}`;
    counts.set(key, { rule, severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (left, right) =>
      RANK[left.severity] - RANK[right.severity] || right.count - left.count || byCodeUnit(left.rule, right.rule),
  );
}
