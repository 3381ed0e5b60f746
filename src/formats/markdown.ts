import type { Report } from '../report/report.js';
import { markdownBlock } from './report/markdown.js';

/** What a screen shows, as GitHub-flavoured Markdown; drawings stay away where a table says the same. */
export function markdown({ blocks, lang }: Report): string {
  return `${blocks.flatMap((block) => markdownBlock(block, lang, (level) => level)).join('\n\n')}\n`;
}
