import { type Block, note, type Table, text } from '../../document/blocks.js';
import type { Lang } from '../../messages/format.js';
import { diffLines } from './diff-lines.section.js';
import type { FieldEditsData } from './field-edits.view.js';

const words = {
  en: { field: 'Field', before: 'before', after: 'now', same: 'Nothing changed.', dry: 'Nothing written.' },
  de: { field: 'Feld', before: 'vorher', after: 'jetzt', same: 'Nichts geändert.', dry: 'Nichts geschrieben.' },
};

/** The changed fields and their places. */
export function fieldEditBlocks(data: FieldEditsData, dryRun: boolean, lang: Lang): Block[] {
  const w = words[lang];
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'field', title: w.field },
      { key: 'before', title: w.before, flexible: true },
      { key: 'after', title: w.after, flexible: true },
    ],
    rows: data.fields.map(({ field, before, after }) => [
      text(field),
      text(valueText(before)),
      text(valueText(after), 'strong'),
    ]),
  };
  const { kind, id } = data.entry;
  const place = note('hint', `${kind}/${id} · ${data.file}:${data.line}`);
  if (dryRun) return [diffLines(data.diff), table, place, note('hint', w.dry)];
  return data.written ? [table, place] : [table, place, note('hint', w.same)];
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
