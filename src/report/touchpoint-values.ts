import { CRITERIA } from '../analysis/criteria.js';
import { type Cell, type Column, number, type Table, text } from '../document/blocks.js';
import type { ReportPart } from '../document/report.js';
import type { GapRow, GapsData } from '../topics/gaps/gaps.view.js';
import type { PrioritiesData, Priority } from '../topics/priorities/priorities.view.js';
import { type Context, digitsOf, phaseName } from '../topics/section.js';
import { type ValueWords, valueWords } from './touchpoint-values.words.js';

/** Data of the parts "gaps" and "priorities"; `null` if the part is left out. */
export interface ComputedValues {
  readonly gaps: GapsData | null;
  readonly priorities: PrioritiesData | null;
}

/** The fields that identify a touchpoint at the head of a row. */
export interface NamedTouchpoint {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  readonly department: string | null;
}

interface Row {
  readonly touchpoint: NamedTouchpoint;
  readonly gap: GapRow | undefined;
  readonly priority: Priority | undefined;
}

interface Field {
  readonly column: Column;
  readonly cell: (row: Row) => Cell;
}

/** A table with one row per touchpoint and all unrounded values of gaps and priorities, for further calculation. */
export function makeTouchpointValues(
  touchpoints: readonly NamedTouchpoint[],
  values: ComputedValues,
  context: Context,
): ReportPart | null {
  const { gaps, priorities } = values;
  if (!gaps && !priorities) return null;
  const w = valueWords[context.lang];
  const fields = [
    ...headFields(w, context),
    ...(gaps ? gapFields(w, context) : []),
    ...(priorities ? priorityFields(w, context) : []),
  ];
  const gapOf = new Map(gaps?.gaps.map((row) => [row.touchpoint, row]));
  const priorityOf = new Map(priorities?.priorities.map((row) => [row.touchpoint, row]));
  const rows = touchpoints.map((touchpoint): Row => {
    return { touchpoint, gap: gapOf.get(touchpoint.id), priority: priorityOf.get(touchpoint.id) };
  });
  const table: Table = {
    type: 'table',
    columns: fields.map(({ column }) => column),
    rows: rows.map((row) => fields.map(({ cell }) => cell(row))),
  };
  return { id: 'touchpoints', title: w.title, blocks: [table] };
}

function headFields(w: ValueWords, context: Context): Field[] {
  return [
    { column: { key: 'touchpoint', title: w.id }, cell: ({ touchpoint }) => text(touchpoint.id) },
    {
      column: { key: 'name', title: w.name, flexible: true },
      cell: ({ touchpoint }) => text(touchpoint.name),
    },
    {
      column: { key: 'phase', title: w.phase },
      cell: ({ touchpoint: { phase } }) => ({ text: phaseName(phase, context), plain: phase }),
    },
    {
      column: { key: 'department', title: w.department },
      cell: ({ touchpoint: { department } }) =>
        department === null ? null : { text: context.name('department', department), plain: department },
    },
  ];
}

