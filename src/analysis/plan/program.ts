import { compareNumbers } from '../../core/order.js';
import type { Constraint, Term } from './condition.js';
import { idOrderOf } from './id-order.js';
import type { Mix } from './mix.js';
import type { Problem } from './problem.js';
import type { Column, Row } from './row.js';
import { toWholeNumbers } from './whole-row.js';
import { pointsClosed } from './worth.js';

/** A linear programme in 0/1 and continuous variables that maximises Σ gain × column. */
export interface Program {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** A known good solution; the solver proves it or improves on it. */
  readonly start: readonly number[] | null;
}

export type Answer =
  | { readonly outcome: 'optimal'; readonly values: ArrayLike<number> }
  | { readonly outcome: 'infeasible' }
  /** Out of time: the best values so far and the upper bound. */
  | { readonly outcome: 'stopped'; readonly values: ArrayLike<number> | null; readonly bound: number };

/** The port to the solver. Its answers hold within its tolerances and are checked exactly here. */
export type Solve = (program: Program) => Answer;

export interface SearchRequest {
  /** Constraints in addition to those of the problem. */
  readonly also: readonly Constraint[];
  /** Sets that are not valid answers. */
  readonly excluded: readonly Mix[];
  /** A known set that an answer must equal or exceed; constraints with the term `GIVE_UP` need not hold for it. */
  readonly known: Mix | null;
  /** Limits answers to sets of the same size whose list of ids precedes the known one. */
  readonly before: boolean;
}

/**
 * Name of a 0/1 variable with a small price. It is 1 if no other set equals the known one. No id is empty, so the name
 * is free.
 */
export const GIVE_UP = '';

/** Gains are scaled to this maximum, so that the solver's tolerances have the same meaning in every problem. */
const MAX_GAIN = 100;
/** A hundred times the solver's tolerance at that scale, and still negligible beside a gain. */
const PRICE_OF_GIVING_UP = 1e-5;

export interface ScaledProgram {
  readonly program: Program;
  /** The factor of the objective. */
  readonly scale: number;
  /** The column of `GIVE_UP`. */
  readonly giveUp: number;
}

/** Problem → programme. The first columns are the measures, followed by gaps that several measures share. */
export function programOf(problem: Problem, asked: SearchRequest): ScaledProgram {
  const { ids } = problem;
  const { gains, shared, rows } = benefitsOf(problem);
  const measures = gains.map((gain) => ({ gain, upper: 1, whole: true }));
  const columns: Column[] = [...measures, ...shared.map(({ column }) => column)];
  const scale = MAX_GAIN / (Math.max(...columns.map(({ gain, upper }) => Math.abs(gain * upper))) || MAX_GAIN);
  const scaled = columns.map((column) => ({ ...column, gain: column.gain * scale }));
  const giveUp = columns.length;
  if (asked.known) scaled.push({ gain: -PRICE_OF_GIVING_UP, upper: 1, whole: true });
  const at = new Map([...ids.map((id, index) => [id, index] as const), [GIVE_UP, giveUp] as const]);
  const limits = [...problem.constraints, ...asked.also].map((constraint) => toWholeNumbers(rowOf(constraint, at)));
  const exclusions = asked.excluded.map((mix) => exclusionOf(mix, ids));
  const order = asked.known && asked.before ? idOrderOf(asked.known, ids, { from: scaled.length, giveUp }) : null;
  const start = asked.known && [
    ...ids.map((id) => Number(asked.known?.chosen.has(id))),
    ...shared.map(({ need }) => pointsClosed(need, asked.known?.chosen ?? new Set())),
    1,
    ...(order?.columns.map(() => 0) ?? []),
  ];
  const all = [...rows, ...limits, ...exclusions, ...(order?.rows ?? [])];
  return { program: { columns: [...scaled, ...(order?.columns ?? [])], rows: all, start }, scale, giveUp };
}

function rowOf({ terms, upper }: Constraint, at: ReadonlyMap<string, number>): Row {
  return { terms: terms.map(([id, coefficient]: Term) => [at.get(id) ?? -1, coefficient] as const), upper };
}

interface Benefits {
  readonly gains: number[];
  readonly shared: { readonly column: Column; readonly need: Problem['needs'][number] }[];
  readonly rows: Row[];
}

/** Benefits of measures: directly if a gap is larger than their sum, else through a variable for the gap. */
function benefitsOf({ ids, needs }: Problem): Benefits {
  const at = new Map(ids.map((id, index) => [id, index]));
  const found: Benefits = { gains: ids.map(() => 0), shared: [], rows: [] };
  for (const need of needs) {
    const { perPoint, rest, by } = need;
    if (!perPoint || compareNumbers(rest, 0) === 0 || by.size === 0) continue;
    // Gains are limited to the rest: the same optimum and a tighter relaxation.
    const closes = [...by].map(([id, gain]) => [at.get(id) ?? -1, Math.min(gain, rest)] as const);
    if (closes.reduce((sum, [, gain]) => sum + gain, 0) <= rest) {
      for (const [column, gain] of closes) found.gains[column] = (found.gains[column] ?? 0) + perPoint * gain;
      continue;
    }
    const own = ids.length + found.shared.length;
    found.rows.push({ terms: [[own, 1], ...closes.map(([column, gain]) => [column, -gain] as const)], upper: 0 });
    found.shared.push({ column: { gain: perPoint, upper: rest, whole: false }, need });
  }
  return found;
}

/** A row that excludes a set: at least one measure must differ. */
function exclusionOf({ ids: theirs, chosen }: Mix, ids: readonly string[]): Row {
  return { terms: ids.map((id, index) => [index, chosen.has(id) ? 1 : -1] as const), upper: theirs.length - 1 };
}
