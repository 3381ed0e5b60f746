import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { type Benefit, benefitOf, makeRest, type OpenFactor, openBasics } from '../../analysis/measure-benefits.js';
import { jointBenefit } from '../../analysis/plan/worth.js';
import { median } from '../../analysis/statistics/describe.js';
import type { Entry } from '../../core/model/entry.js';
import type { Settings } from '../../core/model/settings.js';
import { compareByCodeUnit, compareNumbers, competitionRanks } from '../../core/order.js';
import { id, money, nullable, targetSchema } from '../shared/fields.js';
import { defineView } from '../view.js';

export const quadrant = () => z.enum(['quick-win', 'small-and-useful', 'fill-in', 'big-bet', 'money-pit']);

const quickWin = () =>
  z.strictObject({
    rank: z.int().min(1),
    measure: id(),
    name: z.string(),
    benefit: z.number(),
    effortDays: z.number(),
    cost: money(),
    leadTimeDays: z.number(),
    benefitPerDay: nullable(z.number()),
    touchpoints: z.array(id()).describe('The touchpoint with the largest gain is first.'),
    quadrant: quadrant(),
  });

const schema = () =>
  z.strictObject({
    against: targetSchema(),
    limits: z.strictObject({ maxEffortDays: z.number(), maxLeadTimeDays: z.number(), minBenefit: z.number() }),
    quickWins: z.array(quickWin()),
    joint: z
      .strictObject({ measures: z.array(id()), benefit: z.number() })
      .describe('The quick wins that can be combined, the best first, and their joint benefit; a gap is closed once.'),
    nearMisses: z.array(
      z.strictObject({
        measure: id(),
        fails: z.enum(['minBenefit', 'maxEffortDays', 'maxLeadTimeDays', 'requires']),
        value: z.number(),
        limit: z.number(),
      }),
    ),
    heldBack: z.array(
      z.strictObject({ measure: id(), because: z.array(z.strictObject({ touchpoint: id(), factor: id() })) }),
    ),
    /** The lines between the quadrants: the effort limit, and the median benefit of the measures in `portfolio`. */
    cuts: z.strictObject({ effortDays: z.number(), benefit: nullable(z.number()) }),
    /** Every idea or planned measure with benefit and effort known. */
    quadrants: z.array(
      z.strictObject({ measure: id(), quadrant: quadrant(), benefit: z.number(), effortDays: z.number() }),
    ),
    unknown: z.array(
      z.strictObject({ measure: id(), lacks: z.array(z.enum(['effortDays', 'leadTimeDays', 'benefit'])) }),
    ),
  });

export type QuickWinsData = z.infer<ReturnType<typeof schema>>;
export type Quadrant = QuickWinsData['quickWins'][number]['quadrant'];
type Fail = Omit<QuickWinsData['nearMisses'][number], 'measure'>;

/** An idea or planned measure with the values that the lists need. */
interface JudgedMeasure {
  readonly measure: Entry<'measure'>;
  readonly benefit: Benefit;
  readonly heldBy: readonly OpenFactor[];
  readonly lacks: QuickWinsData['unknown'][number]['lacks'];
  readonly fails: readonly Fail[];
}

/** Quick wins (method.md, 4 and 7.8). Each idea or planned measure is in at most one list. */
export const quickWins = defineView({
  id: 'quick-wins',
  document: 'quick-wins',
  schema,
  compute: (analysis): QuickWinsData => {
    const judged = judgeMeasures(analysis);
    const held = judged.filter(({ heldBy }) => heldBy.length > 0);
    const unknown = judged.filter(({ heldBy, lacks }) => heldBy.length === 0 && lacks.length > 0);
    const known = judged.filter(({ heldBy, lacks }) => heldBy.length === 0 && lacks.length === 0);
    const wins = winsOf(known.filter(({ fails }) => fails.length === 0));
    return {
      against: analysis.options.against,
      limits: { ...analysis.settings.quickWins },
      quickWins: wins,
      joint: jointQuickWinsOf(analysis, wins),
      nearMisses: known.flatMap(({ measure, fails: [fail, ...more] }) =>
        fail && more.length === 0 ? [{ measure: measure.id, ...fail }] : [],
      ),
      heldBack: held.map(({ measure, heldBy }) => ({ measure: measure.id, because: [...heldBy] })),
      ...quadrantsOf(judged, analysis.settings),
      unknown: unknown.map(({ measure, lacks }) => ({ measure: measure.id, lacks })),
    };
  },
});

/** Ideas and planned measures, by id. */
function judgeMeasures(analysis: Analysis): JudgedMeasure[] {
  const rest = makeRest(analysis);
  const open = [...analysis.model.measures.values()].filter(
    ({ fields }) => fields.status === 'idea' || fields.status === 'planned',
  );
  return open.map((measure) => {
    const benefit = benefitOf(analysis, measure, rest);
    const { effortDays, leadTimeDays } = measure.fields;
    const lacks = (
      [
        ['effortDays', effortDays],
        ['leadTimeDays', leadTimeDays],
        ['benefit', benefit.value ?? undefined],
      ] as const
    ).flatMap(([what, value]) => (value === undefined ? [what] : []));
    return {
      measure,
      benefit,
      heldBy: openBasics(analysis, measure),
      lacks,
      fails: failsOf(measure, benefit, analysis),
    };
  });
}

