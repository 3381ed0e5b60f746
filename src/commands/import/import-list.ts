import { scaleOf } from '../../core/model/on-scale.js';
import { isCatalogBook } from '../../exchange/catalog/marks.js';
import { type ColumnMap, mapText } from '../../exchange/lists/column-map.js';
import type { ListPlan } from '../../exchange/lists/plan.js';
import { type ListRead, readList } from '../../exchange/lists/read-list.js';
import type { ImportNote } from '../../topics/imported/imported.view.js';
import { askColumns, askConflicts } from './import-ask.js';
import { readMap } from './import-map.js';
import { notesOf } from './import-notes.js';
import { notAList } from './import-refusals.js';
import { scaleFrom } from './import-round.js';
import type { FileImport, ImportFile, ImportState } from './import-state.js';
import { tablesOf } from './import-tables.js';
import { planUntilValid, roundIdOf, stemOf } from './plan-import.js';

/** Imports a list in a table: XLSX, ODS, CSV or JSON. */
export async function importList(file: ImportFile, state: ImportState): Promise<FileImport> {
  const { options, opened } = state;
  const map = options.map === undefined ? {} : readMap(options.map, state.session);
  const tables = await tablesOf(file);
  if (isCatalogBook(tables)) return (await import('./import-catalog.js')).importCatalogBook(file, tables, state);
  const scale = roundScale(file, state);
  const catalogScale = opened.catalog.settings.scale;
  const readWith = (chosen: ColumnMap) => {
    const read = readList(tables, { ...optional(options), map: chosen, scale, catalogScale });
    if ('problem' in read) throw notAList(file.shown, read);
    return read;
  };
  const guessed = readWith(map);
  const answers = await askColumns(guessed, state);
  const list = answers === null ? guessed : readWith(answers);
  const kept = planUntilValid(file, list, state, 'keep', list.rows.rejected);
  const onConflict = await askConflicts(kept.conflicts, state);
  const planned = onConflict === 'keep' ? kept : planUntilValid(file, list, state, onConflict, list.rows.rejected);
  return {
    ...planned.plan,
    ...planned,
    source: sourceOf(file, list, planned.plan, notesOf(list, tables, planned.plan, opened.lang)),
    ...savedMap(file, list, state),
  };
}

function sourceOf(file: ImportFile, list: ListRead, plan: ListPlan, notes: ImportNote[]): FileImport['source'] {
  const { kind, headerRows, columns } = list.columns;
  return {
    file: file.shown,
    importer: 'list',
    sheet: list.table.sheet,
    kind,
    header: [...headerRows],
    columns: columns.map(({ letter, header, target, hidden, samples }) => {
      return { column: letter, header, target, hidden, samples: [...samples] };
    }),
    rows: {
      filled: list.rows.filled,
      taken: plan.taken.length,
      repeated: plan.repeated.length,
      rejected: new Set(plan.rejected.map(({ row }) => row)).size,
    },
    notes,
  };
}

const optional = ({ sheet, range }: ImportState['options']) => ({ sheet, range });

/** The scale of the option, else the scale of the existing round. */
function roundScale(file: ImportFile, state: ImportState) {
  const { model, settings } = state.opened.catalog;
  const round = model.assessments.get(roundIdOf(file, state));
  return scaleFrom(state.options.scale) ?? (round ? scaleOf(round.fields, settings) : undefined);
}

function savedMap({ name }: ImportFile, { columns, table }: ListRead, { options }: ImportState) {
  if (!options.saveMap) return {};
  const stem = stemOf(name);
  return { beside: { path: `.tpm/maps/${stem}.yaml`, text: mapText(columns, table.sheet) } };
}
