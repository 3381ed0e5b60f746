import type { Block } from '../../document/blocks.js';
import type { Report, ReportPart } from '../../document/report.js';
import { dateText, type Lang } from '../../messages/format.js';
import { terms } from '../../messages/terms.js';
import type { Render } from '../format.js';
import { type Page, writeHtmlPage, writeHtmlSheet } from './report-page.js';

const WORDS = {
  en: { start: 'At a glance', asOf: 'As of' },
  de: { start: 'Auf einen Blick', asOf: 'Stand' },
} as const;

/** A screen as an HTML page with the frame, style and policy of the report. */
export const html: Render = (report) => writeHtmlPage(pageOf(report));

/** A page that fits one sheet of paper. Its subtitle names the catalog and the day. */
export const sheetHtml: Render = (report) => {
  const page = pageOf(report);
  const { name } = report.document.catalog;
  const pieces = [page.subtitle, name ?? '', dayOf(report)].filter((part) => part !== '');
  return writeHtmlSheet({ ...page, subtitle: [...new Set(pieces)].join(' · ') });
};

/** @param title of the page */
export function blocksHtml(report: Report, title: string): string {
  return writeHtmlPage(pageOf(report, title));
}

/** Title and subtitle come from the first heading; without one from the catalog name and the day of the analysis. */
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

/** Starts a part at each heading of level 2. Blocks before the first heading form the part "At a glance". */
function partsOf(blocks: readonly Block[], lang: Lang): ReportPart[] {
  const parts: (ReportPart & { readonly blocks: Block[] })[] = [];
  const startPart = (title: string) => parts.push({ id: `part-${parts.length + 1}`, title, blocks: [] });
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 1) continue;
    if (block.type === 'heading') startPart(block.text);
    else {
      if (parts.length === 0) startPart(WORDS[lang].start);
      parts.at(-1)?.blocks.push(block);
    }
  }
  return parts;
}
