import type { Report } from '../report/report.js';
import { markdownBlock } from './report/markdown.js';

/** A screen as GitHub-flavoured Markdown. Drawings that repeat a table are left out. */
export function markdown({ blocks, lang }: Report): string {
  return `${blocks.flatMap((block) => markdownBlock(block, lang, (level) => level)).join('\n\n')}\n`;
}
