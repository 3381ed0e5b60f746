import type { ListItem, TableRow } from 'mdast';
import { writeNode } from './write-markdown.js';

export interface SizeLimit {
  readonly maxSize: number;
  readonly measure: (text: string) => number;
}

/** Whole rows of a table or items of a list, and the size that they leave. */
export interface FittingLines<Line> {
  readonly lines: readonly Line[];
  readonly left: number;
}

/** Makes rows or items in order until one is larger than what the others leave. */
export function fitLines<T, Line extends TableRow | ListItem>(
  items: readonly T[],
  makeLine: (item: T) => Line,
  { maxSize, measure }: SizeLimit,
): FittingLines<Line> {
  const lines: Line[] = [];
  let left = maxSize;
  for (const item of items) {
    const line = makeLine(item);
    const size = measure(writeNode(line));
    if (size > left) break;
    lines.push(line);
    left -= size;
  }
  return { lines, left };
}
