/** A file of the catalog as text. `path` is relative to the catalog's root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A position in a text: 1-based line, 1-based column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A range of a text; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The path to a node of a parsed document: RFC 6901 steps, unescaped. */
export type Pointer = readonly (string | number)[];

/** Offsets into the text, `end` exclusive. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}

/** Writes a pointer in RFC 6901 form: `['a/b', 0]` becomes `/a~1b/0`. */
export function pointerText(pointer: Pointer): string {
  return pointer.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Offsets of the line starts of `text`; the first is 0. CRLF and LF end a line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Converts an offset into a position by binary search in `lineStarts`. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

export function rangeAt(starts: readonly number[], offsets: Offsets): Range {
  return { start: positionAt(starts, offsets.start), end: positionAt(starts, offsets.end) };
}
