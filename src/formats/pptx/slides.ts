import PptxGenJS from 'pptxgenjs';
import type { FullReport } from '../../document/report.js';
import { fixBytes } from './fixed-bytes.js';
import { type Item, POINT_INDENT, type TextStyle } from './place-blocks.js';
import { planSlides, type SlidePlan } from './plan-slides.js';
import { drawChart } from './slide-charts.js';
import { BODY, FOOTER, KICKER, SLIDE, WIDTH } from './slide-sizes.js';
import type { FittedRow, FittedTable } from './slide-table.js';
import { slideText } from './slide-text.js';

/** The types describe CommonJS, where the class is a member; the loaded ES module is the class itself. */
const Presentation = 'default' in PptxGenJS ? PptxGenJS.default : PptxGenJS;
type Presentation = PptxGenJS.default;

const FONT = 'Arial';
const COLOURS = { ink: '1B2733', navy: '12355B', blue: '1F5FA8', dim: '5C6874', line: 'C9D2DB', band: 'EAF0F6' };
const TONE_COLOURS: Readonly<Record<string, string>> = {
  bad: 'B3261E',
  good: '1E7A46',
  warn: '8A5A00',
  dim: COLOURS.dim,
};
const MASTER = 'tpm';

/** Slides with native charts, tables and text boxes; the same report gives the same bytes. */
export async function pptx(report: FullReport): Promise<Uint8Array> {
  const slides = makePresentation(report);
  for (const plan of planSlides(report)) drawSlide(slides, plan);
  const archive = (await slides.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
  return fixBytes(archive, report.document.asOf);
}

function makePresentation({ title, subtitle, document, lang }: FullReport): Presentation {
  const slides = new Presentation();
  slides.layout = 'LAYOUT_WIDE';
  slides.title = slideText(title);
  slides.subject = slideText(subtitle);
  slides.author = `${document.tool.name} ${document.tool.version}`;
  slides.company = '';
  const theme = { headFontFace: FONT, bodyFontFace: FONT, lang: lang === 'de' ? 'de-DE' : 'en-US' };
  slides.theme = theme;
  defineMaster(slides, slideText(`${title} · ${subtitle}`));
  return slides;
}

/** The layout of every slide: a place for its title, the title of the report and the number of the slide. */
function defineMaster(slides: Presentation, footer: string): void {
  const style = { fontFace: FONT, fontSize: 10, color: COLOURS.dim, margin: 0, valign: 'middle' as const };
  const line = { y: FOOTER.top, h: FOOTER.height, ...style };
  const title = { x: SLIDE.margin, y: 0.72, w: WIDTH, h: 1.05, margin: 0 };
  slides.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: SLIDE.width, h: 0.14, fill: { color: COLOURS.navy } } },
      { text: { text: footer, options: { x: SLIDE.margin, w: WIDTH - 1, ...line } } },
      { placeholder: { options: { name: 'title', type: 'title', ...title }, text: '' } },
    ],
    slideNumber: { x: SLIDE.width - SLIDE.margin - 0.6, w: 0.6, align: 'right', ...line },
  });
}

function drawSlide(slides: Presentation, { kicker, title, items, notes }: SlidePlan): void {
  const slide = slides.addSlide({ masterName: MASTER });
  slide.addText(title.text, {
    placeholder: 'title',
    ...{ x: SLIDE.margin, y: title.top, w: WIDTH, h: title.height, margin: 0 },
    ...{ fontFace: FONT, fontSize: title.size, bold: true, color: COLOURS.navy, valign: 'top', align: 'left' },
  });
  slide.addText(kicker, {
    ...{ x: SLIDE.margin, y: KICKER.top, w: WIDTH, h: KICKER.height, margin: 0 },
    ...{ fontFace: FONT, fontSize: 13, color: COLOURS.blue, valign: 'top' },
  });
  for (const item of items) drawItem(slide, item);
  slide.addNotes(notes);
}

function drawItem(slide: PptxGenJS.default.Slide, item: Item): void {
  const place = { x: BODY.left, y: item.top, w: BODY.width, h: item.height };
  if (item.kind === 'chart') drawChart(slide, item.chart, place);
  else if (item.kind === 'table') drawTable(slide, item.table, place);
  else if (item.kind === 'text') {
    slide.addText(item.text, {
      ...place,
      margin: 0,
      fontFace: FONT,
      fontSize: item.size,
      valign: 'top',
      ...styleOf(item.style),
    });
  } else drawPoint(slide, item, place);
}

function styleOf(style: TextStyle): PptxGenJS.default.TextPropsOptions {
  if (style === 'heading') return { bold: true, color: COLOURS.navy };
  return { color: { plain: COLOURS.ink, hint: COLOURS.dim, warning: TONE_COLOURS.bad ?? '' }[style] };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function drawPoint(
  slide: PptxGenJS.default.Slide,
  item: Extract<Item, { kind: 'point' }>,
  { x, y, w, h }: Place,
): void {
  const style = { fontFace: FONT, fontSize: item.size, valign: 'top' as const, margin: 0 };
  slide.addText(String(item.number), { ...style, x, y, w: POINT_INDENT, h, bold: true, color: COLOURS.blue });
  slide.addText(
    [
      { text: item.text, options: { color: COLOURS.ink } },
      { text: `  ${item.proof}`, options: { color: COLOURS.dim, fontSize: Math.max(11, item.size - 3) } },
    ],
    { ...style, x: x + POINT_INDENT, y, w: w - POINT_INDENT, h },
  );
}

function drawTable(slide: PptxGenJS.default.Slide, table: FittedTable, place: Place): void {
  const { columns, rows, size, headHeight } = table;
  const border = { type: 'solid' as const, pt: 0.75, color: COLOURS.line };
  const none = { type: 'none' as const };
  const borders: PptxGenJS.default.TableCellProps['border'] = [none, none, border, none];
  const hasHead = columns.some(({ title }) => title !== '');
  const head = columns.map(({ title, right }) => ({
    text: title,
    options: { bold: true, color: 'FFFFFF', fill: { color: COLOURS.navy }, align: alignOf(right), border: borders },
  }));
  const body = rows.map((row) => cellsOf(row, columns, borders));
  slide.addTable([...(hasHead ? [head] : []), ...body], {
    ...{ x: place.x, y: place.y, w: place.w, colW: columns.map(({ width }) => width) },
    rowH: [...(hasHead ? [headHeight] : []), ...rows.map(({ height }) => height)],
    ...{ fontFace: FONT, fontSize: size, color: COLOURS.ink, valign: 'middle', margin: [0.03, 0.07, 0.03, 0.07] },
  });
}

const alignOf = (right: boolean): 'right' | 'left' => (right ? 'right' : 'left');

function cellsOf(
  { cells, title }: FittedRow,
  columns: FittedTable['columns'],
  border: PptxGenJS.default.TableCellProps['border'],
): PptxGenJS.default.TableRow {
  const own = border === undefined ? {} : { border };
  if (title !== null) {
    const fill = { color: COLOURS.band };
    return [{ text: title, options: { colspan: columns.length, bold: true, color: COLOURS.navy, fill, ...own } }];
  }
  return cells.map(({ text, bold, tone }, at) => {
    const color = TONE_COLOURS[tone ?? ''] ?? COLOURS.ink;
    return { text, options: { bold, color, align: alignOf(columns[at]?.right ?? false), ...own } };
  });
}
