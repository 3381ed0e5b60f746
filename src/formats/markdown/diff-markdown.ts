import type { DiffReport } from '../../document/diff-document.js';
import { diffTitleOf } from '../diff-title.js';
import { writeBlocks } from '../findings/markdown-blocks.js';
import type { Render } from '../format.js';
import { commentMarker, MAX_COMMENT_CHARACTERS } from './comment-page.js';
import { headingNode, inlineNodes } from './markdown-nodes.js';

/** A comment for a pull or merge request. */
export const diffMarkdown: Render<DiffReport> = ({ blocks, lang, prefix, document }) => {
  const head = [
    commentMarker('tpm-diff', prefix),
    headingNode(2, inlineNodes(diffTitleOf(document.catalog.name, lang))),
  ];
  return writeBlocks(blocks, { head, maxSize: MAX_COMMENT_CHARACTERS, lang });
};
