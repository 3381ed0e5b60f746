import type { Analysis } from '../analysis/analysis.js';
import { numberText } from '../messages/format.js';
import type { FullReport, ReportPart } from '../report/report.js';
import type { Context } from '../sections/define.js';
import { rankLine, sheet } from '../sections/sheet.js';
import { sheetWords } from '../sections/sheet-words.js';
import { type PrioritiesData, priorities } from '../views/priorities.js';
import { touchpointSheets } from '../views/sheets.js';
import type { Computed } from './compose.js';

/** So many touchpoints get a page of their own. */
const MOST = 500;

/** A page for each touchpoint, and in words how many have none. */
export function composeSheets(
  analysis: Analysis,
  computed: readonly Computed[],
  context: Context,
): Pick<FullReport, 'sheets' | 'sheetsCut'> {
  // Draws take their time: what a part has computed is not computed again.
  const known = computed.find(({ part }) => part.id === priorities.id)?.data as PrioritiesData | undefined;
  const { sheets, beyond } = touchpointSheets(analysis, known ?? priorities.compute(analysis), MOST);
  const pages = sheets.map(
    (one): ReportPart => ({
      id: `tp-${one.entry.id}`,
      title: one.entry.fields.name,
      aside: rankLine(one, context),
      blocks: sheet.compose(one, context),
    }),
  );
  const cut = beyond > 0 ? sheetWords[context.lang].beyond(numberText(beyond, context.lang)) : null;
  return { sheets: pages, sheetsCut: cut };
}
