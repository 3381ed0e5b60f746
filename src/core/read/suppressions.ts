import { lineStarts, type Offsets, positionAt } from './source.js';
import { commentsOf } from './yaml-comments.js';

/** A comment that accepts findings of the next line with content: `# tpm-disable-next-line <rule>[, <rule>] -- <reason>` */
export interface Suppression {
  readonly at: Offsets;
  /** The line whose findings it accepts, 1-based. */
  readonly line: number;
  readonly rules: readonly { readonly id: string; readonly at: Offsets }[];
  /** `null` if the comment gives no reason or is malformed. */
  readonly reason: string | null;
}

const MARK = /tpm-disable/;
const MARK_PATTERN = /^#+\s*tpm-disable/;
const COMMENT_PATTERN = /^#+\s*tpm-disable-next-line\s+([\w-]+(?:\s*,\s*[\w-]+)*)\s*(?:--\s*(\S.*))?$/d;

/** All comments that are meant as suppressions. A text without the mark is searched, but not lexed. */
export function suppressionsOf(text: string): Suppression[] {
  if (!MARK.test(text)) return [];
  const comments = commentsOf(text).filter((comment) => MARK_PATTERN.test(comment.text));
  if (comments.length === 0) return [];
  const starts = lineStarts(text);
  return comments.map((comment): Suppression => {
    const line = findNextContent(text, starts, positionAt(starts, comment.at.start).line);
    const found = COMMENT_PATTERN.exec(comment.text.trimEnd());
    const [from = 0] = found?.indices?.[1] ?? [];
    const rules = [...(found?.[1] ?? '').matchAll(/[\w-]+/g)].map((match) => {
      const start = comment.at.start + from + match.index;
      return { id: match[0], at: { start, end: start + match[0].length } };
    });
    return { at: comment.at, line, rules, reason: found?.[2] ?? null };
  });
}

/** The first line after this one that is neither blank nor only a comment. */
function findNextContent(text: string, starts: readonly number[], line: number): number {
  for (let next = line + 1; next <= starts.length; next++) {
    const content = text.slice(starts[next - 1], starts[next] ?? text.length).trim();
    if (content !== '' && !content.startsWith('#')) return next;
  }
  return line + 1;
}
