import type { Entry } from '../../core/model/entry.js';
import { CONFIG_FILE } from '../../core/model/settings.js';
import { parse } from '../../core/read/parse.js';
import type { YamlMap } from '../../core/read/parsed.js';
import { fieldsOf, makeEntryText } from '../../edit/entry-text.js';
import { formatFile } from '../../edit/format-yaml.js';
import type { NewEntry } from '../../edit/insert-entry.js';
import { fieldText, keyText } from '../../edit/plain-text.js';
import { roundText } from '../../edit/round-text.js';
import { type FieldEdit, setFields } from '../../edit/set-field.js';
import type { Fields } from '../../kinds/index.js';
import { kinds } from '../../kinds/index.js';
import { spellOnLine } from '../lists/entry-lines.js';
import { addEntries, freePath, type Place, setText } from '../lists/texts-after.js';
import type { CatalogEntry } from './catalog-values.js';
import { differencesOf } from './merge-entry.js';

/** An entry after an import, and as it was before; `null` for a new one. */
export interface EntryUpdate {
  readonly before: CatalogEntry | null;
  readonly after: CatalogEntry;
}

export interface TextsPlace extends Place {
  /** Is `tpm.yaml` one that only this import begins? Then it is written anew. */
  readonly newSettings: boolean;
}

/** The files that an import of whole entries changes, with their new texts. @throws NotInPlace */
export function catalogTexts(updates: readonly EntryUpdate[], place: TextsPlace): Map<string, string> {
  const texts = new Map<string, string>();
  const current = (path: string) => texts.get(path) ?? place.files.find((file) => file.path === path)?.text;
  const changed = updates.filter(({ before, after }) => before !== null && before.value !== after.value);
  for (const [path, edits] of editsByFile(changed, place)) {
    setText(texts, path, setFields(parse({ path, text: current(path) ?? '' }), edits));
  }
  const settings = updates.find(({ after }) => after.owner === 'settings')?.after.value;
  if (settings && place.newSettings) texts.set(CONFIG_FILE, settingsText(settings));
  const created = updates.filter(({ before }) => before === null).map(({ after }) => after);
  for (const kind of kinds.filter(({ name }) => name !== 'assessment')) {
    const entries = created.filter(({ owner }) => owner === kind.name).map(entryLines);
    if (entries.length > 0) addEntries(kind.name, entries, texts, place);
  }
  for (const { id, value } of created.filter(({ owner }) => owner === 'assessment')) {
    const path = freePath(`${place.folderOf('assessments')}/${id}`, (one) => current(one) !== undefined);
    texts.set(path, roundText(id, value as unknown as Fields<'assessment'>, place.modeline(path)));
  }
  return texts;
}

function editsByFile(updates: readonly EntryUpdate[], { model, newSettings }: TextsPlace): Map<string, FieldEdit[]> {
  const byFile = new Map<string, FieldEdit[]>();
  for (const { before, after } of updates) {
    if (after.owner === 'settings' && newSettings) continue;
    const entry = after.owner === 'settings' ? undefined : model.index.get(after.owner)?.get(after.id);
    const path = entry?.path ?? CONFIG_FILE;
    const edits = differencesOf(before?.value ?? {}, after.value).map((one) => ({
      pointer: [...pointerTo(entry), ...one.path],
      spelt: one.after === undefined ? null : spellOnLine(one.after, fieldOf(after.owner, one.path)),
    }));
    byFile.set(path, [...(byFile.get(path) ?? []), ...edits]);
  }
  return byFile;
}

const pointerTo = (entry: Entry | undefined) => (entry ? [entry.collection, entry.id] : []);

function fieldOf(owner: CatalogEntry['owner'], [name, ...below]: readonly string[]) {
  const kind = kinds.find((one) => one.name === owner);
  return kind && below.length === 0 ? fieldsOf(kind).find((field) => field.name === name) : undefined;
}

function entryLines({ owner, id, value }: CatalogEntry): NewEntry {
  const kind = kinds.find(({ name }) => name === owner) ?? kinds[0];
  const spelled = Object.entries(value).map(([field, one]) => {
    const info = fieldOf(owner, [field]);
    return [keyText(field), typeof one === 'string' && info ? spellOnLine(one, info) : fieldText(one, 4)] as const;
  });
  return makeEntryText(kind, id, new Map(spelled));
}

function settingsText(settings: YamlMap): string {
  const whole: YamlMap = settings.version === undefined ? { version: 1, ...settings } : settings;
  const text = Object.entries(whole).map(([key, value]) => `${keyText(key)}: ${fieldText(value, 0)}\n`);
  const formatted = formatFile({ path: CONFIG_FILE, text: text.join('') });
  return 'text' in formatted ? formatted.text : text.join('');
}
