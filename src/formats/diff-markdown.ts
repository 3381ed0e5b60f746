import type { DiffReport } from '../report/diff-document.js';
import type { Render } from './define.js';
import { diffTitle } from './diff-title.js';
import { blocksMarkdown } from './findings/markdown-blocks.js';
import { markdownText } from './findings/markdown-text.js';
import { uriOf } from './findings/sarif-result.js';

/** GitHub takes 65,536 characters in a comment; GitLab takes more. */
const ROOM = 65_000;

/** A comment for a pull or merge request. By its first line whoever posts it finds the last one and replaces it. */
export const diffMarkdown: Render<DiffReport> = ({ blocks, lang, prefix, document }) => {
  // A comment of HTML ends at "--".
  const catalog = uriOf(prefix).replaceAll('-', '%2D');
  const marker = `<!-- tpm-diff ${catalog} -->`.replace('  ', ' ');
  const { name } = document.catalog;
  const title = diffTitle(name === null ? null : markdownText(name), lang);
  return blocksMarkdown(blocks, { marker, title, room: ROOM, lang });
};
