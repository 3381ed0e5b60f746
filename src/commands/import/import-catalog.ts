import { Refusal } from '../../cli/refusal.js';
import { CONFIG_FILE } from '../../core/model/settings.js';
import { readCatalogJson } from '../../exchange/catalog/catalog-json.js';
import {
  type CatalogPlan,
  countAbsent,
  type FileCatalog,
  readCatalogTables,
} from '../../exchange/catalog/catalog-plan.js';
import { entriesOf } from '../../exchange/catalog/catalog-values.js';
import { asSheet } from '../../exchange/catalog/csv-sheet.js';
import { FORM_VERSION, formVersion, MARK_SHEET, type MarkTable, readMarks } from '../../exchange/catalog/marks.js';
import { decodeText } from '../../exchange/tables/decode-text.js';
import type { Table, Tables } from '../../exchange/tables/table.js';
import { UnreadableTable } from '../../exchange/tables/table.js';
import { askConflicts } from './import-ask.js';
import { catalogNotes } from './import-catalog-notes.js';
import { unreadableTable } from './import-refusals.js';
import type { FileImport, Importer, ImportFile, ImportState } from './import-state.js';
import { tablesOf } from './import-tables.js';
import { planWithoutErrors } from './plan-catalog-import.js';

/** A workbook that `tpm export` wrote: its hidden sheet tells what was changed since. */
export async function importCatalogBook(file: ImportFile, tables: Tables, state: ImportState): Promise<FileImport> {
  const mark = tables.tables.find((table) => formVersion(table) !== null);
  if (mark && (formVersion(mark) ?? 0) > FORM_VERSION) throw newerForm(file.shown);
  const sheets = tables.tables.filter((table) => table.sheet !== MARK_SHEET);
  return importTables(file, { ...tables, tables: sheets }, mark ? readMarks(mark) : null, state);
}

/** The sheets of a catalog as CSV, each a file. */
export const importCatalogSheets: Importer = async (file, state) => {
  const read = await Promise.all([file, ...(file.more ?? [])].map(tablesOf));
  const tables = read.flatMap((one) => one.tables.map((table): Table => asSheet(table) ?? table));
  const [first] = read;
  const notes = read.flatMap((one) => one.notes);
  return importTables(file, { tables, notes, format: first?.format ?? 'csv' }, null, state);
};

export const importCatalogJson: Importer = async (file, state) => {
  const read = readCatalogJson(decodeText(file.bytes).text);
  if (!read) throw unreadableTable(file.shown, new UnreadableTable('damaged', 'JSON'));
  const rows = read.entries.length + read.rejected.length;
  const catalog = { ...read, rows, otherSheets: [], otherColumns: [] };
  return importCatalog(file, catalog, { tables: [], notes: [], format: 'json' }, null, state);
};

function importTables(file: ImportFile, tables: Tables, marks: MarkTable | null, state: ImportState) {
  const read = readCatalogTables(tables.tables, entriesOf(state.opened.catalog));
  return importCatalog(file, read, tables, marks, state);
}

async function importCatalog(
  file: ImportFile,
  read: FileCatalog,
  tables: Tables,
  given: MarkTable | null,
  state: ImportState,
): Promise<FileImport> {
  const { opened, start } = state;
  const newSettings = start.has(CONFIG_FILE) && opened.catalog.text(CONFIG_FILE) === start.get(CONFIG_FILE);
  const known = entriesOf(opened.catalog).filter(({ owner }) => owner !== 'settings' || !newSettings);
  // What a catalog without entries has was never exported.
  const marks = known.some(({ owner }) => owner !== 'settings') ? given : null;
  const input = { file, read, known, marks, newSettings };
  const kept = planWithoutErrors(input, state, 'keep');
  const onConflict = await askConflicts(kept.plan.conflicts, state);
  const { plan, texts, rejected } = onConflict === 'keep' ? kept : planWithoutErrors(input, state, onConflict);
  const lost = new Set(rejected.map(({ header, row }) => `${header.split(':', 1)[0]} ${row}`)).size;
  return {
    source: {
      file: file.shown,
      importer: 'catalog',
      sheet: null,
      kind: 'catalog',
      header: [],
      columns: [],
      rows: { filled: read.rows, taken: read.rows - lost, repeated: 0, rejected: lost },
      notes: catalogNotes(read, tables, countAbsent(read, known, marks), opened.lang),
    },
    created: createdIn(plan),
    changed: plan.changes,
    conflicts: plan.conflicts,
    phases: [],
    rounds: [],
    rejected,
    texts,
  };
}

function createdIn({ created }: CatalogPlan): FileImport['created'] {
  return created.flatMap(({ owner, id, value, places }) => {
    if (owner === 'settings') return [];
    return [{ kind: owner, id, row: places[0]?.row ?? 0, fields: new Map(Object.entries(value)) }];
  });
}

function newerForm(shown: string): Refusal {
  return new Refusal(
    { en: `"${shown}" comes from a newer tpm`, de: `»${shown}« stammt von einem neueren tpm` },
    { en: 'update tpm, or export again with this one', de: 'tpm aktualisieren oder mit diesem neu exportieren' },
  );
}
