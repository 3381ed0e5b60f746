import type { FullReport, ReportPart } from '../../../report/report.js';
import { htmlBlocks } from './blocks.js';
import { type Content, type Markup, markup, trusted } from './markup.js';
import { type Pen, penFor } from './pen.js';
import { policy } from './policy.js';
import { SCRIPT } from './script.js';
import { SHEET_STYLE, STYLE } from './style.js';

/** What a page shows. */
export type Page = Pick<
  FullReport,
  'document' | 'lang' | 'title' | 'subtitle' | 'parts' | 'sheets' | 'sheetsCut' | 'logo'
>;

/** One file that asks nobody for anything: it opens from a mail and from a disk, with or without its script. */
export function htmlPage(report: Page): string {
  return written(report, 'report');
}

/** The same for what is short: no contents stand beside it, and it fits one page of paper. */
export function htmlSheet(report: Page): string {
  return written(report, 'sheet');
}

function written(report: Page, look: 'report' | 'sheet'): string {
  const style = look === 'sheet' ? SHEET_STYLE : STYLE;
  const { lang, title, subtitle, parts, sheets } = report;
  const pen = penFor(lang, new Set(sheets.map(({ id }) => id)));
  const page = markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, SCRIPT)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body${look === 'sheet' && markup` class="sheet"`} data-words="${JSON.stringify({ filter: pen.words.filter, count: pen.words.count, open: pen.words.open, close: pen.words.close })}">
<a class="skip" href="#report">${pen.words.skip}</a>
<header>${logo(report, pen)}<h1><bdi>${title}</bdi></h1><p>${subtitle}</p></header>
${look === 'report' && navigation(report, pen)}<main id="report" tabindex="-1"${isLong(parts) && markup` class="long"`}>
${parts.map((part) => section(part, pen))}${sheets.length > 0 && sheetSection(report, pen)}</main>
<footer><p>${pen.words.made(`tpm ${report.document.tool.version}`)} · ${subtitle}<span> · <a href="#report">${pen.words.top}</a></span></p></footer>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}

/** From so many rows on a browser lays out a part when somebody comes near it. */
const LONG = 1500;

function isLong(parts: readonly ReportPart[]): boolean {
  const rows = parts.flatMap(({ blocks }) => blocks.map((block) => (block.type === 'table' ? block.rows.length : 0)));
  return rows.reduce((sum, count) => sum + count, 0) > LONG;
}

const logo = ({ logo: image }: Page, { words }: Pen): Content =>
  image && markup`<img class="logo" alt="${words.logo}" src="data:${image.type};base64,${image.base64}">`;

function navigation({ parts, sheets }: Page, { words }: Pen): Content {
  const entries = [...parts, ...(sheets.length > 0 ? [{ id: 'sheets', title: words.sheets }] : [])];
  const items = entries.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`);
  return markup`<nav aria-label="${words.contents}"><h2>${words.contents}</h2><ol>${items}</ol></nav>
`;
}

const section = (part: ReportPart, pen: Pen): Markup =>
  markup`<section id="${part.id}" aria-labelledby="${part.id}-title"><h2 id="${part.id}-title">${part.title}</h2>
${htmlBlocks(part, 3, pen)}</section>
`;

/** The anchor lies inside, so that following a link to it opens it. */
function sheetSection({ sheets, sheetsCut }: Page, pen: Pen): Markup {
  const onSheet: Pen = { ...pen, onSheet: true };
  return markup`<section id="sheets" aria-labelledby="sheets-title"><h2 id="sheets-title">${pen.words.sheets}</h2><p class="dim">${pen.words.sheetsHint}</p>${sheetsCut !== null && markup`<p class="note warning">${sheetsCut}</p>`}
${sheets.map(
  (sheet) =>
    markup`<details><summary><bdi>${sheet.title}</bdi>${sheet.aside !== undefined && markup` <small>${sheet.aside}</small>`}</summary><article id="${sheet.id}" tabindex="0">${htmlBlocks(sheet, 3, onSheet)}</article></details>
`,
)}</section>
`;
}