function gapFields(w: ValueWords, context: Context): Field[] {
  const { values, reactions } = context.terms;
  const digits = digitsOf(context.settings);
  const scoreField = (key: string, title: string, value: (row: GapRow) => number | null): Field =>
    numberField(key, title, ({ gap }) => gap && value(gap), { digits });
  const valueField = (key: string, title: string, cell: (row: GapRow) => Cell): Field => ({
    column: { key, title },
    cell: ({ gap }) => (gap ? cell(gap) : null),
  });
  return [
    numberField('gapRank', w.gapRank, ({ gap }) => gap?.rank),
    scoreField('ist', values.ist, (row) => row.ist),
    scoreField('soll', values.soll, (row) => row.soll),
    scoreField('expectation', values.expectation, (row) => row.expectation),
    scoreField('best', values.best, (row) => row.best),
    scoreField('gap', w.gap, (row) => row.gap),
    scoreField('shortfall', w.shortfall, (row) => row.shortfall),
    scoreField('over', w.over, (row) => row.over),
    scoreField('gapToExpectation', w.gapToExpectation, (row) => row.gapToExpectation),
    scoreField('gapToBest', w.gapToBest, (row) => row.gapToBest),
    shareField('gapShare', w.gapShare, ({ gap, priority }) => gap?.gapShare ?? priority?.gapShare),
    valueField('tolerated', w.tolerated, (row) => yesNo(row.tolerated, w)),
    valueField('reaction', w.reaction, ({ reaction }) => ({ text: reactions[reaction], plain: reaction })),
    valueField('outlier', w.outlier, ({ outlier }) => outlier && { text: w[outlier], plain: outlier }),
    numberField('robustZ', w.robustZ, ({ gap }) => gap?.robustZ, { digits: 2 }),
    scoreField('changeFrom', w.changeFrom, (row) => row.change?.from ?? null),
    numberField('change', w.change, ({ gap }) => gap?.change?.delta, { digits, sign: true }),
    valueField('changeDate', w.changeDate, ({ change }) => change && { date: change.date }),
    valueField('perspective', w.perspective, ({ perspective }) => ({ text: w[perspective], plain: perspective })),
    valueField('opinion', w.opinion, (row) => yesNo(row.opinion, w)),
    numberField('n', w.n, ({ gap }) => gap?.n),
    numberField('agreement', w.agreement, ({ gap }) => gap?.agreement?.rwg, { digits: 2 }),
    numberField('agreementOnTarget', w.agreementOnTarget, ({ gap }) => gap?.agreementOnTarget?.rwg, { digits: 2 }),
    scoreField('ci95Low', w.ci95Low, (row) => row.ci95?.[0] ?? null),
    scoreField('ci95High', w.ci95High, (row) => row.ci95?.[1] ?? null),
    valueField('date', w.date, ({ date }) => ({ date })),
  ];
}

function priorityFields(w: ValueWords, { terms, settings }: Context): Field[] {
  const digits = digitsOf(settings);
  return [
    numberField('rank', w.rank, ({ priority }) => priority?.rank),
    numberField('priority', w.priority, ({ priority }) => priority?.score, { digits: 1 }),
    shareField('leverage', terms.values.leverage, ({ priority }) => priority?.leverage),
    ...CRITERIA.map((criterion) =>
      shareField(
        `leverage.${criterion}`,
        w.part(terms.criteria[criterion]),
        ({ priority }) => priority?.because.find((one) => one.criterion === criterion)?.contribution,
      ),
    ),
    {
      column: { key: 'unknown', title: w.unknown },
      cell: ({ priority }) =>
        priority
          ? { text: priority.unknown.map((one) => terms.criteria[one]).join(', '), plain: priority.unknown.join(',') }
          : null,
    },
    { column: { key: 'tie', title: w.tie }, cell: ({ priority }) => (priority ? yesNo(priority.tie, w) : null) },
    {
      column: { key: 'quadrant', title: w.quadrant, ifAny: true },
      cell: ({ priority }) =>
        priority?.quadrant
          ? { text: terms.quadrants[priority.quadrant.quadrant], plain: priority.quadrant.quadrant }
          : null,
    },
    numberField('importance', terms.values.importance, ({ priority }) => importanceOf(priority), { digits }),
    numberField('satisfaction', w.satisfaction, ({ priority }) => priority?.opportunity?.satisfaction, { digits: 1 }),
    shareField('first', w.first, ({ priority }) => priority?.robustness?.first),
    shareField('topK', w.topK, ({ priority }) => priority?.robustness?.topK),
    numberField('rankLow', w.rankLow, ({ priority }) => priority?.robustness?.rankLow),
    numberField('rankHigh', w.rankHigh, ({ priority }) => priority?.robustness?.rankHigh),
  ];
}

const importanceOf = (priority: Priority | undefined) =>
  priority?.quadrant?.importance ?? priority?.opportunity?.importance;

const yesNo = (value: boolean, w: ValueWords): Cell => ({ text: value ? w.yes : w.no, plain: String(value) });

function numberField(
  key: string,
  title: string,
  value: (row: Row) => number | null | undefined,
  style: { readonly digits?: number; readonly sign?: true } = {},
): Field {
  return { column: { key, title, align: 'right' }, cell: (row) => number(value(row) ?? null, style) };
}

function shareField(key: string, title: string, value: (row: Row) => number | null | undefined): Field {
  return {
    column: { key, title, align: 'right' },
    cell: (row) => {
      const known = value(row) ?? null;
      return known === null
        ? null
        : { text: String(known), plain: String(known), amount: { value: known, as: 'share' } };
    },
  };
}
