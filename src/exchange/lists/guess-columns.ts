import type { Table } from '../tables/table.js';
import { EMPTY_CELL, isFilled } from '../tables/table.js';
import type { ColumnMap } from './column-map.js';
import type { Column, Columns } from './columns.js';
import { findHeader } from './find-header.js';
import { LISTED_KINDS, type ListedKind } from './header-words.js';
import { headerText, plainWordsOf } from './plain-words.js';
import { textOf } from './read-value.js';
import { TARGETS } from './targets.js';

const SAMPLES = 3;

/** Determines the target of each column from the map, else from the header. `null` if no row looks like a header. */
export function guessColumns(table: Table, map: ColumnMap): Columns | null {
  const header = findHeader(table, { kind: map.kind, rows: map.header }) ?? mappedHeader(table, map);
  if (!header) return null;
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  const below = table.rows.filter(({ number }) => number > Math.max(...header.rows));
  const fixed = map.columns ? fixedTargets(map.columns, header.texts) : null;
  const columns = Array.from({ length: width }, (_, position): Column => {
    const hidden = table.hiddenColumns.includes(position);
    const guessed = hidden ? null : (header.targets[position] ?? null);
    const cells = below.map(({ cells }) => cells[position] ?? EMPTY_CELL).filter(isFilled);
    return {
      position,
      letter: columnLetter(position),
      header: header.texts[position] ?? '',
      hidden,
      target: fixed ? (fixed.targets.get(position) ?? null) : guessed,
      samples: cells.slice(0, SAMPLES).map((cell) => cell.shown ?? textOf(cell)),
    };
  });
  const used = columns.filter(({ header: text, samples }) => text !== '' || samples.length > 0);
  return {
    kind: map.kind ?? kindOf(used, header.kind),
    headerRows: header.rows,
    columns: used,
    missing: fixed?.missing ?? [],
  };
}

/** Finds the header by the words of the map, if no row has known header words. */
function mappedHeader(table: Table, { columns = {}, kind = 'touchpoint' }: ColumnMap) {
  const names = Object.keys(columns).map(plainWordsOf);
  const row = table.rows.find(({ cells }) => {
    const texts = cells.map((cell) => plainWordsOf(textOf(cell)));
    return names.length > 0 && names.filter((name) => texts.includes(name)).length * 2 >= names.length;
  });
  if (!row) return null;
  return { kind, rows: [row.number], texts: row.cells.map((cell) => headerText(textOf(cell))), targets: [] as null[] };
}

/** The kind that the first target of the list belongs to. */
function kindOf(columns: readonly Column[], guessed: ListedKind): ListedKind {
  const owners = new Set(columns.map(({ target }) => target?.split('.')[0]));
  if (owners.has(guessed)) return guessed;
  return owners.has('rating') ? 'touchpoint' : (LISTED_KINDS.find((kind) => owners.has(kind)) ?? guessed);
}

/** Targets that the map sets, by header text or by letter such as `@C`. */
function fixedTargets(columns: NonNullable<ColumnMap['columns']>, texts: readonly string[]) {
  const targets = new Map<number, string>();
  const missing: string[] = [];
  for (const [name, target] of Object.entries(columns)) {
    const letter = /^@([A-Z]{1,3})$/.exec(name)?.[1];
    const at = letter ? positionOf(letter) : positionIn(texts, name);
    if (at < 0) missing.push(name);
    else if (target !== null && TARGETS.has(target)) targets.set(at, target);
  }
  return { targets, missing };
}

function positionIn(texts: readonly string[], name: string): number {
  const exact = texts.indexOf(headerText(name));
  return exact >= 0 ? exact : texts.findIndex((text) => text !== '' && plainWordsOf(text) === plainWordsOf(name));
}

export function columnLetter(position: number): string {
  const rest = Math.floor(position / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (position % 26));
}

export function positionOf(letter: string): number {
  return [...letter].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
}
