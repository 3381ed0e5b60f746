import type { Block } from '../report/blocks.js';
import type { CommonOptions } from './options.js';
import type { ViewFlags } from './run-view.js';

type Given = CommonOptions & ViewFlags;

/** What decides which catalog is read and what of it is looked at; how it is shown is chosen anew. */
const CARRIED: readonly (readonly [key: keyof Given, flag: string])[] = [
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

/** Folder and options as they were given, to be typed behind another command of the same kind. */
export function typedAgain(folder: string | undefined, given: Given): string {
  const flags = CARRIED.flatMap(([key, flag]) => {
    const value = given[key];
    const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return values.flatMap((one) => [flag, quoted(String(one))]);
  });
  return [...(folder === undefined ? [] : [quoted(folder)]), ...flags].join(' ');
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A command that shows more stands at the end of what is said. */
const COMMAND = /\btpm (gaps|rank|quick-wins|coverage|analyze [a-z-]+)( --top \d+)?$/;

/** Blocks whose pointers to another command can be typed as they stand: with the folder and the options of this call. */
export function pointingHere(blocks: readonly Block[], typed: string): readonly Block[] {
  if (typed === '') return blocks;
  const here = (said: string) => said.replace(COMMAND, (_, command, top = '') => `tpm ${command} ${typed}${top}`);
  return blocks.map((block) => {
    if (block.type === 'note') return { ...block, text: here(block.text) };
    return block.type === 'table' && block.more !== undefined ? { ...block, more: here(block.more) } : block;
  });
}
