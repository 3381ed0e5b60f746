import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Block } from '../../document/blocks.js';
import type { FullReport } from '../../document/report.js';
import { makeChartSheet } from './native-charts.js';
import { makePartSheet } from './part-sheet.js';
import { sheetNamesOf } from './sheet-names.js';
import { cellTextOf } from './sheet-text.js';
import { workbookWords } from './workbook.words.js';

/** A workbook: a sheet for each part, a sheet with the charts and their data, a sheet with all values of each touchpoint. */
export async function xlsx(report: FullReport): Promise<Uint8Array> {
  const { parts, values, lang, title, subtitle, document } = report;
  const [first, ...others] = parts;
  const charts = makeChartSheet(chartsOf(parts.flatMap(({ blocks }) => blocks)), lang);
  const sheets = [
    ...(first ? [makePartSheet(first, lang)] : []),
    ...(charts ? [charts] : []),
    ...[...others, ...(values ? [values] : [])].map((part) => makePartSheet(part, lang)),
  ];
  const names = sheetNamesOf(sheets.map(({ name }) => name));
  const named = sheets.map((sheet, at) => ({ ...sheet, name: names[at] ?? '' }));
  const day = new Date(`${document.asOf}T00:00:00Z`);
  return writeXlsx({
    sheets: named.map(withoutTitles),
    namedRanges: named.flatMap(printTitles),
    properties: {
      title: cellTextOf(title, lang),
      subject: cellTextOf(subtitle, lang),
      creator: `${document.tool.name} ${document.tool.version}`,
      description: workbookWords[lang].description,
      // The day of the analysis instead of the current time keeps the file reproducible.
      created: day,
      modified: day,
    },
  });
}

type NamedRanges = NonNullable<Parameters<typeof writeXlsx>[0]['namedRanges']>;

/** Table heads repeated on each printed page. hucre does not quote sheet names with a blank, and Excel then reports damage. */
function printTitles({ name, pageSetup }: WriteSheet): NamedRanges {
  const row = pageSetup?.printTitlesRow;
  return row ? [{ name: '_xlnm.Print_Titles', range: `'${name.replaceAll("'", "''")}'!${row}`, scope: name }] : [];
}

function withoutTitles({ pageSetup, ...sheet }: WriteSheet): WriteSheet {
  const { printTitlesRow: _row, ...setup } = pageSetup ?? {};
  return { ...sheet, pageSetup: setup };
}

const chartsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
