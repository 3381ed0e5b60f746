import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import type { CurrentValue } from '../../analysis/current-value.js';
import { companyImportanceOf } from '../../analysis/importance.js';
import { direction } from '../../analysis/scale.js';
import { breaksApart } from '../../analysis/series-break.js';
import { mean } from '../../analysis/statistics/describe.js';
import { compareByCodeUnit, compareNumbers, competitionRanks } from '../../core/order.js';
import { id, nullable, score } from '../shared/fields.js';
import { defineView } from '../view.js';

/** Number of the most important touchpoints that are compared between customers and company. */
const TOP_COUNT = 10;

const pair = () =>
  z.strictObject({
    customers: nullable(score()),
    company: nullable(score()),
    /** Company minus customers; positive if the company rates better, in either direction of the scale. */
    gap: nullable(z.number()),
  });

const schema = () =>
  z.strictObject({
    touchpoints: z.array(
      z.strictObject({
        touchpoint: id(),
        name: z.string(),
        ist: pair(),
        /** Company minus customers; importance does not depend on the direction of the scale. */
        importance: pair(),
      }),
    ),
    summary: z.strictObject({
      /** Touchpoints with an Ist by customers and by the company, and the mean of the gaps. */
      both: z.int(),
      meanGap: nullable(z.number()),
      flattered: z.int(),
    }),
    top: z.strictObject({
      k: z.int(),
      touchpoints: z.array(
        z.strictObject({
          touchpoint: id(),
          name: z.string(),
          rank: z.int(),
          customers: score(),
          company: nullable(score()),
          companyRank: nullable(z.int()),
        }),
      ),
      /** Number of touchpoints that are in the top k of both sides; `null` if one side has no importance. */
      overlap: nullable(z.int()),
    }),
    /** Touchpoints that lack the Ist of one side or of both. */
    missing: z.array(
      z.strictObject({ touchpoint: id(), lacks: z.array(z.enum(['customers', 'company', 'sameSeries'])) }),
    ),
  });

export type PerceptionData = z.infer<ReturnType<typeof schema>>;
export type PerceptionRow = PerceptionData['touchpoints'][number];

/** The company's own ratings beside those of customers (method.md, 5). */
export const perception = defineView({
  id: 'perception',
  document: 'perception',
  schema,
  compute: (analysis): PerceptionData => {
    const rows = analysis.touchpoints.map(({ id: touchpoint, fields }): PerceptionRow => {
      const ist = istOf(analysis, touchpoint);
      const importance = importanceOf(analysis, touchpoint);
      return { touchpoint, name: fields.name, ist, importance };
    });
    const gaps = rows.flatMap((row) => row.ist.gap ?? []);
    const sizeOf = (row: PerceptionRow) => Math.abs(row.ist.gap ?? -1);
    return {
      touchpoints: rows
        .filter((row) => row.ist.gap !== null || row.importance.gap !== null)
        .sort((left, right) => compareGaps(left, right, sizeOf)),
      summary: {
        both: gaps.length,
        meanGap: gaps.length > 0 ? mean(gaps) : null,
        flattered: gaps.filter((gap) => compareNumbers(gap, 0) > 0).length,
      },
      top: topOf(rows),
      missing: rows.flatMap((row) => {
        const silent = (['customers', 'company'] as const).filter((side) => row.ist[side] === null);
        const lacks = silent.length === 0 && row.ist.gap === null ? (['sameSeries'] as const) : silent;
        return lacks.length > 0 ? [{ touchpoint: row.touchpoint, lacks: [...lacks] }] : [];
      }),
    };
  },
});

/** The largest difference of Ist first, unknown last, then by id. */
function compareGaps(left: PerceptionRow, right: PerceptionRow, widest: (row: PerceptionRow) => number): number {
  return (
    Number(left.ist.gap === null) - Number(right.ist.gap === null) ||
    compareNumbers(widest(right), widest(left)) ||
    compareByCodeUnit(left.touchpoint, right.touchpoint)
  );
}

function istOf(analysis: Analysis, touchpoint: string): PerceptionRow['ist'] {
  const current = analysis.current(touchpoint, 'ist');
  const customers = current?.perspective === 'customer' ? current.score : null;
  const inside = analysis.company(touchpoint, 'ist');
  const company = inside?.score ?? null;
  if (customers === null || company === null || isApart(analysis, touchpoint, current, inside))
    return { customers, company, gap: null };
  return { customers, company, gap: direction(analysis.settings.scale) * (company - customers) };
}

/** Is there a break of the series between the two Ist values? */
function isApart(
  analysis: Analysis,
  touchpoint: string,
  one: CurrentValue | null,
  other: CurrentValue | null,
): boolean {
  const observations = analysis.observations(touchpoint, 'ist');
  return one !== null && other !== null && breaksApart({ value: one, observations }, { value: other, observations });
}

function importanceOf(analysis: Analysis, touchpoint: string): PerceptionRow['importance'] {
  const current = analysis.current(touchpoint, 'importance');
  const customers = current?.perspective === 'customer' ? current.score : null;
  const company = companyImportanceOf(analysis, touchpoint);
  return { customers, company, gap: customers === null || company === null ? null : company - customers };
}

function topOf(rows: readonly PerceptionRow[]): PerceptionData['top'] {
  const customers = rankBy(rows, 'customers');
  const company = rankBy(rows, 'company');
  const first = customers.filter(({ rank }) => rank <= TOP_COUNT);
  const touchpoints = first.map(({ row, rank }) => ({
    touchpoint: row.touchpoint,
    name: row.name,
    rank,
    customers: row.importance.customers ?? 0,
    company: row.importance.company,
    companyRank: company.find((other) => other.row === row)?.rank ?? null,
  }));
  const known = customers.length > 0 && company.length > 0;
  const overlap = touchpoints.filter(({ companyRank }) => companyRank !== null && companyRank <= TOP_COUNT).length;
  return { k: TOP_COUNT, touchpoints, overlap: known ? overlap : null };
}

function rankBy(rows: readonly PerceptionRow[], side: 'customers' | 'company'): { row: PerceptionRow; rank: number }[] {
  const value = (row: PerceptionRow) => row.importance[side] ?? 0;
  const known = rows
    .filter((row) => row.importance[side] !== null)
    .sort(
      (left, right) =>
        compareNumbers(value(right), value(left)) || compareByCodeUnit(left.touchpoint, right.touchpoint),
    );
  const ranks = competitionRanks(known, (left, right) => compareNumbers(value(left), value(right)) === 0);
  return known.map((row, index) => ({ row, rank: ranks[index] ?? 0 }));
}
