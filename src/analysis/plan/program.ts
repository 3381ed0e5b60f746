import { compareNumbers } from '../../core/order.js';
import type { Constraint } from './condition.js';
import type { Mix } from './mix.js';
import type { Problem } from './problem.js';
import { wholeRow } from './whole-row.js';

/** A variable from 0 to `upper`. */
export interface Column {
  readonly gain: number;
  readonly upper: number;
  readonly whole: boolean;
}

/** Σ coefficient × column ≤ upper. */
export interface Row {
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
  readonly upper: number;
}

/** A linear programme in 0/1 and continuous variables; Σ gain × column is made as large as possible. */
export interface Program {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export type Answer =
  | { readonly outcome: 'optimal'; readonly values: ArrayLike<number> }
  | { readonly outcome: 'infeasible' }
  /** Out of time: the best values so far, and what nothing can exceed. */
  | { readonly outcome: 'stopped'; readonly values: ArrayLike<number> | null; readonly bound: number };

/** The port behind which the solver stands. Its answers are taken within its tolerances and checked exactly here. */
export type Solve = (program: Program) => Answer;

export interface Asked {
  /** What has to hold beside the problem's own constraints. */
  readonly also: readonly Constraint[];
  /** These sets do not count. */
  readonly excluded: readonly Mix[];
  /** Only sets of as many measures whose list of ids comes before this one's. */
  readonly before: Mix | null;
}

/** The largest gain of one measure is brought to this, so that the solver's tolerances mean the same everywhere. */
const LARGEST_GAIN = 100;

/** Problem → programme; `scale` is what its objective was multiplied by. The first columns are the measures. */
export function programOf(problem: Problem, asked: Asked): { readonly program: Program; readonly scale: number } {
  const { ids } = problem;
  const at = new Map(ids.map((id, index) => [id, index]));
  const column = (id: string) => at.get(id) ?? -1;
  const gains = ids.map(() => 0);
  const shared: Column[] = [];
  const rows: Row[] = [];
  for (const { perPoint, rest, by } of problem.needs) {
    if (!perPoint || compareNumbers(rest, 0) === 0 || by.size === 0) continue;
    // No more than the rest: the same optimum, and a tighter relaxation.
    const closes = [...by].map(([id, gain]) => [column(id), Math.min(gain, rest)] as const);
    const all = closes.reduce((sum, [, gain]) => sum + gain, 0);
    if (all <= rest) for (const [index, gain] of closes) gains[index] = (gains[index] ?? 0) + perPoint * gain;
    else {
      rows.push({
        terms: [[ids.length + shared.length, 1], ...closes.map(([index, gain]) => [index, -gain] as const)],
        upper: 0,
      });
      shared.push({ gain: perPoint, upper: rest, whole: false });
    }
  }
  for (const { terms, upper } of [...problem.constraints, ...asked.also]) {
    rows.push(wholeRow({ terms: terms.map(([id, coefficient]) => [column(id), coefficient] as const), upper }));
  }
  rows.push(...asked.excluded.map((mix) => exclusionOf(mix, ids)));
  const columns = [...gains.map((gain) => ({ gain, upper: 1, whole: true })), ...shared];
  const scale = LARGEST_GAIN / (Math.max(...columns.map(({ gain, upper }) => Math.abs(gain * upper))) || LARGEST_GAIN);
  const scaled = columns.map((one) => ({ ...one, gain: one.gain * scale }));
  return {
    program: asked.before ? withOrder({ columns: scaled, rows }, asked.before, ids) : { columns: scaled, rows },
    scale,
  };
}

/** At least one measure is in or out where the other set has it otherwise. */
function exclusionOf({ ids: theirs, chosen }: Mix, ids: readonly string[]): Row {
  return { terms: ids.map((id, index) => [index, chosen.has(id) ? 1 : -1] as const), upper: theirs.length - 1 };
}

/**
 * Of two sets of the same size, that list of ids comes first which has the first measure in which they differ. A column
 * per measure that the other set lacks says "this is the first difference".
 */
function withOrder({ columns, rows }: Program, { chosen }: Mix, ids: readonly string[]): Program {
  const firsts = ids.flatMap((id, index) => (chosen.has(id) ? [] : [index]));
  const columnOf = new Map(firsts.map((index, at) => [index, columns.length + at]));
  const later = (index: number) => firsts.filter((first) => first > index).map((first) => columnOf.get(first) ?? -1);
  const order = ids.flatMap((id, index): Row[] => {
    const after = later(index).map((one) => [one, 1] as const);
    if (chosen.has(id)) return [{ terms: [...after, [index, -1]], upper: 0 }];
    const own = columnOf.get(index) ?? -1;
    return [
      {
        terms: [
          [own, 1],
          [index, -1],
        ],
        upper: 0,
      },
      { terms: [...after, [index, 1]], upper: 1 },
    ];
  });
  const some: Row = { terms: firsts.map((index) => [columnOf.get(index) ?? -1, -1] as const), upper: -1 };
  const added = firsts.map(() => ({ gain: 0, upper: 1, whole: true }));
  return { columns: [...columns, ...added], rows: [...rows, ...order, some] };
}
