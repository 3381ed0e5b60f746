import { uriOf } from '../findings/sarif-result.js';
import { comment, type MarkdownBlock } from './markdown-nodes.js';

/** GitHub accepts 65,536 characters in a comment; GitLab accepts more. */
export const MAX_COMMENT_CHARACTERS = 65_000;

/** The first line of a comment identifies the previous comment on a catalog, so that a script can replace it. */
export function commentMarker(name: 'tpm-check' | 'tpm-diff', catalog: string): MarkdownBlock {
  // An HTML comment ends at "--".
  return comment(`${name} ${uriOf(catalog).replaceAll('-', '%2D')}`.trim());
}
