import type { Report } from '../../document/report.js';
import { titleOf, toPage } from '../screen-page.js';
import { headingNode, inlineNodes, paragraphNode } from './markdown-nodes.js';
import { toMarkdownBlocks } from './report-markdown.js';
import { writeMarkdown } from './write-markdown.js';

/** A screen as GitHub-flavoured Markdown with its title, catalog and day. Drawings that repeat a table are left out. */
export function markdown(report: Report): string {
  const { title, subtitle } = toPage(report);
  const heading = titleOf(report.blocks);
  const body = report.blocks.filter((block) => block !== heading);
  return writeMarkdown([
    headingNode(1, inlineNodes(title)),
    ...(subtitle === '' ? [] : [paragraphNode(inlineNodes(subtitle))]),
    ...body.flatMap((block) => toMarkdownBlocks(block, report.lang, (level) => level)),
  ]);
}
