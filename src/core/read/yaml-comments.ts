import { Lexer } from 'yaml';
import type { Offsets } from './source.js';

export interface Comment {
  /** The comment with its `#`, without the line break. */
  readonly text: string;
  readonly at: Offsets;
}

/** The lexer puts this before the source of a scalar; the next lexeme is text, whatever its first character. */
const SCALAR = '\u001f';
/** Marks of the lexer that represent no character of the text. */
const MARKS = ['\u0002', '\u0018', SCALAR];

/** The comments of a YAML text, without look-alikes inside texts. Linear in time, never throws. */
export function commentsOf(text: string): Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let last = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && last !== SCALAR) {
      comments.push({ text: lexeme, at: { start: offset, end: offset + lexeme.length } });
    }
    if (!MARKS.includes(lexeme)) offset += lexeme.length;
    last = lexeme;
  }
  return comments;
}
