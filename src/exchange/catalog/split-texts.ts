import type { Cell } from '../tables/table.js';

type Row = readonly Cell['value'][];

/** Excel allows 32,767 characters in a cell. */
const MAX_CHARACTERS = 32_000;

/** Rows whose longer texts go on in further columns, with the number of the column behind the header. */
export function splitTexts(headers: readonly string[], rows: readonly Row[]): { headers: string[]; rows: Row[] } {
  const pieces = rows.map((row) => row.map((value) => (typeof value === 'string' ? piecesOf(value) : [value])));
  const counts = headers.map((_, at) => Math.max(1, ...pieces.map((row) => row[at]?.length ?? 1)));
  const numbered = (header: string, count: number) =>
    Array.from({ length: count }, (_, at) => (at === 0 ? header : `${header} (${at + 1})`));
  return {
    headers: headers.flatMap((header, at) => numbered(header, counts[at] ?? 1)),
    rows: pieces.map((row) => row.flatMap((parts, at) => fill(parts, counts[at] ?? 1))),
  };
}

function fill(parts: Row, count: number): Row {
  return Array.from({ length: count }, (_, at) => parts[at] ?? null);
}

/** Before and behind a break: no blank, and no two halves of a character. */
const MAY_BREAK = /^[^\s][^\s\udc00-\udfff]$/;

/** No piece begins or ends with a blank, which some programs drop, or with half of a character. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > MAX_CHARACTERS) {
    let at = MAX_CHARACTERS;
    while (at > MAX_CHARACTERS - 1_000 && !MAY_BREAK.test(rest.slice(at - 1, at + 1))) at--;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}
