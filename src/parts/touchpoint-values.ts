import { CRITERIA } from '../analysis/criteria.js';
import { type Cell, type Column, number, type Table, text } from '../report/blocks.js';
import type { ReportPart } from '../report/report.js';
import { type Context, digitsOf, phaseName } from '../sections/define.js';
import type { GapRow, GapsData } from '../views/gaps.js';
import type { PrioritiesData, Priority } from '../views/priorities.js';
import { type ValueWords, valueWords } from './touchpoint-values-words.js';

/** What a report computed of its touchpoints; `null` where a part was left out. */
export interface Values {
  readonly gaps: GapsData | null;
  readonly priorities: PrioritiesData | null;
}

/** A touchpoint as somebody would write it at the head of a row. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  readonly department: string | null;
}

interface Row {
  readonly touchpoint: Named;
  readonly gap: GapRow | undefined;
  readonly priority: Priority | undefined;
}

interface Field {
  readonly column: Column;
  readonly cell: (row: Row) => Cell;
}

/** One row for each touchpoint with every value of the gaps and the priorities, unrounded: to calculate on. */
export function touchpointValues(touchpoints: readonly Named[], values: Values, context: Context): ReportPart | null {
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
  const score = (key: string, title: string, value: (row: GapRow) => number | null): Field =>
    figure(key, title, ({ gap }) => gap && value(gap), { digits });
  const said = (key: string, title: string, cell: (row: GapRow) => Cell): Field => ({
    column: { key, title },
    cell: ({ gap }) => (gap ? cell(gap) : null),
  });
  return [
    figure('gapRank', w.gapRank, ({ gap }) => gap?.rank),
    score('ist', values.ist, (row) => row.ist),
    score('soll', values.soll, (row) => row.soll),
    score('expectation', values.expectation, (row) => row.expectation),
    score('best', values.best, (row) => row.best),
    score('gap', w.gap, (row) => row.gap),
    score('shortfall', w.shortfall, (row) => row.shortfall),
    score('over', w.over, (row) => row.over),
    score('gapToExpectation', w.gapToExpectation, (row) => row.gapToExpectation),
    score('gapToBest', w.gapToBest, (row) => row.gapToBest),
    portion('gapShare', w.gapShare, ({ gap, priority }) => gap?.gapShare ?? priority?.gapShare),
    said('tolerated', w.tolerated, (row) => yesNo(row.tolerated, w)),
    said('reaction', w.reaction, ({ reaction }) => ({ text: reactions[reaction], plain: reaction })),
    said('outlier', w.outlier, ({ outlier }) => outlier && { text: w[outlier], plain: outlier }),
    figure('robustZ', w.robustZ, ({ gap }) => gap?.robustZ, { digits: 2 }),
    score('changeFrom', w.changeFrom, (row) => row.change?.from ?? null),
    figure('change', w.change, ({ gap }) => gap?.change?.delta, { digits, sign: true }),
    said('changeDate', w.changeDate, ({ change }) => change && { date: change.date }),
    said('perspective', w.perspective, ({ perspective }) => ({ text: w[perspective], plain: perspective })),
    said('opinion', w.opinion, (row) => yesNo(row.opinion, w)),
    figure('n', w.n, ({ gap }) => gap?.n),
    figure('agreement', w.agreement, ({ gap }) => gap?.agreement?.rwg, { digits: 2 }),
    figure('agreementOnTarget', w.agreementOnTarget, ({ gap }) => gap?.agreementOnTarget?.rwg, { digits: 2 }),
    score('ci95Low', w.ci95Low, (row) => row.ci95?.[0] ?? null),
    score('ci95High', w.ci95High, (row) => row.ci95?.[1] ?? null),
    said('date', w.date, ({ date }) => ({ date })),
  ];
}

function priorityFields(w: ValueWords, { terms, settings }: Context): Field[] {
  const digits = digitsOf(settings);
  return [
    figure('rank', w.rank, ({ priority }) => priority?.rank),
    figure('priority', w.priority, ({ priority }) => priority?.score, { digits: 1 }),
    portion('leverage', terms.values.leverage, ({ priority }) => priority?.leverage),
    ...CRITERIA.map((criterion) =>
      portion(
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
    figure('importance', terms.values.importance, ({ priority }) => importanceOf(priority), { digits }),
    figure('satisfaction', w.satisfaction, ({ priority }) => priority?.opportunity?.satisfaction, { digits: 1 }),
    portion('first', w.first, ({ priority }) => priority?.robustness?.first),
    portion('topK', w.topK, ({ priority }) => priority?.robustness?.topK),
    figure('rankLow', w.rankLow, ({ priority }) => priority?.robustness?.rankLow),
    figure('rankHigh', w.rankHigh, ({ priority }) => priority?.robustness?.rankHigh),
  ];
}

const importanceOf = (priority: Priority | undefined) =>
  priority?.quadrant?.importance ?? priority?.opportunity?.importance;

const yesNo = (value: boolean, w: ValueWords): Cell => ({ text: value ? w.yes : w.no, plain: String(value) });

function figure(
  key: string,
  title: string,
  value: (row: Row) => number | null | undefined,
  style: { readonly digits?: number; readonly sign?: true } = {},
): Field {
  return { column: { key, title, align: 'right' }, cell: (row) => number(value(row) ?? null, style) };
}

function portion(key: string, title: string, value: (row: Row) => number | null | undefined): Field {
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
