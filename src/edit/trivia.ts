import type { CST } from 'yaml';

/** A comment with its column, or '' for a blank line. */
export interface Line {
  readonly text: string;
  readonly indent: number;
}

/** The text between two nodes: the comment on the same line, and the lines after it. */
export interface Trivia {
  /** The comment with the spaces before it, which may align it with others. */
  readonly note: string;
  readonly lines: readonly Line[];
}

type Tokens = readonly (CST.SourceToken | CST.Token)[];

/**
 * Sorts comments and line breaks.
 * @param fresh whether the first token begins a line
 */
export function triviaOf(tokens: Tokens, fresh: boolean): Trivia {
  const lines: Line[] = [];
  let note = '';
  let space = '';
  let [atStart, onFirst] = [fresh, !fresh];
  for (const token of tokens) {
    if (token.type === 'newline') {
      if (atStart) lines.push({ text: '', indent: 0 });
      [atStart, onFirst, space] = [true, false, ''];
    } else if (token.type === 'space') space = token.source;
    else if (token.type === 'comment') {
      if (onFirst) note = spaceBeforeNote(space) + trimLineEnd(token.source);
      else lines.push({ text: trimLineEnd(token.source), indent: token.indent });
      atStart = false;
    }
  }
  return { note, lines };
}

/** At least two spaces; more are kept, because they may align several comments. */
function spaceBeforeNote(space: string): string {
  return /^ {2,}$/.test(space) ? space : '  ';
}

/** Trims only YAML white space: a no-break space is text. */
export const trimLineEnd = (line: string): string => line.replace(/[ \t]+$/, '');

export const textsOf = (lines: readonly Line[]): string[] => lines.map(({ text }) => text);

/**
 * The parser attaches all comments after a block to the innermost block; those that are indented no deeper than the
 * parent of the block belong to the next node, and so do blank lines.
 */
export function splitTail(lines: readonly Line[], outer: number): { tail: string[]; after: readonly Line[] } {
  const outside = lines.findIndex(({ text, indent }) => text !== '' && indent <= outer);
  let end = outside < 0 ? lines.length : outside;
  while (lines[end - 1]?.text === '') end--;
  return { tail: textsOf(lines.slice(0, end)), after: lines.slice(end) };
}

/** Keeps at most one blank line in a row, and none at the edge of a block. */
export function trimBlankLines(
  lines: readonly string[],
  edges: { readonly first?: boolean; readonly last?: boolean } = {},
) {
  const kept = lines.filter((line, at) => line !== '' || lines[at - 1] !== '');
  if (edges.first && kept[0] === '') kept.shift();
  if (edges.last && kept.at(-1) === '') kept.pop();
  return kept;
}