function failsOf({ fields }: Entry<'measure'>, benefit: Benefit, { model, settings }: Analysis): Fail[] {
  const { minBenefit, maxEffortDays, maxLeadTimeDays } = settings.quickWins;
  const value = {
    minBenefit: benefit.value ?? 0,
    maxEffortDays: fields.effortDays ?? 0,
    maxLeadTimeDays: fields.leadTimeDays ?? 0,
  };
  const waiting = new Set(fields.requires ?? []);
  for (const id of waiting) if (model.measures.get(id)?.fields.status === 'done') waiting.delete(id);
  const fails: Fail[] = [];
  if (compareNumbers(value.minBenefit, minBenefit) < 0)
    fails.push({ fails: 'minBenefit', value: value.minBenefit, limit: minBenefit });
  if (compareNumbers(value.maxEffortDays, maxEffortDays) > 0) {
    fails.push({ fails: 'maxEffortDays', value: value.maxEffortDays, limit: maxEffortDays });
  }
  if (compareNumbers(value.maxLeadTimeDays, maxLeadTimeDays) > 0) {
    fails.push({ fails: 'maxLeadTimeDays', value: value.maxLeadTimeDays, limit: maxLeadTimeDays });
  }
  if (waiting.size > 0) fails.push({ fails: 'requires', value: waiting.size, limit: 0 });
  return fails;
}

/** Effort 0 comes first, by benefit; then benefit per day; then id. */
function winsOf(judged: readonly JudgedMeasure[]): QuickWinsData['quickWins'] {
  const rows = judged.map(({ measure: { id: measure, fields }, benefit }) => {
    const effortDays = fields.effortDays ?? 0;
    const value = benefit.value ?? 0;
    return {
      rank: 0,
      measure,
      name: fields.name,
      benefit: value,
      effortDays,
      cost: fields.cost ?? null,
      leadTimeDays: fields.leadTimeDays ?? 0,
      benefitPerDay: effortDays === 0 ? null : value / effortDays,
      touchpoints: [...benefit.touchpoints],
      quadrant: 'quick-win' as const,
    };
  });
  const worth = (row: (typeof rows)[number]) => row.benefitPerDay ?? row.benefit;
  const isSamePlace = (left: (typeof rows)[number], right: (typeof rows)[number]) =>
    Number(left.benefitPerDay !== null) - Number(right.benefitPerDay !== null) ||
    compareNumbers(worth(right), worth(left));
  const ordered = rows.sort(
    (left, right) => isSamePlace(left, right) || compareByCodeUnit(left.measure, right.measure),
  );
  const ranks = competitionRanks(ordered, (left, right) => isSamePlace(left, right) === 0);
  return ordered.map((row, index) => ({ ...row, rank: ranks[index] ?? index + 1 }));
}

/** The quick wins that can be combined, the best first; exclusion applies in both directions. */
function jointQuickWinsOf(analysis: Analysis, wins: QuickWinsData['quickWins']): QuickWinsData['joint'] {
  const excludes = (one: string, other: string) =>
    analysis.model.measures.get(one)?.fields.excludes?.includes(other) === true;
  const measures: string[] = [];
  for (const { measure } of wins) {
    if (!measures.some((one) => excludes(one, measure) || excludes(measure, one))) measures.push(measure);
  }
  return { measures, benefit: jointBenefit(analysis, measures) };
}

/**
 * The quadrant of a measure: its effort against `maxEffortDays`, its benefit against the median of all ideas and
 * planned measures with both values known. Only a measure within all limits is a "quick-win".
 */
function quadrantsOf(
  judged: readonly JudgedMeasure[],
  { quickWins: limits }: Settings,
): Pick<QuickWinsData, 'cuts' | 'quadrants'> {
  const known = judged.flatMap((one) => {
    const { effortDays } = one.measure.fields;
    return one.benefit.value === null || effortDays === undefined
      ? []
      : [{ ...one, value: one.benefit.value, effortDays }];
  });
  const cut = known.length > 0 ? median(known.map(({ value }) => value)) : null;
  const quadrants = known.map(({ measure, value, effortDays, heldBy, lacks, fails }) => {
    const small = compareNumbers(effortDays, limits.maxEffortDays) <= 0;
    const useful = compareNumbers(value, cut ?? 0) >= 0;
    const wins = heldBy.length === 0 && lacks.length === 0 && fails.length === 0;
    const named: Quadrant = small ? (useful ? 'small-and-useful' : 'fill-in') : useful ? 'big-bet' : 'money-pit';
    const quadrant: Quadrant = wins ? 'quick-win' : named;
    return { measure: measure.id, quadrant, benefit: value, effortDays };
  });
  return { cuts: { effortDays: limits.maxEffortDays, benefit: cut }, quadrants };
}
