import type { Report } from '../../document/report.js';
import { toMarkdownBlocks } from './report-markdown.js';
import { writeMarkdown } from './write-markdown.js';

/** A screen as GitHub-flavoured Markdown. Drawings that repeat a table are left out. */
export function markdown({ blocks, lang }: Report): string {
  return writeMarkdown(blocks.flatMap((block) => toMarkdownBlocks(block, lang, (level) => level)));
}
