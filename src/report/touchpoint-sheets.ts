import type { Analysis } from '../analysis/analysis.js';
import type { FullReport, ReportPart } from '../document/report.js';
import { numberText } from '../messages/format.js';
import { type PrioritiesData, priorities } from '../topics/priorities/priorities.view.js';
import type { Context } from '../topics/section.js';
import { rankLine, sheet } from '../topics/sheets/sheet.section.js';
import { sheetWords } from '../topics/sheets/sheet.words.js';
import { touchpointSheetsOf } from '../topics/sheets/sheets.view.js';
import type { ComputedPart } from './compose-parts.js';

/** Maximum number of touchpoints with their own page. */
const MAX_SHEETS = 500;
/** Number of pages with `--sheets top`. */
const TOP_SHEETS = 10;

/** Pages of touchpoints: none, those of the first ten ranks, or all. */
export const SHEET_SCOPES = ['none', 'top', 'all'] as const;
export type SheetScope = (typeof SHEET_SCOPES)[number];

/** A page for each touchpoint, and a sentence about the touchpoints without one. */
export function composeSheets(
  analysis: Analysis,
  computed: readonly ComputedPart[],
  context: Context,
  scope: SheetScope = 'all',
): Pick<FullReport, 'sheets' | 'sheetsCut'> {
  if (scope === 'none') return { sheets: [], sheetsCut: null };
  // Draws are slow, so the result of the part "priorities" is reused.
  const computedPriorities = computed.find(({ part }) => part.id === priorities.id)?.data as PrioritiesData | undefined;
  const { sheets, beyond } = touchpointSheetsOf(
    analysis,
    computedPriorities ?? priorities.compute(analysis),
    scope === 'top' ? TOP_SHEETS : MAX_SHEETS,
  );
  const pages = sheets.map(
    (one): ReportPart => ({
      id: `tp-${one.entry.id}`,
      title: one.entry.fields.name,
      aside: rankLine(one, context),
      blocks: sheet.compose(one, context),
    }),
  );
  const cut = beyond > 0 && scope === 'all' ? sheetWords[context.lang].beyond(numberText(beyond, context.lang)) : null;
  return { sheets: pages, sheetsCut: cut };
}
