import { dateText, type Lang } from '../messages/format.js';
import { terms } from '../messages/terms.js';
import type { Block } from '../report/blocks.js';
import type { Report, ReportPart } from '../report/report.js';
import type { Render } from './define.js';
import { htmlPage, htmlSheet, type Page } from './report/html/page.js';

const WORDS = {
  en: { start: 'At a glance', asOf: 'As of' },
  de: { start: 'Auf einen Blick', asOf: 'Stand' },
} as const;

/** What a screen shows, as a page of its own: frame, style and policy are those of the report. */
export const html: Render = (report) => htmlPage(pageOf(report));

/** The same for what fits one page of paper; it says itself of which catalog and day it is. */
export const sheetHtml: Render = (report) => {
  const page = pageOf(report);
  const { name } = report.document.catalog;
  const from = [page.subtitle, name ?? '', dayOf(report)].filter((part) => part !== '');
  return htmlSheet({ ...page, subtitle: [...new Set(from)].join(' · ') });
};

/** @param title of the page */
export function blocksHtml(report: Report, title: string): string {
  return htmlPage(pageOf(report, title));
}

/** Title and what stands below it are the first heading's; else the catalog's name, and the day of the analysis. */
function pageOf(report: Report, given?: string): Page {
  const { blocks, lang, document } = report;
  const first = blocks.find((block) => block.type === 'heading' && block.level === 1);
  const heading = first?.type === 'heading' && given === undefined ? first : null;
  const title = given ?? heading?.text ?? document.catalog.name ?? terms[lang].nameless;
  const parts = partsOf(blocks, lang);
  return {
    document,
    lang,
    title,
    subtitle: heading?.aside ?? dayOf(report),
    parts,
    sheets: [],
    sheetsCut: null,
    logo: null,
  };
}

const dayOf = ({ lang, document }: Report): string => `${WORDS[lang].asOf} ${dateText(document.asOf, lang)}`;

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
