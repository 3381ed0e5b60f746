import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { type Benefit, benefitOf, makeRest, openBasics } from '../../analysis/measure-benefits.js';
import { isCommitted, isPending, overBudgetOf, overdueDaysOf } from '../../analysis/measure-state.js';
import { lastDayOf } from '../../core/dates.js';
import type { Entry } from '../../core/model/entry.js';
import { compareByCodeUnit } from '../../core/order.js';
import { MEASURE_KINDS, type MeasureStatus } from '../../kinds/measure.js';
import { id, isoDate, money, nullable, place } from '../shared/fields.js';
import { defineView } from '../view.js';
import { type LoopData, loopDataOf, loopSchema } from './loop.view.js';

/** The statuses in the order of the action plan. */
export const PLAN_ORDER = ['running', 'planned', 'idea', 'done', 'dropped'] as const satisfies readonly MeasureStatus[];

const measure = () =>
  z.strictObject({
    measure: id(),
    name: z.string(),
    status: z.enum(PLAN_ORDER),
    kind: nullable(z.enum(MEASURE_KINDS)),
    owner: nullable(z.string()),
    department: nullable(id()),
    proposedBy: nullable(z.string()),
    from: nullable(isoDate()),
    until: nullable(isoDate()),
    finished: nullable(isoDate()),
    effortDays: nullable(z.number()),
    daysSpent: nullable(z.number()),
    cost: money(),
    spent: money(),
    leadTimeDays: nullable(z.number()),
    improves: z.array(z.strictObject({ touchpoint: id(), by: z.number(), factor: nullable(id()) })),
    /** Priority points that the measure removes on its own; for ideas and planned measures. */
    benefit: nullable(z.number()),
    checkedBy: nullable(id()),
    requires: z.array(id()),
    excludes: z.array(id()),
    /** Open disappointment factors that must be closed before the measure's delight factor. */
    heldBack: z.array(z.strictObject({ touchpoint: id(), factor: id() })),
    correctiveOf: nullable(z.string()),
    result: nullable(z.string()),
    overdueDays: nullable(z.int()),
    overBudget: money(),
    /** Missing fields that a plan needs. */
    lacks: z.array(z.enum(['owner', 'until', 'budget', 'gain'])),
    ...place(),
  });

const schema = () =>
  z.strictObject({
    measures: z.array(measure()),
    summary: z.strictObject({
      running: z.int(),
      planned: z.int(),
      idea: z.int(),
      done: z.int(),
      dropped: z.int(),
      overdue: z.int(),
      overBudget: z.int(),
      madeWorse: z.int().describe('Done measures that made it worse for customers.'),
      /** Budget of planned and running measures, and the number of those without a budget. */
      committed: z.strictObject({ cost: money(), withoutCost: z.int(), days: z.number(), withoutDays: z.int() }),
    }),
    loop: loopSchema(),
    /** Measures without an analysed touchpoint. */
    notAnalysed: z.int(),
  });

export type MeasuresData = z.infer<ReturnType<typeof schema>>;
export type MeasureRow = MeasuresData['measures'][number];

/**
 * The action plan [002, 004]: owner, measure, dates, budget, wanted result and status; then the results of done
 * measures.
 */
export const measures = defineView({
  id: 'measures',
  document: 'measures',
  schema,
  compute: (analysis): MeasuresData => {
    const analysed = new Set(analysis.touchpoints.map((touchpoint) => touchpoint.id));
    const all = [...analysis.model.measures.values()];
    // A measure without touchpoints belongs to the whole catalog.
    const shown = all.filter(({ fields }) => {
      const touchpoints = Object.keys(fields.improves);
      return touchpoints.length === 0 ? !analysis.options.selected : touchpoints.some((one) => analysed.has(one));
    });
    const rest = makeRest(analysis);
    const rows = shown.map((entry) => rowOf(analysis, entry, rest)).sort(byPlan);
    const loop = loopDataOf(analysis);
    return {
      measures: rows,
      summary: summaryOf(rows, shown, loop),
      loop,
      notAnalysed: all.length - shown.length,
    };
  },
});

