import { Refusal } from '../../cli/refusal.js';
import type { AnswerRow } from '../../exchange/surveys/answers.js';
import { recognise } from '../../exchange/surveys/vendors/index.js';
import type { Tables } from '../../exchange/tables/table.js';

const HEAD_ROWS = 50;

/** Vendors whose structure a list of touchpoints can have as well. */
const LIKE_LISTS = ['table', 'google-forms', 'ms-forms'];

/** Refuses the export of a survey, which is no list, and names the command that imports it. */
export function refuseSurvey(shown: string, tables: Tables): void {
  const vendor = surveyVendorOf(tables);
  if (vendor !== null) throw surveyRefusal(shown, vendor);
}

/** Files of SPSS begin with these bytes and are no tables. */
export function refuseSpss(shown: string, bytes: Uint8Array): void {
  if (/^\$FL[23]/.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1'))) throw surveyRefusal(shown, 'SPSS');
}

function surveyVendorOf({ tables, format, delimiter }: Tables): string | null {
  const [table] = tables;
  if (!table || format === 'json') return null;
  const rows = table.rows.slice(0, HEAD_ROWS).map(({ number, cells }): AnswerRow => {
    return { number, cells: cells.map(({ value }) => (value === null ? null : String(value))) };
  });
  const found = recognise({ format, delimiter: delimiter ?? null, rows, facts: new Map(), weight: null });
  return found && !LIKE_LISTS.includes(found.vendor.id) ? found.vendor.name : null;
}

function surveyRefusal(shown: string, vendor: string): Refusal {
  return new Refusal(
    { en: `"${shown}" is a survey export of ${vendor}`, de: `»${shown}« ist der Export einer Befragung aus ${vendor}` },
    { en: `import it with: tpm import survey ${shown}`, de: `so importieren: tpm import survey ${shown}` },
  );
}
