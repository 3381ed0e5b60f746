import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { compareByCodeUnit } from '../../core/order.js';
import { measures } from '../measures/measures.view.js';
import { rankingOf } from '../priorities/priorities.view.js';
import { id, isoDate, nullable } from '../shared/fields.js';
import type { SheetKind } from './kinds/sheet-kind.js';

const OPEN_STATUSES = ['running', 'planned', 'idea'] as const;

export const entrySheetSchema = () =>
  z.strictObject({
    asksMine: z.boolean().describe('The sheet asks its readers whether each row is theirs.'),
    touchpoints: z.array(
      z.strictObject({
        touchpoint: id(),
        name: z.string(),
        owner: nullable(z.string()),
        ist: nullable(z.number()),
        target: nullable(z.number()),
        gap: nullable(z.number()),
        rank: nullable(z.int()),
      }),
    ),
    measures: z
      .array(
        z.strictObject({
          measure: id(),
          name: z.string(),
          status: z.enum(OPEN_STATUSES),
          owner: nullable(z.string()),
          from: nullable(isoDate()),
          until: nullable(isoDate()),
          benefit: nullable(z.number()),
          overdueDays: nullable(z.int()),
        }),
      )
      .describe('Open measures, the earliest end first.'),
  });

export type EntrySheet = z.infer<ReturnType<typeof entrySheetSchema>>;

/** The sheet of a department, an owner, a persona, a journey, a round or a moment of truth. */
export function entrySheetOf(analysis: Analysis, sheetKind: SheetKind, entry: string): EntrySheet {
  const { asksMine, isOrdered, touchpointsOf } = sheetKind;
  const ids = touchpointsOf(entry, analysis.model).filter((one) => analysis.isAnalysed(one));
  const rows = ids.map(makeTouchpointRow(analysis));
  const last = Number.POSITIVE_INFINITY;
  const sorted = rows.toSorted((left, right) => {
    return (left.rank ?? last) === (right.rank ?? last)
      ? compareByCodeUnit(left.touchpoint, right.touchpoint)
      : (left.rank ?? last) - (right.rank ?? last);
  });
  return {
    asksMine,
    touchpoints: isOrdered ? rows : sorted,
    measures: openMeasuresOf(analysis, sheetKind, { entry, touchpoints: new Set(ids) }),
  };
}

function makeTouchpointRow(analysis: Analysis): (touchpoint: string) => EntrySheet['touchpoints'][number] {
  const ranks = new Map(rankingOf(analysis).ranking.ranked.map((one) => [one.candidate.id, one.rank]));
  return (touchpoint) => {
    const fields = analysis.model.touchpoints.get(touchpoint)?.fields;
    return {
      touchpoint,
      name: fields?.name ?? touchpoint,
      owner: fields?.owner ?? null,
      ist: analysis.current(touchpoint, 'ist')?.score ?? null,
      target: analysis.current(touchpoint, analysis.options.against)?.score ?? null,
      gap: analysis.gap(touchpoint)?.gap ?? null,
      rank: ranks.get(touchpoint) ?? null,
    };
  };
}

function openMeasuresOf(
  analysis: Analysis,
  { measuresOf }: SheetKind,
  { entry, touchpoints }: { readonly entry: string; readonly touchpoints: ReadonlySet<string> },
): EntrySheet['measures'] {
  const own = measuresOf?.(entry, analysis.model) ?? { ids: [], only: false };
  const rows = measures.compute(analysis).measures.flatMap((row): EntrySheet['measures'] => {
    const { measure, name, status, owner, from, until, benefit, overdueDays } = row;
    const improves = !own.only && row.improves.some((one) => touchpoints.has(one.touchpoint));
    if (status === 'done' || status === 'dropped' || !(improves || own.ids.includes(measure))) return [];
    return [{ measure, name, status, owner, from, until, benefit, overdueDays }];
  });
  return rows.sort((left, right) => compareByCodeUnit(left.until ?? '9999', right.until ?? '9999'));
}
