import { type Block, type Heading, heading, type Paragraph, paragraph } from '../../document/blocks.js';
import type { FullReport, ReportPart } from '../../document/report.js';
import { dateText } from '../../messages/format.js';
import { type Item, type Placed, placeBlocks } from './place-blocks.js';
import { pptxWords } from './pptx.words.js';
import { BODY, fitTitle, type Title } from './slide-sizes.js';
import { slideText } from './slide-text.js';

/** A slide before it is drawn: its title, what stands where, and its speaker notes. */
export interface SlidePlan {
  readonly kicker: string;
  readonly title: Title;
  readonly items: readonly Item[];
  readonly notes: string;
}

interface Content {
  readonly kicker: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The command that shows the numbers in full. */
  readonly command: string;
}

/** The slides: the decision, the gaps, the measures, what is not known, then one for each proof. */
export function planSlides(report: FullReport): SlidePlan[] {
  const [decision, ...proofs] = report.parts;
  if (!decision) return [];
  const repeated = chartTitlesOf(decision);
  return [
    ...decisionContents(decision, report).flatMap((contents) => planContents(contents, report)),
    ...proofs.flatMap((part) => planContents([proofContent(part, repeated)], report)),
  ];
}

const TITLE_GAP = 0.22;
const BRIEF_COMMAND = 'tpm report --brief';

/** Contents that may share a slide stand in one list. */
function decisionContents({ title, blocks }: ReportPart, report: FullReport): Content[][] {
  const [opening, ...rest] = splitAtHeadings(blocks);
  const first = opening?.blocks ?? [];
  const lead = first.find((block): block is Paragraph => block.type === 'paragraph');
  const charts = first.flatMap((block) => (block.type === 'chart' ? [block] : []));
  const others = first.filter((block) => block !== lead && block.type !== 'chart');
  const command = BRIEF_COMMAND;
  return [
    [{ kicker: `${report.title} · ${title}`, title: lead?.text ?? report.title, blocks: others, command }],
    ...charts.map((one) => [
      { kicker: one.chart.title, title: one.chart.description, blocks: [one], command: 'tpm report --sections gaps' },
    ]),
    rest.map(({ head, blocks: own }) => {
      const sentence = own.find((block): block is Paragraph => block.type === 'paragraph');
      const kicker = sentence ? (head?.text ?? '') : title;
      return {
        ...{ kicker, title: sentence?.text ?? head?.text ?? '', command },
        blocks: readableBlocks(own.filter((block) => block !== sentence)),
      };
    }),
  ];
}

/** Without a table, the remarks are what the slide says. */
const readableBlocks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.some(({ type }) => type === 'table')
    ? blocks
    : blocks.map((block) => (block.type === 'note' && block.kind === 'hint' ? paragraph(block.text) : block));

interface Section {
  readonly head: Heading | null;
  readonly blocks: readonly Block[];
}

function splitAtHeadings(blocks: readonly Block[]): Section[] {
  const sections: { head: Heading | null; blocks: Block[] }[] = [{ head: null, blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push({ head: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

const chartTitlesOf = ({ blocks }: ReportPart) =>
  new Set(blocks.flatMap((block) => (block.type === 'chart' ? [block.chart.title] : [])));

/** The sentence is the title; a chart that the decision has becomes a table with its values. */
function proofContent({ id, title, blocks }: ReportPart, repeated: ReadonlySet<string>): Content {
  const [first, ...rest] = blocks;
  const sentence = first?.type === 'paragraph' ? first.text : title;
  return {
    ...{ kicker: title, title: sentence, command: `tpm report --sections ${id}` },
    blocks: rest.flatMap((block) =>
      block.type === 'chart' && repeated.has(block.chart.title) ? dumbbellTables(block.chart) : [block],
    ),
  };
}

function dumbbellTables(chart: Extract<Block, { type: 'chart' }>['chart']): Block[] {
  if (chart.kind !== 'dumbbells') return [];
  return [
    {
      type: 'table',
      columns: [
        { key: 'name', title: chart.title, flexible: true },
        ...chart.roles.map(({ role, title }) => ({ key: role, title, align: 'right' as const })),
      ],
      rows: chart.rows.map(({ label, values }) => [
        { text: label },
        ...chart.roles.map(({ role }) => {
          const value = values[role] ?? null;
          return value === null ? null : { number: value, digits: chart.digits };
        }),
      ]),
    },
  ];
}

/** One slide if everything fits, else one for each content. */
function planContents(contents: readonly Content[], report: FullReport): SlidePlan[] {
  const [first, ...others] = contents;
  if (!first) return [];
  const together = {
    ...first,
    blocks: [...first.blocks, ...others.flatMap(({ title, blocks }) => [heading(2, title), ...blocks])],
  };
  const plan = placeContent(together, report);
  if (others.length === 0 || plan.isWhole) return [plan.slide];
  return contents.map((content) => placeContent(content, report).slide);
}

function placeContent({ kicker, title, blocks, command }: Content, report: FullReport) {
  const { lang } = report;
  const fitted = fitTitle(slideText(title));
  const top = Math.max(BODY.top, fitted.bottom + TITLE_GAP);
  const placed = placeBlocks(blocks, { ...BODY, top, height: BODY.top + BODY.height - top }, lang);
  const slide: SlidePlan = {
    ...{ kicker: slideText(kicker), title: fitted, items: placed.items },
    notes: notesOf(placed, command, report),
  };
  return { slide, isWhole: placed.isWhole };
}

function notesOf({ hints, hasChart }: Placed, command: string, { document, lang, title }: FullReport): string {
  const w = pptxWords[lang];
  const catalog = slideText(document.catalog.name ?? title);
  const lines = [w.source(catalog, dateText(document.asOf, lang)), w.command(command)];
  return [...lines, ...(hasChart ? [w.chartData] : []), ...hints].join(' ');
}
