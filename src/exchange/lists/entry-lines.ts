import type { YamlValue } from '../../core/read/parsed.js';
import { type FieldInfo, fieldsOf, makeEntryText, spellValue } from '../../edit/entry-text.js';
import type { NewEntry } from '../../edit/insert-entry.js';
import { toFlowText } from '../../edit/plain-text.js';
import { kinds } from '../../kinds/index.js';
import type { NewEntryDraft } from './plan.js';

/** The lines of a new entry in a file. */
export function entryLines({ kind: name, id, fields }: NewEntryDraft): NewEntry {
  const kind = kinds.find((one) => one.name === name) ?? kinds[0];
  const infos = fieldsOf(kind);
  const spelled = [...fields].map(([field, value]) => {
    const info = infos.find((one) => one.name === field);
    return [field, spellOnLine(value, info)] as const;
  });
  return makeEntryText(kind, id, new Map(spelled));
}

/** Spells a value on one line for its field. */
export function spellOnLine(value: YamlValue, field: FieldInfo | undefined): string {
  return typeof value === 'string' && field ? spellValue(value, field) : toFlowText(value);
}

/** The field of a kind in its schema; `undefined` for a key inside a field. */
export function fieldInfo(name: string, path: readonly string[]): FieldInfo | undefined {
  const kind = kinds.find((one) => one.name === name);
  return kind && path.length === 1 ? fieldsOf(kind).find((field) => field.name === path[0]) : undefined;
}
