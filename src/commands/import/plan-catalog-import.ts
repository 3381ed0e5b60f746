import { CONFIG_FILE } from '../../core/model/settings.js';
import { type CatalogPlan, type FileCatalog, placeOf, planCatalog } from '../../exchange/catalog/catalog-plan.js';
import { catalogTexts } from '../../exchange/catalog/catalog-texts.js';
import type { CatalogEntry } from '../../exchange/catalog/catalog-values.js';
import { dropPart, type FileEntry } from '../../exchange/catalog/file-entries.js';
import type { MarkTable } from '../../exchange/catalog/marks.js';
import { sheetPlans } from '../../exchange/catalog/sheets.js';
import type { OnConflict } from '../../exchange/lists/plan.js';
import type { Rejection } from '../../exchange/lists/reasons.js';
import { NotInPlace } from '../../exchange/lists/texts-after.js';
import { kinds } from '../../kinds/index.js';
import { catalogWith } from './catalog-with.js';
import type { ImportFile, ImportState } from './import-state.js';
import { type NewError, newErrors, notInPlace, notValid } from './new-errors.js';
import { placeFor } from './plan-import.js';

export interface CatalogInput {
  readonly file: ImportFile;
  readonly read: FileCatalog;
  readonly known: readonly CatalogEntry[];
  readonly marks: MarkTable | null;
  readonly newSettings: boolean;
}

export interface PlannedCatalog {
  readonly plan: CatalogPlan;
  readonly texts: ReadonlyMap<string, string>;
  readonly rejected: readonly Rejection[];
}

/** Rows that would be an error in the catalog are rejected, and the rest is planned again without them. */
export function planWithoutErrors(input: CatalogInput, state: ImportState, onConflict: OnConflict): PlannedCatalog {
  const { opened } = state;
  let entries = input.read.entries;
  const rejected = [...input.read.rejected];
  for (;;) {
    const before = entries;
    const plan = planCatalog(entries, input.known, input.marks, onConflict);
    const texts = textsOf(plan, input, state);
    const errors = texts.size === 0 ? [] : newErrors(catalogWith(opened.catalog, texts), opened);
    if (errors.length === 0) return { plan, texts, rejected: inFileOrder(rejected) };
    for (const error of errors) {
      const dropped = dropFaulty(entries, error);
      if (dropped.rejection) rejected.push(dropped.rejection);
      entries = dropped.entries;
    }
    const [error] = errors;
    if (error && entries === before) throw notValid(error);
  }
}

/** By sheet, as a workbook has them, then by row. */
function inFileOrder(rejected: readonly Rejection[]): Rejection[] {
  const sheets = sheetPlans().map(({ name }) => name);
  const rankOf = ({ header }: Rejection) => sheets.indexOf(header.split(':', 1)[0] ?? '');
  return rejected.toSorted((left, right) => rankOf(left) - rankOf(right) || left.row - right.row);
}

function textsOf(plan: CatalogPlan, { file, newSettings }: CatalogInput, { opened }: ImportState) {
  try {
    return catalogTexts(plan.updates, { ...placeFor(file, opened), newSettings });
  } catch (error) {
    if (error instanceof NotInPlace) throw notInPlace(error.path);
    throw error;
  }
}

/** The entries without the row behind an error; another error of the same row drops nothing more. */
function dropFaulty(
  entries: readonly FileEntry[],
  error: NewError,
): { entries: readonly FileEntry[]; rejection?: Rejection } {
  const pointer = error.place.pointer.map(String);
  const [collection, id, ...below] = pointer;
  const isSettings = error.place.path === CONFIG_FILE;
  const owner = isSettings ? 'settings' : kinds.find((kind) => kind.collection === collection)?.name;
  const entry = entries.find((one) => one.owner === owner && (isSettings || one.id === id));
  const place = entry && placeOf(entry, isSettings ? pointer : below);
  if (!entry || !place) return { entries };
  const rejection: Rejection = {
    row: place.row,
    column: null,
    header: place.sheet,
    reason: 'not-valid',
    value: '',
    data: error.data,
  };
  const rest = dropPart(entry, place);
  return { entries: entries.flatMap((one) => (one !== entry ? [one] : rest ? [rest] : [])), rejection };
}
