import { type Lang, quoteText, type Words } from '../messages/format.js';
import { type Block, heading, note } from './blocks.js';
import type { ReportPart } from './report.js';

const words: Words<{ title: string; atEnd: (table: string, where: string) => string }> = {
  en: { title: 'Long tables', atEnd: (table, where) => `${table} stands at the end, under ${where}.` },
  de: { title: 'Lange Tabellen', atEnd: (table, where) => `${table} steht am Ende, unter ${where}.` },
};

/** Rows from which a table leaves its section. */
const MIN_ROWS = 11;

/** A table with its title and the notes below it. */
interface LongTable {
  readonly from: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The parts without their long tables, and a last part with these; a report of one part keeps them. */
export function moveLongTables(parts: readonly ReportPart[], lang: Lang): readonly ReportPart[] {
  if (parts.length < 2) return parts;
  const w = words[lang];
  const moved: LongTable[] = [];
  const kept = parts.map((part) => {
    const blocks: Block[] = [];
    for (let at = 0; at < part.blocks.length; at += 1) {
      const found = longTableAt(part, at);
      if (!found) blocks.push(...part.blocks.slice(at, at + 1));
      else {
        moved.push(found);
        blocks.push(note('hint', w.atEnd(quoteText(found.title, lang), quoteText(w.title, lang))));
        at += found.blocks.length;
      }
    }
    return { ...part, blocks };
  });
  if (moved.length === 0) return parts;
  const all = moved.flatMap(({ from, title, blocks }) => [heading(2, `${from}: ${title}`), ...blocks]);
  return [...kept, { id: 'tables', title: w.title, blocks: all }];
}

/** The long table below the title at this place. */
function longTableAt({ title, blocks }: ReportPart, at: number): LongTable | null {
  const [head, table, ...rest] = blocks.slice(at);
  if (head?.type !== 'heading' || table?.type !== 'table' || !table.atEnd || table.rows.length < MIN_ROWS) return null;
  const end = rest.findIndex(({ type }) => type !== 'note');
  return { from: title, title: head.text, blocks: [table, ...rest.slice(0, end < 0 ? rest.length : end)] };
}
