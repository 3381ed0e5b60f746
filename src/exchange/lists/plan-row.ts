import type { YamlValue } from '../../core/read/parsed.js';
import { fieldsOf } from '../../edit/entry-text.js';
import { kinds } from '../../kinds/index.js';
import type { Column } from './columns.js';
import type { Drafts, RowEntry } from './drafts.js';
import { LISTED_KINDS, type ListedKind, NAMING_TARGETS } from './header-words.js';
import type { KnownEntries } from './known-entries.js';
import type { Phases } from './phases.js';
import type { GivenValue, ListRow } from './read-rows.js';
import type { ReasonId, Rejection } from './reasons.js';
import { References } from './references.js';
import { completeFields, idIn, incidentId, nameIn, setPath } from './row-entry.js';

export interface RowContext {
  readonly kind: ListedKind;
  readonly columns: readonly Column[];
  readonly known: ReadonlyMap<ListedKind, KnownEntries>;
  readonly phases: Phases;
  readonly phase: string | undefined;
  readonly drafts: Drafts;
  /** Entries of the list's own kind, each with its first row and the content of that row. */
  readonly seen: Map<string, { row: number; says: string }>;
}

export type PlannedRow =
  | { readonly rejected: readonly Rejection[] }
  | { readonly repeated: boolean; readonly entry: string; readonly touchpoint: string | null };

/** Plans the entries of one row; entries that others refer to come first. */
export function planRow(row: ListRow, context: RowContext): PlannedRow {
  const faults: Rejection[] = [];
  const references = new References(context.known, row.number);
  const entries: RowEntry[] = [];
  for (const kind of kindsIn(row, context.kind)) {
    const entry = planEntry(row, kind, { context, references, faults, entries });
    if (entry) entries.push(entry);
  }
  faults.push(...references.faults);
  const own = entries.find(({ kind }) => kind === context.kind);
  if (faults.length > 0 || !own) return { rejected: faults };
  const again = repeatOf(row, own, context);
  if (again !== null) return again;
  for (const entry of [...references.created, ...entries]) {
    context.drafts.add(entry);
    const name = entry.fields.get('name');
    context.known.get(entry.kind)?.add(entry.id, typeof name === 'string' ? name : undefined);
  }
  for (const text of phaseTexts(row, context)) context.phases.add(text);
  const touchpoint = own.kind === 'touchpoint' ? own.id : null;
  return { repeated: false, entry: own.id, touchpoint };
}

/** The kind of the list, and further kinds in the row, such as a measure beside a touchpoint. */
function kindsIn({ given }: ListRow, own: ListedKind): ListedKind[] {
  return [own, ...LISTED_KINDS.filter((kind) => kind !== own && nameIn(given, kind) !== undefined)];
}

interface Parts {
  readonly context: RowContext;
  readonly references: References;
  readonly faults: Rejection[];
  /** The entries planned for the row so far. */
  readonly entries: readonly RowEntry[];
}

function planEntry(row: ListRow, kind: ListedKind, { context, references, faults, entries }: Parts): RowEntry | null {
  const given = row.given.filter(({ target }) => target.owner === kind);
  const [id, name] = [idIn(given, kind), nameIn(given, kind)];
  const fault = (reason: ReasonId, target: string, value = '', data = {}) =>
    faults.push({ row: row.number, ...columnOf(context.columns, target), reason, value, data });
  if (id === undefined && name === undefined && kind !== 'incident') {
    fault('no-name', NAMING_TARGETS[kind]);
    return null;
  }
  if (id !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) fault('invalid-id', `${kind}.id`, id);
  const fields = fieldsIn(given, context, references);
  const touchpoint = entries.find((one) => one.kind === 'touchpoint');
  if (kind === 'measure') setGains(given, fields, touchpoint?.id, context, references);
  if (kind === 'metric') setReading(given, fields);
  const known = context.known.get(kind);
  const suggested = kind === 'incident' && id === undefined ? incidentIdFor(fields, context) : id;
  const found = known?.find(suggested, name) ?? { id: suggested ?? '', isNew: true };
  if (found.isNew) {
    completeFields(kind, fields);
    for (const field of requiredOf(kind)) {
      if (fields.has(field)) continue;
      if (field === 'phase') fault('no-phase', 'touchpoint.phase');
      else fault('missing-field', `${kind}.${field}`, '', { field });
    }
  }
  return { kind, ...found, row: row.number, fields };
}

