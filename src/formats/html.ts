import { dateText, type Lang } from '../messages/format.js';
import type { Block } from '../report/blocks.js';
import type { Report, ReportPart } from '../report/report.js';
import type { Render } from './define.js';
import { htmlPage } from './report/html/page.js';

const WORDS = {
  en: { start: 'At a glance', asOf: 'As of' },
  de: { start: 'Auf einen Blick', asOf: 'Stand' },
} as const;

/** What a screen shows, as a page of its own: frame, style and policy are those of the report. */
export const html: Render = (report) => {
  const heading = report.blocks.find((block) => block.type === 'heading' && block.level === 1);
  if (heading?.type !== 'heading') return blocksHtml(report, report.document.catalog.name ?? 'tpm');
  return blocksHtml(report, heading.text, heading.aside);
};

/**
 * @param title of the page
 * @param subtitle stands below it; the day of the analysis if not given
 */
export function blocksHtml(report: Report, title: string, subtitle?: string): string {
  const { blocks, lang, document } = report;
  const parts = partsOf(blocks, lang);
  const day = `${WORDS[lang].asOf} ${dateText(document.asOf, lang)}`;
  return htmlPage({ document, lang, title, subtitle: subtitle ?? day, parts, sheets: [], sheetsCut: null, logo: null });
}

/** A part from each heading of the second level on; what stands before the first is the start. */
function partsOf(blocks: readonly Block[], lang: Lang): ReportPart[] {
  const parts: (ReportPart & { readonly blocks: Block[] })[] = [];
  const open = (title: string) => parts.push({ id: `part-${parts.length + 1}`, title, blocks: [] });
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 1) continue;
    if (block.type === 'heading') open(block.text);
    else {
      if (parts.length === 0) open(WORDS[lang].start);
      parts.at(-1)?.blocks.push(block);
    }
  }
  return parts;
}
