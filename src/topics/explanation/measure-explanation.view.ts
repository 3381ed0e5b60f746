import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { type Benefit, benefitOf, makeRest, openBasics } from '../../analysis/measure-benefits.js';
import { rangeOf } from '../../analysis/scale.js';
import type { Entry } from '../../core/model/entry.js';
import { compareByCodeUnit, compareNumbers } from '../../core/order.js';
import { type QuickWinsData, quadrant, quickWins } from '../quick-wins/quick-wins.view.js';
import { id, nullable, place, targetSchema } from '../shared/fields.js';

const part = () =>
  z.strictObject({
    touchpoint: id(),
    name: z.string(),
    leverage: nullable(z.number()),
    by: z.number(),
    /** The remaining gap after running and recently done measures. */
    rest: nullable(z.number()),
    /** min(by, rest). */
    closes: nullable(z.number()),
    benefit: nullable(z.number()),
    ...place(),
  });

const limit = () =>
  z.strictObject({
    limit: z.enum(['minBenefit', 'maxEffortDays', 'maxLeadTimeDays', 'requires']),
    value: nullable(z.number()),
    bound: z.number(),
    holds: nullable(z.boolean()),
  });

const otherMeasureSchema = () => z.strictObject({ measure: id(), name: z.string(), status: nullable(z.string()) });

const move = () => z.strictObject({ rank: z.int(), effortDays: z.number(), by: z.number() });

const explanation = () =>
  z.strictObject({
    measure: id(),
    name: z.string(),
    status: z.string(),
    against: targetSchema(),
    benefit: nullable(z.number()),
    effortDays: nullable(z.number()),
    leadTimeDays: nullable(z.number()),
    cost: nullable(z.number()),
    /** Size of the scale: benefit = Σ 100 × leverage × closes / range. */
    range: z.number(),
    because: z.array(part()),
    limits: z.array(limit()),
    heldBack: z.array(z.strictObject({ touchpoint: id(), factor: id() })),
    requires: z.array(otherMeasureSchema()),
    excludes: z.array(otherMeasureSchema()),
    /** Rank among the quick wins. */
    rank: nullable(z.int()),
    of: z.int(),
    quadrant: nullable(quadrant()),
    /** The effort at which the measure would share the rank above or below; `null` if none does. */
    moves: z.strictObject({ up: nullable(move()), down: nullable(move()) }),
    ...place(),
  });

export const measureExplanation = explanation;
export type MeasureExplanation = z.infer<ReturnType<typeof explanation>>;

/** The parts of a measure's benefit and rank: touchpoints, limits, and the factors that hold it back. */
export function explainMeasure(analysis: Analysis, entry: Entry<'measure'>): MeasureExplanation {
  const { fields, id: measure } = entry;
  const rest = makeRest(analysis);
  const benefit = benefitOf(analysis, entry, rest);
  const lists = quickWins.compute(analysis);
  const win = lists.quickWins.find((row) => row.measure === measure);
  return {
    measure,
    name: fields.name,
    status: fields.status,
    against: analysis.options.against,
    benefit: benefit.value,
    effortDays: fields.effortDays ?? null,
    leadTimeDays: fields.leadTimeDays ?? null,
    cost: fields.cost ?? null,
    range: rangeOf(analysis.settings.scale),
    because: benefit.touchpoints.map((touchpoint) => partOf(analysis, entry, touchpoint, rest(touchpoint))),
    limits: limitsOf(analysis, entry, benefit),
    heldBack: openBasics(analysis, entry).map((one) => ({ ...one })),
    requires: othersOf(analysis, fields.requires),
    excludes: othersOf(analysis, fields.excludes),
    rank: win?.rank ?? null,
    of: lists.quickWins.length,
    quadrant: lists.quadrants.find((row) => row.measure === measure)?.quadrant ?? null,
    moves: win ? movesOf(win, lists.quickWins) : { up: null, down: null },
    ...analysis.place({ entry, field: [] }),
  };
}

function partOf(
  analysis: Analysis,
  entry: Entry<'measure'>,
  touchpoint: string,
  rest: number | null,
): MeasureExplanation['because'][number] {
  const by = entry.fields.improves[touchpoint]?.by ?? 0;
  const leverage = analysis.leverage(touchpoint).value;
  const closes = rest === null ? null : Math.min(by, rest);
  const known = leverage !== null && closes !== null;
  return {
    touchpoint,
    name: analysis.model.touchpoints.get(touchpoint)?.fields.name ?? touchpoint,
    leverage,
    by,
    rest,
    closes,
    benefit: known ? (100 * leverage * closes) / rangeOf(analysis.settings.scale) : null,
    ...analysis.place({ entry, field: ['improves', touchpoint] }),
  };
}

function limitsOf(
  { model, settings }: Analysis,
  { fields }: Entry<'measure'>,
  { value: benefit }: Benefit,
): MeasureExplanation['limits'] {
  const { minBenefit, maxEffortDays, maxLeadTimeDays } = settings.quickWins;
  const waiting = [...new Set(fields.requires)].filter((one) => model.measures.get(one)?.fields.status !== 'done');
  const most = (limit: 'maxEffortDays' | 'maxLeadTimeDays', value: number | undefined, bound: number) => ({
    ...{ limit, value: value ?? null, bound },
    holds: value === undefined ? null : compareNumbers(value, bound) <= 0,
  });
  return [
    {
      ...{ limit: 'minBenefit', value: benefit, bound: minBenefit },
      holds: benefit === null ? null : compareNumbers(benefit, minBenefit) >= 0,
    },
    most('maxEffortDays', fields.effortDays, maxEffortDays),
    most('maxLeadTimeDays', fields.leadTimeDays, maxLeadTimeDays),
    { limit: 'requires', value: waiting.length, bound: 0, holds: waiting.length === 0 },
  ];
}

function othersOf({ model }: Analysis, ids: readonly string[] = []): MeasureExplanation['requires'] {
  return [...new Set(ids)].sort(compareByCodeUnit).map((measure) => {
    const fields = model.measures.get(measure)?.fields;
    return { measure, name: fields?.name ?? measure, status: fields?.status ?? null };
  });
}

type QuickWin = QuickWinsData['quickWins'][number];

/** Rank follows benefit ÷ effort, so the effort for a wanted ratio follows by one division. */
function movesOf(row: QuickWin, rows: readonly QuickWin[]): MeasureExplanation['moves'] {
  const above = [...rows].reverse().find((one) => one.rank < row.rank);
  const below = rows.find((one) => one.rank > row.rank);
  return { up: moveTo(row, above), down: moveTo(row, below) };
}

function moveTo(row: QuickWin, target: QuickWin | undefined): z.infer<ReturnType<typeof move>> | null {
  if (!target?.benefitPerDay || row.benefitPerDay === null) return null;
  const effortDays = row.benefit / target.benefitPerDay;
  return { rank: target.rank, effortDays, by: effortDays - row.effortDays };
}