function fieldsIn(given: readonly GivenValue[], context: RowContext, references: References): Map<string, YamlValue> {
  const fields = new Map<string, YamlValue>();
  for (const one of given) {
    const { target, value } = one;
    if (target.type === 'id' || /^(measure\.improves|metric\.values)/.test(target.name)) continue;
    if (target.type === 'phase') continue;
    if (target.of) {
      const ids = references.resolve(one, target.of as ListedKind);
      if (ids.length > 0) setPath(fields, target.path, target.type === 'references' ? ids : (ids[0] ?? null));
    } else setPath(fields, target.path, value as YamlValue);
  }
  const phase = context.kind === 'touchpoint' ? phaseText(given, context) : undefined;
  const id = phase === undefined ? null : context.phases.idOf(phase);
  if (id !== null && given.some(({ target }) => target.owner === 'touchpoint')) fields.set('phase', id);
  return fields;
}

function phaseText(given: readonly GivenValue[], { phase }: RowContext): string | undefined {
  const own = given.find(({ target }) => target.type === 'phase')?.value;
  return phase ?? (own === undefined ? undefined : String(own));
}

function phaseTexts({ given }: ListRow, context: RowContext): string[] {
  const text = phaseText(given, context);
  return context.kind === 'touchpoint' && text !== undefined ? [text] : [];
}

/** Sets the gains of a measure. Without a size of the gain, `improves` stays empty and the import reports it. */
function setGains(
  given: readonly GivenValue[],
  fields: Map<string, YamlValue>,
  touchpoint: string | undefined,
  context: RowContext,
  references: References,
): void {
  const named = given.find(({ target }) => target.name === 'measure.improves');
  const by = given.find(({ target }) => target.name === 'measure.improves.by')?.value;
  const ids = named ? references.resolve(named, 'touchpoint') : touchpoint === undefined ? [] : [touchpoint];
  if (ids.length === 0) return;
  if (typeof by !== 'number') context.drafts.withoutGain.add(nameIn(given, 'measure') ?? '');
  else fields.set('improves', Object.fromEntries(ids.map((id) => [id, { by }])));
}

function setReading(given: readonly GivenValue[], fields: Map<string, YamlValue>): void {
  const date = given.find(({ target }) => target.name === 'metric.values.date')?.value;
  const value = given.find(({ target }) => target.name === 'metric.values')?.value;
  if (date !== undefined && value !== undefined) fields.set('values', { [String(date)]: value as YamlValue });
}

/** Numbers several events of one day at one touchpoint in the order of the file. */
function incidentIdFor(fields: ReadonlyMap<string, YamlValue>, { seen }: RowContext): string {
  const suggested = incidentId(fields);
  for (let number = 1; ; number++) {
    const id = number === 1 ? suggested : `${suggested}-${number}`;
    if (!seen.has(id)) return id;
  }
}

function requiredOf(name: ListedKind): string[] {
  const kind = kinds.find((one) => one.name === name);
  return kind ? fieldsOf(kind).flatMap(({ name: field, required }) => (required ? [field] : [])) : [];
}

/** A key for finding repeated rows: a metric may have one row per date, every other entry has one row. */
function repeatOf(row: ListRow, { id, kind }: RowEntry, { seen, columns }: RowContext): PlannedRow | null {
  const says = JSON.stringify(row.given.map(({ target, value }) => [target.name, value]));
  const before = seen.get(id);
  if (before === undefined) seen.set(id, { row: row.number, says });
  if (before === undefined || kind === 'metric') return null;
  if (before.says === says) return { repeated: true, entry: id, touchpoint: null };
  const value = nameIn(row.given, kind) ?? id;
  const data = { row: before.row };
  return {
    rejected: [{ row: row.number, ...columnOf(columns, NAMING_TARGETS[kind]), reason: 'duplicate', value, data }],
  };
}

function columnOf(columns: readonly Column[], target: string): Pick<Rejection, 'column' | 'header'> {
  const column = columns.find((one) => one.target === target);
  return { column: column?.letter ?? null, header: column?.header ?? '' };
}
