import { atLineRest, CODE, type Cursor, lineEnd, nextLine, nextStart, refuse } from './quick-cursor.js';
import { refuseHuge } from './quick-scalar.js';

/** A block scalar below `|` or `>`, with `-`, `+` or neither. Ends on a new line. */
export function readBlockScalar(cursor: Cursor, parent: number): string {
  const { text } = cursor;
  const folded = text[cursor.at] === '>';
  const chomp = /[-+]/.test(text.charAt(cursor.at + 1)) ? text[cursor.at + 1] : '';
  cursor.at += chomp ? 2 : 1;
  if (!atLineRest(cursor)) refuse();
  const lines = blockLines(cursor, parent);
  let last = lines.length;
  while (lines[last - 1] === '') last -= 1;
  if (last === 0) refuse();
  const content = folded ? foldLines(lines.slice(0, last)) : lines.slice(0, last).join('\n');
  // Whether an unfinished last line counts is a question for the authority.
  if (chomp === '+' && !text.endsWith('\n') && cursor.nextStart === text.length) refuse();
  nextLine(cursor);
  return refuseHuge(chomp === '-' ? content : content + (chomp === '+' ? '\n'.repeat(lines.length - last + 1) : '\n'));
}

/** The lines of a block scalar without their indentation, which is that of the first. */
function blockLines(cursor: Cursor, parent: number): string[] {
  const { text } = cursor;
  const lines: string[] = [];
  let indent = 0;
  let widestBlank = 0;
  while (cursor.nextStart < text.length) {
    const start = cursor.nextStart;
    let at = start;
    while (text.charCodeAt(at) === CODE.SPACE) at += 1;
    const end = lineEnd(text, at);
    if (at === end) widestBlank = Math.max(widestBlank, at - start);
    else if (indent === 0) indent = at - start > parent ? at - start : refuse();
    else if (at - start < indent) break;
    lines.push(at === end ? '' : text.slice(start + indent, end));
    cursor.nextStart = nextStart(text, end);
  }
  // Spaces beyond the indentation are content, or an error, depending on where they stand.
  return widestBlank > indent ? refuse() : lines;
}

/** Joins the lines of `>`: a line break is a space, except around blank lines and lines that are indented further. */
function foldLines(lines: readonly string[]): string {
  const start = lines.findIndex((line) => line !== '');
  let value = '\n'.repeat(start);
  let separator = '';
  let wasIndented = false;
  for (const line of lines.slice(start)) {
    if (line === '') {
      if (separator === '\n') value += '\n';
      separator = '\n';
      continue;
    }
    const isIndented = line.startsWith(' ');
    if (isIndented && separator === ' ') separator = '\n';
    else if (isIndented && !wasIndented && separator === '\n') separator = '\n\n';
    value += separator + line;
    separator = isIndented ? '\n' : ' ';
    wasIndented = isIndented;
  }
  return value;
}
