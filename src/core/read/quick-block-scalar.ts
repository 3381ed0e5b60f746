import {
  type Cursor,
  findLineEnd,
  goToNextLine,
  isAtLineEnd,
  nextStartOf,
  refuse,
  skipSpaces,
} from './quick-cursor.js';
import { refuseHuge } from './quick-scalar.js';

/** Reads the text below `|` or `>`, with `-`, `+` or neither after it. Ends on a new line. */
export function readBlockScalar(cursor: Cursor, parent: number): string {
  const { text, at: start } = cursor;
  const isFolded = text.charAt(cursor.at) === '>';
  const chomping = '+-'.includes(text.charAt(cursor.at + 1)) ? text.charAt(cursor.at + 1) : '';
  cursor.at += 1 + chomping.length;
  if (!isAtLineEnd(cursor)) refuse();
  const lines = blockLines(cursor, parent);
  const used = lines.findLastIndex((line) => line !== '') + 1;
  // An unfinished last line, and a text without lines, are left to the full parser.
  if (used === 0 || (chomping === '+' && cursor.nextStart === text.length && !text.endsWith('\n'))) refuse();
  // Blank lines below are part of the text only if they are kept.
  if (chomping === '+') cursor.valueEnd = cursor.nextStart;
  cursor.valueStart = start;
  cursor.linesEnd = cursor.valueEnd;
  cursor.children = null;
  goToNextLine(cursor);
  const content = lines.slice(0, used);
  const breaks = chomping === '-' ? 0 : chomping === '+' ? lines.length - used + 1 : 1;
  return refuseHuge((isFolded ? foldLines(content) : content.join('\n')) + '\n'.repeat(breaks));
}

/** The lines of the text without their indentation, which is that of the first. */
function blockLines(cursor: Cursor, parent: number): string[] {
  const { text } = cursor;
  const lines: string[] = [];
  let indent = 0;
  let widestBlank = 0;
  while (cursor.nextStart < text.length) {
    const start = cursor.nextStart;
    const at = skipSpaces(text, start);
    const end = findLineEnd(text, at);
    if (at === end) widestBlank = Math.max(widestBlank, at - start);
    else if (indent === 0) indent = at - start > parent ? at - start : refuse();
    else if (at - start < indent) break;
    lines.push(at === end ? '' : text.slice(start + indent, end));
    cursor.nextStart = nextStartOf(text, end);
    if (at < end) cursor.valueEnd = cursor.nextStart;
  }
  // Spaces beyond the indentation are content or an error, depending on their position.
  return widestBlank > indent ? refuse() : lines;
}

/** A line break becomes a space, except around blank lines and around lines that are indented further. */
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
