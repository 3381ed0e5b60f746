import type { Spot, Spots } from './parsed.js';
import type { Cursor } from './quick-cursor.js';
import { quoteEnd } from './quick-scalar.js';

/** Adds the value that was read last to the places of its collection. */
export function addField(cursor: Cursor, fields: Map<string, Spot>, key: string, start: number, hasValue = true): void {
  const end = '"\''.includes(cursor.text.charAt(start)) ? quoteEnd(cursor.text, start) : start + key.length;
  fields.set(key, { ...spotOf(cursor), key: { start, end }, ...(hasValue ? {} : { at: null }) });
}

/** The place of the value that was read last. */
export function spotOf({ valueStart: start, valueEnd: end, children }: Cursor): Spot {
  return { key: null, at: { start, end }, children };
}

/** Ends a block collection: it reaches to the end of its last value, and comments below may belong to that value. */
export function closeBlock(cursor: Cursor, start: number, children: Spots | null): void {
  cursor.valueStart = start;
  if (cursor.isAfterComment) cursor.linesEnd = -1;
  cursor.valueEnd = cursor.linesEnd;
  cursor.children = children;
}

/** Ends a value that is on its line as far as the cursor. */
export function closeInline(cursor: Cursor, start: number, children: Spots | null): void {
  cursor.valueStart = start;
  cursor.valueEnd = cursor.at;
  cursor.linesEnd = cursor.nextStart;
  cursor.children = children;
}

/** Ends a value that is missing: its place is after the indicator and the spaces. */
export function closeEmpty(cursor: Cursor, at: number, hasComment: boolean): void {
  cursor.valueStart = at;
  cursor.valueEnd = at;
  cursor.linesEnd = hasComment || cursor.isAfterComment ? -1 : at;
  cursor.children = null;
}
