import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entriesOf, type MadeEntry, SET_SIZE } from './entries.js';

const FOLDER_SIZE = 1000;

export interface Shape {
  /** Number of entries, a multiple of the set size: the entries of a set refer to each other. */
  readonly entries: number;
  readonly perFile: number;
}

function fileOf(entries: readonly MadeEntry[]): string {
  const collections = new Map<string, string[]>();
  for (const { collection, text } of entries)
    collections.set(collection, [...(collections.get(collection) ?? []), text]);
  return [...collections].map(([name, texts]) => `# Made up, to measure with.\n${name}:\n${texts.join('')}`).join('\n');
}

/**
 * Generates the files of a catalog one at a time, as path and text.
 * @throws RangeError if the number of entries is not a multiple of the set size
 */
export function* generateCatalog({ entries, perFile }: Shape): Generator<readonly [path: string, text: string]> {
  if (entries % SET_SIZE !== 0) throw new RangeError(`${entries} entries are no whole sets of ${SET_SIZE}`);
  yield ['tpm.yaml', 'version: 1\nname: Benchmark\nlanguage: en\nasOf: 2026-11-01\n'];
  let file: MadeEntry[] = [];
  let written = 0;
  for (let set = 0; set < entries / SET_SIZE; set++) {
    for (const entry of entriesOf(set)) {
      file.push(entry);
      if (file.length < perFile) continue;
      yield [`part-${Math.floor(written / FOLDER_SIZE)}/file-${written}.yaml`, fileOf(file)];
      written++;
      file = [];
    }
  }
  if (file.length > 0) yield [`part-${Math.floor(written / FOLDER_SIZE)}/file-${written}.yaml`, fileOf(file)];
}

/** 407 touchpoints, with one file per department. */
export const WORKSHOP_SHAPE: Shape = { entries: 37 * SET_SIZE, perFile: SET_SIZE };

export function writeCatalog(root: string, shape: Shape): void {
  for (const [path, text] of generateCatalog(shape)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
