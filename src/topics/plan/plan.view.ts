import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { type Benefit, benefitOf, makeRest } from '../../analysis/measure-benefits.js';
import { isOpen } from '../../analysis/plan/availability.js';
import { REQUIRED_FIELDS } from '../../analysis/plan/condition.js';
import type { Demand } from '../../analysis/plan/demand.js';
import { type Plan, type PlanWishes, planOf } from '../../analysis/plan/plan-measures.js';
import type { Solve } from '../../analysis/plan/program.js';
import { roundToNineDecimals } from '../../core/order.js';
import { id, isoDate, money, nullable, targetSchema } from '../shared/fields.js';
import { conditionRow, conditionSchema } from './conditions.view.js';

const chosenSchema = () =>
  z.strictObject({
    measure: id(),
    name: z.string(),
    cost: money(),
    days: nullable(z.number()),
    adds: z.number(),
    touchpoints: z.array(id()),
    neededBy: z.array(id()),
  });

/** The document `tpm/plan`: the demand, the best mix, and the reasons against the other measures. */
export const planSchema = () => ({
  against: targetSchema(),
  budget: money(),
  days: nullable(z.number()),
  departments: z.array(z.strictObject({ department: id(), days: z.number(), slack: nullable(z.number()) })),
  until: nullable(isoDate()),
  must: z.array(id()),
  without: z.array(id()),
  chosen: z.array(chosenSchema()),
  /** Priority points; `null` if the demand cannot be met. */
  objective: nullable(z.number()),
  /** All priority points that remain to close. */
  total: z.number(),
  slack: z.strictObject({ cost: money(), days: nullable(z.number()) }),
  optimal: z.boolean(),
  /** Another mix has the same objective; money, days, number of measures and ids decided, in this order. */
  tied: z.boolean(),
  /** Upper bound of the objective. */
  bound: nullable(z.number()),
  gaps: z.array(z.strictObject({ touchpoint: id(), before: z.number(), after: z.number() })),
  /** Candidates outside the mix: the benefit that each would add, and the conditions that it would violate. */
  notChosen: z.array(
    z.strictObject({
      measure: id(),
      name: z.string(),
      wouldAdd: nullable(z.number()),
      because: z.array(conditionSchema()),
    }),
  ),
  /** Measures left out because a required value is missing. */
  unknown: z.array(z.strictObject({ measure: id(), lacks: z.array(z.enum(REQUIRED_FIELDS)) })),
  /** Measures for touchpoints with unknown leverage or gap; their benefit there counts as 0. */
  unvalued: z.array(z.strictObject({ measure: id(), touchpoints: z.array(id()) })),
  /** The contradiction: a minimal set of conditions that cannot hold together. */
  conflict: z.array(conditionSchema()),
  nextBest: nullable(z.strictObject({ chosen: z.array(id()), objective: z.number(), cost: money(), days: z.number() })),
  frontier: z.array(z.strictObject({ budget: money(), benefit: nullable(z.number()) })),
});

export type PlanData = z.infer<z.ZodObject<ReturnType<typeof planSchema>>>;

/**
 * The best mix of measures under a budget and a number of person-days (method.md, 4 and 7.9).
 *
 * @param solve from `loadSolver`
 * @example
 * const { chosen, objective } = plan(analysis, { ...NO_DEMAND, budget: 50_000 }, await loadSolver());
 */
export function plan(
  analysis: Analysis,
  demand: Demand,
  solve: Solve,
  wanted: PlanWishes = { next: false, frontier: false },
): PlanData {
  const { mix, nextBest, ...found } = planOf(analysis, demand, solve, wanted);
  const { budget, days, until, must, without } = demand;
  const benefits = benefitsOf(analysis);
  return {
    against: analysis.options.against,
    ...{ budget, days, until, must: [...must], without: [...without] },
    departments: departmentRows(analysis, demand, mix),
    chosen: found.chosen.map((row) => chosenRow(analysis, row, benefits)),
    objective: mix?.objective ?? null,
    total: found.total,
    slack: { cost: mix && slackOf(budget, mix.cost), days: mix && slackOf(days, mix.days) },
    optimal: found.optimal,
    tied: found.tied,
    bound: found.bound,
    gaps: [...found.gaps],
    notChosen: found.notChosen.map((row) => notChosenRow(analysis, row, benefits)),
    unknown: found.unknown.map(({ measure, lacks }) => ({ measure, lacks: [...lacks] })),
    unvalued: [...benefits].flatMap(([measure, { unknown }]) =>
      unknown.length > 0 ? [{ measure, touchpoints: [...unknown] }] : [],
    ),
    conflict: found.conflict.map(({ condition, needs }) => conditionRow(analysis, condition, { needs })),
    nextBest: nextBest && {
      chosen: [...nextBest.ids],
      objective: nextBest.objective,
      cost: nextBest.cost,
      days: nextBest.days,
    },
    frontier: [...found.frontier],
  };
}

function nameOf({ model }: Analysis, measure: string): string {
  return model.measures.get(measure)?.fields.name ?? measure;
}

function slackOf(limit: number | null, taken: number): number | null {
  if (limit === null) return null;
  return roundToNineDecimals(limit - taken) === 0 ? 0 : limit - taken;
}

function departmentRows({ model }: Analysis, { departmentDays }: Demand, mix: Plan['mix']): PlanData['departments'] {
  return [...departmentDays].map(([department, days]) => {
    const own = mix?.ids.flatMap((measure) => {
      const { fields } = model.measures.get(measure) ?? {};
      return fields?.department === department ? (fields.effortDays ?? 0) : 0;
    });
    return {
      department,
      days,
      slack: own
        ? slackOf(
            days,
            own.reduce((sum, one) => sum + one, 0),
          )
        : null,
    };
  });
}

function chosenRow(
  analysis: Analysis,
  { measure, adds, neededBy }: Plan['chosen'][number],
  benefits: ReadonlyMap<string, Benefit>,
): PlanData['chosen'][number] {
  const fields = analysis.model.measures.get(measure)?.fields;
  return {
    measure,
    name: nameOf(analysis, measure),
    cost: fields?.cost ?? null,
    days: fields?.effortDays ?? null,
    adds,
    touchpoints: [...(benefits.get(measure)?.touchpoints ?? [])],
    neededBy: [...neededBy],
  };
}

function notChosenRow(
  analysis: Analysis,
  { measure, wouldAdd, breaks }: Plan['notChosen'][number],
  benefits: ReadonlyMap<string, Benefit>,
): PlanData['notChosen'][number] {
  const because = breaks.map(({ condition, over }) => conditionRow(analysis, condition, { over }));
  // An unknown benefit is not 0.
  const known = (benefits.get(measure)?.value ?? null) !== null;
  return { measure, name: nameOf(analysis, measure), wouldAdd: known ? wouldAdd : null, because };
}

function benefitsOf(analysis: Analysis): ReadonlyMap<string, Benefit> {
  const rest = makeRest(analysis);
  const open = [...analysis.model.measures.values()].filter(isOpen);
  return new Map(open.map((measure) => [measure.id, benefitOf(analysis, measure, rest)]));
}
