import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { compareByCodeUnit, compareNumbers } from '../../core/order.js';
import { NECESSITIES, TOUCHPOINT_DECISIONS } from '../../kinds/touchpoint.js';
import { id, money, nullable, place, score } from '../shared/fields.js';
import { defineView } from '../view.js';
import { cutsOf, cutsSchema, proposalsOf, proposalsSchema } from './proposals.view.js';

const SIDES = ['little', 'more', 'less'] as const;

const row = () =>
  z.strictObject({
    touchpoint: id(),
    name: z.string(),
    cost: money(),
    leverage: nullable(z.number()),
    shortfall: nullable(score()),
    /** Shares of the touchpoints with known cost and leverage. */
    costShare: nullable(z.number()),
    leverageShare: nullable(z.number()),
    /** `little` and `more`: a larger share of the cost than of the leverage, below and from the median leverage; `less`: the reverse. */
    side: nullable(z.enum(SIDES)),
    necessity: nullable(z.enum(NECESSITIES)),
    decision: nullable(z.enum(TOUCHPOINT_DECISIONS)),
    ...place(),
  });

const schema = () =>
  z.strictObject({
    summary: z.strictObject({
      /** Known yearly cost, and the number of touchpoints with a known cost. */
      cost: money(),
      costKnown: z.int(),
      compared: z.int(),
      /** Cost of touchpoints below the median leverage with a larger share of the cost than of the leverage. */
      inLittle: z.strictObject({ touchpoints: z.int(), cost: money() }),
    }),
    /** Cost at low leverage first; rows that cannot be compared last. */
    touchpoints: z.array(row()),
    cuts: cutsSchema(),
    proposals: proposalsSchema(),
  });

export type BudgetData = z.infer<ReturnType<typeof schema>>;
export type BudgetRow = BudgetData['touchpoints'][number];

/** Yearly cost beside leverage (method.md, 5). */
export const budget = defineView({
  id: 'budget',
  document: 'budget',
  schema,
  compute: (analysis): BudgetData => {
    const weighed = rowsOf(analysis);
    const cuts = cutsOf(analysis, weighed);
    const rows = weighed.map((one) => ({ ...one, side: sideOf(one, cuts.leverage ?? 0) }));
    const known = rows.flatMap((one) => one.cost ?? []);
    const little = rows.filter((one) => one.side === 'little');
    return {
      summary: {
        cost: sum(known),
        costKnown: known.length,
        compared: rows.filter((one) => one.side !== null).length,
        inLittle: { touchpoints: little.length, cost: sum(little.map((one) => one.cost ?? 0)) },
      },
      touchpoints: [...rows].sort(byExcess),
      cuts,
      proposals: proposalsOf(analysis, rows, cuts),
    };
  },
});

function sideOf(one: Omit<BudgetRow, 'side'>, middle: number): BudgetRow['side'] {
  if (one.costShare === null) return null;
  if (compareNumbers(excess(one), 0) <= 0) return 'less';
  return compareNumbers(one.leverage ?? 0, middle) < 0 ? 'little' : 'more';
}

function rowsOf(analysis: Analysis): Omit<BudgetRow, 'side'>[] {
  const base = analysis.touchpoints.flatMap(({ id: touchpoint, fields: { cost } }) => {
    const leverage = analysis.leverage(touchpoint).value;
    return cost === undefined || leverage === null ? [] : [{ touchpoint, cost, leverage }];
  });
  const cost = sum(base.map((one) => one.cost));
  const leverage = sum(base.map((one) => one.leverage));
  // Shares of a sum of 0 are unknown.
  const compared = new Set(cost > 0 && leverage > 0 ? base.map((one) => one.touchpoint) : []);
  return analysis.touchpoints.map((touchpoint) => {
    const { fields } = touchpoint;
    const own = analysis.leverage(touchpoint.id).value;
    const both = compared.has(touchpoint.id);
    return {
      touchpoint: touchpoint.id,
      name: fields.name,
      cost: fields.cost ?? null,
      leverage: own,
      shortfall: analysis.gap(touchpoint.id)?.shortfall ?? null,
      costShare: both ? (fields.cost ?? 0) / cost : null,
      leverageShare: both ? (own ?? 0) / leverage : null,
      necessity: fields.necessity ?? null,
      decision: fields.decision ?? null,
      file: touchpoint.path,
      line: touchpoint.line,
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function excess({ costShare, leverageShare }: Pick<BudgetRow, 'costShare' | 'leverageShare'>): number {
  return (costShare ?? 0) - (leverageShare ?? 0);
}

function byExcess(left: BudgetRow, right: BudgetRow): number {
  const rank = ({ side }: BudgetRow) => (side === null ? SIDES.length : SIDES.indexOf(side));
  return (
    rank(left) - rank(right) ||
    compareNumbers(excess(right), excess(left)) ||
    compareNumbers(right.cost ?? -1, left.cost ?? -1) ||
    compareByCodeUnit(left.touchpoint, right.touchpoint)
  );
}
