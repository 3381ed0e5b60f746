import { newFolderOf } from '../../cli/new-folder.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { CONFIG_FILE, type Scale } from '../../core/model/settings.js';
import { suggestId } from '../../core/suggest-id.js';
import type { ListPlan, OnConflict } from '../../exchange/lists/plan.js';
import { planList } from '../../exchange/lists/plan-list.js';
import { planRounds, type RoundPlan } from '../../exchange/lists/plan-rounds.js';
import type { ListRead } from '../../exchange/lists/read-list.js';
import type { Rejection } from '../../exchange/lists/reasons.js';
import { NotInPlace, type Place, textsAfter } from '../../exchange/lists/texts-after.js';
import type { LoadedCatalog } from '../../pipeline.js';
import { modelineFor } from '../new/place-entry.js';
import { catalogWith } from './catalog-with.js';
import { phasesBefore, roundHead } from './import-round.js';
import type { FileImport, ImportFile, ImportState } from './import-state.js';
import { newErrors, notInPlace, notValid } from './new-errors.js';

export interface PlannedImport {
  readonly plan: ListPlan;
  readonly rounds: readonly RoundPlan[];
  readonly conflicts: FileImport['conflicts'];
  readonly texts: ReadonlyMap<string, string>;
}

/** What a file holds, as rows of a list. */
export interface PlanSource {
  readonly columns: Pick<ListRead['columns'], 'kind' | 'columns'>;
  readonly rows: Pick<ListRead['rows'], 'rows'>;
  readonly scale: Scale;
  /** Adds what is no row of its own, such as journeys, to the plan of the rows. */
  readonly complete?: (plan: ListPlan, choice: PlanChoice) => ListPlan;
}

export interface PlanChoice {
  readonly onConflict: OnConflict;
  readonly without: readonly Rejection[];
}

/**
 * Plans the import. Rows that would cause errors in the catalog are rejected, and the rest is planned again without
 * them.
 */
export function planUntilValid(
  file: ImportFile,
  list: PlanSource,
  state: ImportState,
  onConflict: OnConflict,
  without: readonly Rejection[],
): PlannedImport {
  const planned = planOnce(file, list, state, onConflict, without);
  const { texts } = planned;
  const faults = texts.size === 0 ? [] : faultsIn(catalogWith(state.opened.catalog, texts), planned, state);
  return faults.length === 0 ? planned : planUntilValid(file, list, state, onConflict, [...without, ...faults]);
}

function planOnce(
  file: ImportFile,
  list: PlanSource,
  state: ImportState,
  onConflict: OnConflict,
  without: readonly Rejection[],
): PlannedImport {
  const { opened, options } = state;
  const { catalog } = opened;
  const before = phasesBefore(catalog);
  const rows = planList({
    kind: list.columns.kind,
    columns: list.columns.columns,
    rows: list.rows.rows,
    model: catalog.model,
    phases: before.known,
    phase: options.phase,
    onConflict,
    without,
  });
  const plan = list.complete?.(rows, { onConflict, without }) ?? rows;
  const { rounds, conflicts } = planRounds({
    drafts: plan.ratings,
    model: catalog.model,
    base: roundIdOf(file, state),
    head: roundHead(file.name, list.scale, state),
    oneRound: options.date !== undefined,
    onConflict,
  });
  try {
    const texts = textsAfter({ plan, rounds, phasesBefore: before.written }, placeFor(file, opened));
    return { plan, rounds, conflicts: [...plan.conflicts, ...conflicts], texts };
  } catch (error) {
    if (error instanceof NotInPlace) throw notInPlace(error.path);
    throw error;
  }
}

export function placeFor({ name }: Pick<ImportFile, 'name'>, opened: OpenedCatalog): Place {
  return {
    files: opened.catalog.files,
    model: opened.catalog.model,
    stem: stemOf(name),
    folderOf: (collection) => newFolderOf(opened.catalog, collection),
    modeline: (path) => modelineFor(path, opened.root),
  };
}

/** The name of a file, without its extension, as an id. */
export function stemOf(name: string): string {
  return suggestId(name.replace(/\.[^.]*$/, '')) || 'import';
}

/** Errors that the import would add to the catalog, as rejections of the rows that cause them. */
function faultsIn(after: LoadedCatalog, { plan }: PlannedImport, { opened }: ImportState): Rejection[] {
  const rowOf = rowsByPlace(plan, after);
  return newErrors(after, opened).map((error) => {
    const { pointer, path } = error.place;
    const row = path === CONFIG_FILE ? undefined : rowOf(pointer.map(String));
    if (row === undefined) throw notValid(error);
    return { row, column: null, header: '', reason: 'not-valid' as const, value: '', data: error.data };
  });
}

function rowsByPlace(plan: ListPlan, { model }: LoadedCatalog): (pointer: readonly string[]) => number | undefined {
  const rows = new Map<string, number>();
  for (const { touchpoint, row } of plan.ratings) rows.set(`ratings/${touchpoint}`, row);
  for (const { kind, id, row } of [...plan.changed, ...plan.created]) {
    const collection = model.index.get(kind)?.get(id)?.collection ?? `${kind}s`;
    rows.set(`${collection}/${id}`, row);
  }
  return ([collection, id, , touchpoint]) =>
    rows.get(collection === 'assessments' ? `ratings/${touchpoint}` : `${collection}/${id}`);
}

export function roundIdOf({ name }: ImportFile, { options }: ImportState): string {
  return options.round ?? stemOf(name);
}
