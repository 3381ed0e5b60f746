import { join } from 'node:path';
import { requireKnown } from '../../cli/analysed-catalog.js';
import { findEntry } from '../../cli/find-entry.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal } from '../../cli/refusal.js';
import { notWrittenRefusal } from '../../cli/write-failure.js';
import { parse } from '../../core/read/parse.js';
import { isMap, valueAt, type YamlValue } from '../../core/read/parsed.js';
import { fieldAt, fieldsOf, spellValue } from '../../edit/entry-text.js';
import { setField } from '../../edit/set-field.js';
import { makeUnifiedDiff } from '../../edit/unified-diff.js';
import { exchangeText } from '../../io/files/exchange.js';
import { kinds } from '../../kinds/index.js';
import type { FieldEditsData } from '../../topics/edits/field-edits.view.js';
import { checkNewEntry } from '../new/add-entry.js';
import { checkChoice } from '../new/ask-fields.js';

/** One `field=value` of the command line; without a value the field is removed. */
interface Assignment {
  readonly path: readonly string[];
  readonly spelt: string | null;
}

/** Sets fields of an entry in place. A value that `check` would report as an error of that entry is refused. */
export async function setFields(
  opened: OpenedCatalog,
  name: string,
  pairs: readonly string[],
  dryRun: boolean,
): Promise<FieldEditsData> {
  const entry = findEntry(opened.catalog.model, name);
  const kind = kinds.find((one) => one.name === entry.kind) ?? kinds[0];
  const assignments = pairs.map((pair) => assignmentOf(pair, kind, opened.catalog));
  const before = opened.catalog.text(entry.path) ?? '';
  let after = before;
  for (const { path, spelt: value } of assignments) {
    const file = parse({ path: entry.path, text: after });
    const edited = setField(file, { pointer: [entry.collection, entry.id, ...path], spelt: value });
    if (edited === null) throw notInPlaceRefusal(path.join('.'), entry.path, value ?? '');
    after = edited;
  }
  const line = checkNewEntry(opened, kind, entry.id, { path: entry.path, before, after });
  const written = !dryRun && after !== before;
  if (written) {
    const problem = await exchangeText(join(opened.root, entry.path), before, after);
    if (problem !== null) throw notWrittenRefusal(entry.path, problem);
  }
  const valueIn = (text: string, path: readonly string[]) => fieldIn(text, [entry.collection, entry.id, ...path]);
  return {
    entry: { kind: entry.kind, id: entry.id },
    file: entry.path,
    line,
    fields: assignments.map(({ path }) => {
      return { field: path.join('.'), before: valueIn(before, path), after: valueIn(after, path) };
    }),
    written,
    diff: makeUnifiedDiff(entry.path, before, after),
  };
}

function assignmentOf(pair: string, kind: (typeof kinds)[number], catalog: OpenedCatalog['catalog']): Assignment {
  const equals = pair.indexOf('=');
  const path = pair.slice(0, Math.max(0, equals)).trim().split('.');
  const [field = ''] = path;
  if (equals < 1 || path.some((step) => step === '')) throw noPairRefusal(pair);
  const fields = fieldsOf(kind);
  if (!/^x-[\w-]+$/.test(field))
    requireKnown(
      { en: 'field', de: 'Feld' },
      field,
      fields.map(({ name }) => name),
    );
  const typed = pair.slice(equals + 1);
  const info = fieldAt(kind, path);
  if (info && path.length === 1) checkChoice(info, typed, catalog);
  return { path, spelt: typed.trim() === '' ? null : spellValue(typed, info) };
}

function fieldIn(text: string, pointer: readonly string[]): YamlValue {
  for (const { value } of parse({ path: '', text }).documents) {
    const found = isMap(value) ? valueAt(value, pointer) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

function noPairRefusal(pair: string): Refusal {
  return new Refusal(
    { en: `"${pair}" sets no field`, de: `»${pair}« setzt kein Feld` },
    { en: 'form: field=value; "field=" takes it away', de: 'Form: Feld=Wert; »Feld=« nimmt es weg' },
  );
}

function notInPlaceRefusal(field: string, path: string, typed: string): Refusal {
  const point = /^-?\d+,\d+$/.test(typed) ? typed.replace(',', '.') : null;
  return new Refusal(
    {
      en: `"${field}" cannot be set in place in "${path}"`,
      de: `»${field}« lässt sich in »${path}« nicht an Ort und Stelle setzen`,
    },
    point === null
      ? { en: 'write it there by hand', de: 'es dort von Hand schreiben' }
      : { en: `write a decimal point: ${point}`, de: `mit Dezimalpunkt schreiben: ${point}` },
  );
}
