import { type Block, note, type Table, text } from '../../document/blocks.js';
import { countText, type Lang } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import { diffLines } from '../edits/diff-lines.section.js';
import type { ImportedData, ImportSource } from './imported.view.js';
import { words } from './imported.words.js';

interface Choice {
  readonly dryRun: boolean;
  readonly allOrNothing: boolean;
  /** Does the command line or an answer decide on conflicts? */
  readonly decided: boolean;
  readonly lang: Lang;
}

/** The rows read, the changes made, and the rejected rows. */
export function importedBlocks(data: ImportedData, choice: Choice): Block[] {
  const { lang, dryRun, allOrNothing, decided } = choice;
  const w = words[lang];
  const held = allOrNothing && data.rejected.length > 0;
  return [
    ...data.sources.flatMap((source) => sourceBlocks(source, lang)),
    ...(data.rejected.length > 0 ? rejectedBlocks(data, lang) : []),
    ...(data.conflicts.length > 0 ? conflictBlocks(data, decided, lang) : []),
    ...(dryRun ? data.files.map(({ diff }) => diffLines(diff)) : []),
    ...summaryLines(data, lang).map((line): Block => ({ type: 'paragraph', text: line })),
    ...(data.files.length === 0 ? [note('hint', w.nothing)] : []),
    ...(data.files.length > 0 && (dryRun || held) ? [note('hint', held && !dryRun ? w.held : w.dryRun)] : []),
    ...(data.written ? [note('next', w.next)] : []),
  ];
}

/** An importer whose rows are lines of a text. */
const JOURNEY = 'journey';

function sourceBlocks({ file, importer, sheet, columns, rows, notes }: ImportSource, lang: Lang): Block[] {
  const w = words[lang];
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'column', title: w.column },
      { key: 'header', title: w.header, flexible: true },
      { key: 'target', title: w.target },
      { key: 'samples', title: w.samples, flexible: true },
    ],
    rows: columns.map(({ column, header, target, samples }) => [
      text(column, 'dim'),
      text(header),
      target === null ? text(w.leftOut, 'dim') : text(target, 'strong'),
      text(samples.join(' · '), 'dim'),
    ]),
  };
  const counts = importer === JOURNEY ? w.tasks : w.counts;
  const aside = counts(rows.filled, rows.taken, rows.rejected);
  return [
    { type: 'heading', level: 1, text: sheet === null ? file : `${file} · ${sheet}`, aside },
    ...(columns.length > 0 ? [table] : []),
    ...notes.map(({ message }) => note('hint', message)),
  ];
}

function rejectedBlocks({ rejected, sources }: ImportedData, lang: Lang): Block[] {
  const w = words[lang];
  const rows = new Set(rejected.map(({ file, row }) => `${file} ${row}`)).size;
  const lines = sources.every(({ importer }) => importer === JOURNEY);
  const table: Table = {
    type: 'table',
    columns: [
      ...(sources.length > 1 ? [{ key: 'file', title: '' }] : []),
      { key: 'row', title: lines ? w.line : w.row, align: 'right' as const },
      { key: 'column', title: lines ? w.task : w.column },
      { key: 'why', title: w.why, flexible: true },
    ],
    rows: rejected.map(({ file, row, column, header, message }) => [
      ...(sources.length > 1 ? [text(file)] : []),
      { number: row, digits: 0 },
      text([column, header].filter(Boolean).join(' ')),
      text(message, 'bad'),
    ]),
  };
  return [{ type: 'heading', level: 2, text: lines ? w.faultyLines(rows) : w.rejected(rows) }, table];
}

function conflictBlocks({ conflicts }: ImportedData, decided: boolean, lang: Lang): Block[] {
  const w = words[lang];
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'row', title: w.row, align: 'right' },
      { key: 'entry', title: w.entry, flexible: true },
      { key: 'before', title: w.inCatalog },
      { key: 'after', title: w.inFile },
    ],
    rows: conflicts.map(({ row, entry, field, before, after, taken }) => [
      { number: row, digits: 0 },
      text(`${entry} ${field}`),
      text(valueText(before), taken ? 'dim' : 'strong'),
      text(valueText(after), taken ? 'strong' : 'dim'),
    ]),
  };
  return [{ type: 'heading', level: 2, text: w.conflicts }, table, ...(decided ? [] : [note('hint', w.decide)])];
}

function summaryLines({ created, changed, phases, rounds }: ImportedData, lang: Lang): string[] {
  const w = words[lang];
  const kinds = [...new Set(created.map(({ entry }) => entry.split('/', 1)[0] ?? ''))];
  const entries = kinds.map((kind) => {
    const count = created.filter(({ entry }) => entry.startsWith(`${kind}/`)).length;
    return countText(count, terms[lang].kinds[kind] ?? kind, terms[lang].kindsMany[kind] ?? kind, lang);
  });
  return [
    ...(entries.length > 0 ? [w.created(entries.join(', '))] : []),
    ...(changed.length > 0 ? [w.changed(changed.length)] : []),
    ...(phases.length > 0 ? [w.phases(phases.map(({ id }) => id).join(', '))] : []),
    ...rounds
      .filter(({ touchpoints }) => touchpoints > 0)
      .map(({ id, date, touchpoints, created: isNew }) => w.round(id, date, touchpoints, isNew)),
  ];
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
