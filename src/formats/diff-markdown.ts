import type { DiffReport } from '../report/diff-document.js';
import type { Render } from './define.js';
import { diffTitle } from './diff-title.js';
import { blocksMarkdown } from './findings/markdown-blocks.js';
import { markdownText } from './findings/markdown-text.js';
import { uriOf } from './findings/sarif-result.js';

/** GitHub accepts 65,536 characters in a comment; GitLab accepts more. */
const MAX_CHARACTERS = 65_000;

/** A comment for a pull or merge request. Its first line identifies the previous comment, so that a script can replace it. */
export const diffMarkdown: Render<DiffReport> = ({ blocks, lang, prefix, document }) => {
  // An HTML comment ends at "--".
  const catalog = uriOf(prefix).replaceAll('-', '%2D');
  const marker = `<!-- tpm-diff ${catalog} -->`.replace('  ', ' ');
  const { name } = document.catalog;
  const title = diffTitle(name === null ? null : markdownText(name), lang);
  return blocksMarkdown(blocks, { marker, title, maxSize: MAX_CHARACTERS, lang });
};
