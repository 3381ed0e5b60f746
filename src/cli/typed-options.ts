import type { Block } from '../document/blocks.js';
import type { CommonOptions } from './options.js';
import type { ViewFlags } from './view-flags.js';

type GivenOptions = CommonOptions & ViewFlags;

/** Options that choose the catalog and the scope; options of display are not repeated. */
const CARRIED_OPTIONS: readonly (readonly [key: keyof GivenOptions, flag: string])[] = [
  ['catalog', '-C'],
  ['at', '--at'],
  ['asOf', '--as-of'],
  ['against', '--against'],
  ['persona', '--persona'],
  ['select', '--select'],
  ['exclude', '--exclude'],
  ['status', '--status'],
  ['audience', '--audience'],
  ['weights', '--weights'],
  ['lang', '--lang'],
];

/** Folder and options of this call, as text to append to another command. */
export function typedOptionsOf(folder: string | undefined, given: GivenOptions): string {
  const flags = CARRIED_OPTIONS.flatMap(([key, flag]) => {
    const value = given[key];
    const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return values.flatMap((one) => [flag, quoteWord(String(one))]);
  });
  return [...(folder === undefined ? [] : [quoteWord(folder)]), ...flags].join(' ');
}

/** Quotes a word for a shell where needed. */
export function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A command at the end of a text. */
const COMMAND = /\btpm (gaps|rank|quick-wins|coverage|analyze [a-z-]+)( --top \d+)?$/;

/** Adds the folder and the options of this call to commands named in blocks, so that they can be run unchanged. */
export function addTypedOptions(blocks: readonly Block[], typed: string): readonly Block[] {
  if (typed === '') return blocks;
  const toTypedCommand = (said: string) =>
    said.replace(COMMAND, (_, command, top = '') => `tpm ${command} ${typed}${top}`);
  return blocks.map((block) => {
    if (block.type === 'note') return { ...block, text: toTypedCommand(block.text) };
    return block.type === 'table' && block.more !== undefined ? { ...block, more: toTypedCommand(block.more) } : block;
  });
}
