import { compareNumbers } from '../../core/order.js';
import type { Source } from '../observations.js';

/** Conditions of the demand, then those of the catalog, in the order in which a contradiction lists them. */
export const CONDITION_KINDS = [
  'must',
  'without',
  'budget',
  'days',
  'departmentDays',
  'until',
  'requires',
  'excludes',
  'itself',
  'circle',
  'basics',
  'dropped',
  'missing',
  'lacks',
  'late',
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

export const REQUIRED_FIELDS = ['cost', 'effortDays', 'leadTimeDays'] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

/** One condition of a mix of measures; conditions that cannot hold together form a contradiction. */
export interface Condition {
  readonly kind: ConditionKind;
  readonly measure: string | null;
  /** Measures that the measure requires or excludes, that could close the factor, or that form the circle. */
  readonly others: readonly string[];
  readonly touchpoint: string | null;
  readonly factor: string | null;
  readonly department: string | null;
  readonly lacks: RequiredField | null;
  /** Money or days. */
  readonly limit: number | null;
  readonly date: string | null;
  /** The source in the catalog; `null` for a condition of the command line. */
  readonly source: Source | null;
}

export function makeCondition(kind: ConditionKind, parts: Partial<Omit<Condition, 'kind'>> = {}): Condition {
  const nothing = { measure: null, others: [], touchpoint: null, factor: null, department: null };
  return { kind, ...nothing, lacks: null, limit: null, date: null, source: null, ...parts };
}

/** Measure and coefficient. */
export type Term = readonly [measure: string, coefficient: number];

/** Σ coefficient × x ≤ upper over the chosen measures, as long as all of its conditions hold. */
export interface Constraint {
  readonly terms: readonly Term[];
  readonly upper: number;
  readonly because: readonly Condition[];
}

/** The measure cannot be chosen. */
export function forbid(measure: string, ...because: Condition[]): Constraint {
  return { terms: [[measure, 1]], upper: 0, because };
}

/** An exact check: sums that agree to 9 decimals are equal (method.md, 7.1). */
export function isSatisfied({ terms, upper }: Constraint, chosen: ReadonlySet<string>): boolean {
  const sum = terms.reduce((total, [measure, coefficient]) => total + (chosen.has(measure) ? coefficient : 0), 0);
  return compareNumbers(sum, upper) <= 0;
}
