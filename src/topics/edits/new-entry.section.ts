import { type Block, note, type Table, text } from '../../document/blocks.js';
import type { Lang } from '../../messages/format.js';
import { diffLines } from './diff-lines.section.js';

interface NewEntryData {
  readonly entry: { readonly kind: string; readonly id: string };
  readonly file: string;
  readonly line: number;
  readonly created: boolean;
  readonly written: boolean;
  readonly empty: readonly string[];
  readonly diff: string;
}

/** The added entry, its file, and the next step. */
export function newEntryBlocks(
  { entry, file, line, created, written, empty, diff }: NewEntryData,
  lang: Lang,
): Block[] {
  const name = `${entry.kind}/${entry.id}`;
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'entry', title: '', flexible: true },
      { key: 'place', title: '' },
    ],
    rows: [[text(name, 'strong'), text(`${file}:${line}`, 'dim')]],
  };
  if (!written) {
    const words = lang === 'de' ? 'Nichts geschrieben.' : 'Nothing written.';
    return [diffLines(diff), table, note('hint', words)];
  }
  const where = lang === 'de' ? (created ? 'Neue Datei.' : 'Angefügt.') : created ? 'A new file.' : 'Added.';
  const open = lang === 'de' ? `Noch leer: ${empty.join(', ')}.` : `Still empty: ${empty.join(', ')}.`;
  const said = [where, ...(empty.length > 0 ? [open] : []), `tpm show ${name}`].join(' ');
  return [table, note('hint', said)];
}
