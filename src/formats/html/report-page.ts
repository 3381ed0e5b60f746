import { moveLongTables } from '../../document/long-tables.js';
import type { FullReport, ReportPart } from '../../document/report.js';
import { writeHtmlBlocks } from './html-blocks.js';
import { type Content, type Markup, markup, trustMarkup } from './markup.js';
import { makePageContext, type PageContext } from './page-context.js';
import { policyFor } from './policy.js';
import { PAGE_SCRIPT } from './script.js';
import { BRIEF_STYLE, REPORT_STYLE, SHEET_STYLE } from './style.js';

/** The fields of a report that a page shows. */
export type Page = Pick<
  FullReport,
  'document' | 'lang' | 'title' | 'subtitle' | 'parts' | 'sheets' | 'sheetsCut' | 'logo' | 'isBrief'
>;

/** A report as one HTML file without external resources. It is readable without its script. */
export function writeHtmlPage(report: Page): string {
  if (report.isBrief) return renderPage(report, 'brief');
  return renderPage({ ...report, parts: moveLongTables(report.parts, report.lang) }, 'report');
}

/** A short page without a table of contents that prints on one sheet of paper. */
export function writeHtmlSheet(report: Page): string {
  return renderPage(report, 'sheet');
}

const STYLES = { report: REPORT_STYLE, brief: BRIEF_STYLE, sheet: SHEET_STYLE };

function renderPage(report: Page, look: 'report' | 'brief' | 'sheet'): string {
  const style = STYLES[look];
  const { lang, title, subtitle, parts, sheets } = report;
  const context = makePageContext(lang, new Set(sheets.map(({ id }) => id)));
  const page = markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style, PAGE_SCRIPT)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trustMarkup(style)}</style>
</head>
<body${look !== 'report' && markup` class="${look}"`} data-words="${JSON.stringify({ filter: context.words.filter, count: context.words.count, open: context.words.open, close: context.words.close })}">
<a class="skip" href="#report">${context.words.skip}</a>
<header>${logo(report, context)}<h1><bdi>${title}</bdi></h1><p>${subtitle}</p></header>
${look === 'report' && navigation(report, context)}<main id="report" tabindex="-1"${isLong(parts) && markup` class="long"`}>
${parts.map((part) => section(part, context))}${sheets.length > 0 && sheetSection(report, context)}</main>
<footer><p>${context.words.made(`tpm ${report.document.tool.version}`)} · ${subtitle}<span> · <a href="#report">${context.words.top}</a></span></p></footer>
<script>${trustMarkup(PAGE_SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}

/** Browsers lay out the parts of a page with more table rows lazily. */
const MAX_EAGER_ROWS = 1500;

function isLong(parts: readonly ReportPart[]): boolean {
  const rows = parts.flatMap(({ blocks }) => blocks.map((block) => (block.type === 'table' ? block.rows.length : 0)));
  return rows.reduce((sum, count) => sum + count, 0) > MAX_EAGER_ROWS;
}

const logo = ({ logo: image }: Page, { words }: PageContext): Content =>
  image && markup`<img class="logo" alt="${words.logo}" src="data:${image.type};base64,${image.base64}">`;

function navigation({ parts, sheets }: Page, { words }: PageContext): Content {
  const entries = [...parts, ...(sheets.length > 0 ? [{ id: 'sheets', title: words.sheets }] : [])];
  const items = entries.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`);
  return markup`<nav aria-label="${words.contents}"><h2>${words.contents}</h2><ol>${items}</ol></nav>
`;
}

const section = (part: ReportPart, context: PageContext): Markup =>
  markup`<section id="${part.id}" aria-labelledby="${part.id}-title"><h2 id="${part.id}-title">${part.title}</h2>
${writeHtmlBlocks(part, 3, context)}</section>
`;

/** The anchor is inside `details`, so that a link to it opens the sheet. */
function sheetSection({ sheets, sheetsCut }: Page, context: PageContext): Markup {
  const onSheet: PageContext = { ...context, onSheet: true };
  return markup`<section id="sheets" aria-labelledby="sheets-title"><h2 id="sheets-title">${context.words.sheets}</h2><p class="dim">${context.words.sheetsHint}</p>${sheetsCut !== null && markup`<p class="note warning">${sheetsCut}</p>`}
${sheets.map(
  (sheet) =>
    markup`<details><summary><bdi>${sheet.title}</bdi>${sheet.aside !== undefined && markup` <small>${sheet.aside}</small>`}</summary><article id="${sheet.id}" tabindex="0">${writeHtmlBlocks(sheet, 3, onSheet)}</article></details>
`,
)}</section>
`;
}
