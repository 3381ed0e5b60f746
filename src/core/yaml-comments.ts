import { Lexer } from 'yaml';
import type { Offsets } from './source.js';

export interface Comment {
  /** With its `#`, without the line break. */
  readonly text: string;
  readonly at: Offsets;
}

/** What the lexer puts before the source of a scalar: what follows is text, whatever it begins with. */
const SCALAR = '\u001f';
/** Marks of the lexer that stand for no character of the text. */
const MARKS = ['\u0002', '\u0018', SCALAR];

/** The comments of a YAML text, and nothing that only looks like one inside a text. Linear in time, never throws. */
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
