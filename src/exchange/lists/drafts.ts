import type { Model } from '../../core/model/model.js';
import type { YamlMap, YamlValue } from '../../core/read/parsed.js';
import { isMap } from '../../core/read/parsed.js';
import type { ListedKind } from './header-words.js';
import { mergeField } from './merge-values.js';
import type { Conflict, FieldChange, NewEntryDraft, OnConflict } from './plan.js';

/** The data of a row about one entry. */
export interface RowEntry {
  readonly kind: ListedKind;
  readonly id: string;
  readonly isNew: boolean;
  readonly row: number;
  readonly fields: ReadonlyMap<string, YamlValue>;
}

/** Fields that are maps, to which each row can add keys. */
const MAPS = new Set(['importance', 'improves', 'values']);

/** Collects the fields of rows for new and existing entries. */
export class Drafts {
  readonly created = new Map<string, NewEntryDraft>();
  readonly changed: FieldChange[] = [];
  readonly conflicts: Conflict[] = [];
  readonly withoutGain = new Set<string>();
  private readonly model: Model;
  private readonly onConflict: OnConflict;

  constructor(model: Model, onConflict: OnConflict) {
    this.model = model;
    this.onConflict = onConflict;
  }

  add(entry: RowEntry): void {
    if (entry.isNew) this.addNew(entry);
    else for (const [field, value] of entry.fields) this.addField(entry, field, value);
  }

  /** Adds a new entry; a second row of the same entry only sets fields that are still missing. */
  private addNew({ kind, id, row, fields }: RowEntry): void {
    const key = `${kind}/${id}`;
    const before = this.created.get(key);
    const merged = new Map(before?.fields ?? []);
    for (const [field, value] of fields) {
      const old = merged.get(field);
      if (MAPS.has(field) && isMap(old) && isMap(value)) merged.set(field, { ...value, ...old });
      else if (old === undefined) merged.set(field, value);
    }
    this.created.set(key, { kind, id, row: before?.row ?? row, fields: merged });
  }

  private addField(entry: RowEntry, field: string, value: YamlValue): void {
    const known = this.model.index.get(entry.kind)?.get(entry.id)?.fields as YamlMap | null | undefined;
    const before = known?.[field];
    if (!MAPS.has(field) || !isMap(value)) this.change(entry, [field], before, value);
    else if (!isMap(before)) {
      if (Object.keys(value).length > 0) this.change(entry, [field], before, value);
    } else for (const [key, one] of Object.entries(value)) this.change(entry, [field, key], before[key], one);
  }

  private change(
    { kind, id, row }: RowEntry,
    path: readonly string[],
    before: YamlValue | undefined,
    after: YamlValue,
  ): void {
    const merged = mergeField(before, after);
    if ('same' in merged) return;
    const change = { kind, id, row, path, before: before ?? null, after };
    const taken = !merged.conflict || this.onConflict === 'take';
    if (merged.conflict) this.conflicts.push({ ...change, taken });
    if (taken) this.changed.push(change);
  }
}