function rowOf(analysis: Analysis, entry: Entry<'measure'>, rest: (touchpoint: string) => number | null): MeasureRow {
  const { fields } = entry;
  const benefit = benefitOf(analysis, entry, rest);
  const day = (date: string | number | undefined) => (date === undefined ? null : lastDayOf(date));
  return {
    measure: entry.id,
    name: fields.name,
    status: fields.status,
    kind: fields.kind ?? null,
    owner: fields.owner ?? null,
    department: fields.department ?? null,
    proposedBy: fields.proposedBy ?? null,
    from: day(fields.from),
    until: day(fields.until),
    finished: day(fields.finished),
    effortDays: fields.effortDays ?? null,
    daysSpent: fields.daysSpent ?? null,
    cost: fields.cost ?? null,
    spent: fields.spent ?? null,
    leadTimeDays: fields.leadTimeDays ?? null,
    improves: improvementsOf(entry, benefit),
    benefit: isPending(entry) && fields.status !== 'running' ? benefit.value : null,
    checkedBy: fields.checkedBy ?? null,
    requires: [...(fields.requires ?? [])].sort(compareByCodeUnit),
    excludes: [...(fields.excludes ?? [])].sort(compareByCodeUnit),
    heldBack: isPending(entry) ? openBasics(analysis, entry).map((one) => ({ ...one })) : [],
    correctiveOf: fields.correctiveOf ?? null,
    result: fields.result ?? null,
    overdueDays: overdueDaysOf(entry, analysis.options.asOf),
    overBudget: overBudgetOf(entry),
    lacks: lacksOf(entry),
    file: entry.path,
    line: entry.line,
  };
}

/** The largest gain first; touchpoints that are not analysed last, by their points. */
function improvementsOf({ fields }: Entry<'measure'>, { touchpoints }: Benefit): MeasureRow['improves'] {
  const place = (id: string) => (touchpoints.includes(id) ? touchpoints.indexOf(id) : touchpoints.length);
  return Object.entries(fields.improves)
    .map(([touchpoint, { by, factor }]) => ({ touchpoint, by, factor: factor ?? null }))
    .sort(
      (left, right) =>
        place(left.touchpoint) - place(right.touchpoint) ||
        right.by - left.by ||
        compareByCodeUnit(left.touchpoint, right.touchpoint),
    );
}

/** An idea needs a gain; a decided measure also needs an owner, an end and a budget. */
function lacksOf(entry: Entry<'measure'>): MeasureRow['lacks'] {
  const { owner, until, cost, effortDays, improves, status } = entry.fields;
  const gain = Object.values(improves).some(({ by }) => by > 0);
  return [
    ...(isCommitted(entry) && owner === undefined ? (['owner'] as const) : []),
    ...(isCommitted(entry) && until === undefined ? (['until'] as const) : []),
    ...(isCommitted(entry) && cost === undefined && effortDays === undefined ? (['budget'] as const) : []),
    ...(status !== 'dropped' && !gain ? (['gain'] as const) : []),
  ];
}

/** Sorts by status: running, planned, idea, done, dropped; open measures by their end, done ones by the newest end. */
function byPlan(left: MeasureRow, right: MeasureRow): number {
  const end = (row: MeasureRow) => row.finished ?? row.until ?? '9999';
  const newestFirst = left.status === 'done' ? -1 : 1;
  return (
    PLAN_ORDER.indexOf(left.status) - PLAN_ORDER.indexOf(right.status) ||
    newestFirst * compareByCodeUnit(end(left), end(right)) ||
    (right.benefit ?? -1) - (left.benefit ?? -1) ||
    compareByCodeUnit(left.measure, right.measure)
  );
}

function summaryOf(
  rows: readonly MeasureRow[],
  entries: readonly Entry<'measure'>[],
  loop: LoopData,
): MeasuresData['summary'] {
  const count = (status: MeasureRow['status']) => rows.filter((row) => row.status === status).length;
  const committed = entries.filter(isCommitted).map(({ fields }) => fields);
  const sum = (values: readonly (number | undefined)[]) => values.reduce<number>((all, one) => all + (one ?? 0), 0);
  return {
    running: count('running'),
    planned: count('planned'),
    idea: count('idea'),
    done: count('done'),
    dropped: count('dropped'),
    overdue: rows.filter((row) => row.overdueDays !== null).length,
    overBudget: rows.filter((row) => row.overBudget !== null).length,
    madeWorse: loop.filter(({ verdict }) => verdict === 'worse').length,
    committed: {
      cost: sum(committed.map(({ cost }) => cost)),
      withoutCost: committed.filter(({ cost }) => cost === undefined).length,
      days: sum(committed.map(({ effortDays }) => effortDays)),
      withoutDays: committed.filter(({ effortDays }) => effortDays === undefined).length,
    },
  };
}
