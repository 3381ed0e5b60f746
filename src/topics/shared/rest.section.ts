import type { Table } from '../../document/blocks.js';
import { numberText, type Words } from '../../messages/format.js';
import type { Context } from '../section.js';

const words: Words<(count: string) => string> = {
  en: (count) => `… ${count} more`,
  de: (count) => `… ${count} weitere`,
};

/**
 * The table with a line that counts the rows left out.
 *
 * @param how the command that shows them; a report for other readers names no command
 */
export function addRestLine(table: Table, rest: number, how: string, { lang, handedOver }: Context): Table {
  if (rest === 0) return table;
  const more = words[lang](numberText(rest, lang));
  return { ...table, more: handedOver ? more : `${more}: ${how}` };
}
