import type { Block, Heading } from '../document/blocks.js';
import type { CsvDialect, FullReport, Report, ReportPart } from '../document/report.js';
import { dateText, type Lang } from '../messages/format.js';
import { terms } from '../messages/terms.js';

const WORDS = {
  en: { start: 'At a glance', asOf: 'As of' },
  de: { start: 'Auf einen Blick', asOf: 'Stand' },
} as const;

/**
 * A screen as a document: its first heading as title, the catalog and the day of the analysis below it, and a part for each
 * further heading. Blocks before the first of these form the part "At a glance".
 * @param given a title instead of the first heading
 */
export function toPage(report: Report, given?: string, csvDialect: CsvDialect = 'rfc'): FullReport {
  const { blocks, lang, document } = report;
  const heading = given === undefined ? titleOf(blocks) : null;
  const title = given ?? heading?.text ?? document.catalog.name ?? terms[lang].nameless;
  return {
    ...report,
    title,
    subtitle: subtitleOf(report, heading?.aside, title),
    parts: partsOf(
      blocks.filter((block) => block !== heading),
      lang,
    ),
    sheets: [],
    sheetsCut: null,
    values: null,
    csvDialect,
    logo: null,
  };
}

/** The heading of level 1, or the heading at the start. */
export function titleOf(blocks: readonly Block[]): Heading | null {
  const [first] = blocks;
  const title = blocks.find((block) => block.type === 'heading' && block.level === 1) ?? first;
  return title?.type === 'heading' ? title : null;
}

/** What the heading adds, the name of the catalog and the day of the analysis; nothing twice. */
function subtitleOf({ document, lang }: Report, aside: string | undefined, title: string): string {
  const day = `${WORDS[lang].asOf} ${dateText(document.asOf, lang)}`;
  const pieces = [aside ?? '', document.catalog.name ?? '', day].filter((one) => one !== '' && one !== title);
  return [...new Set(pieces)].join(' · ');
}

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
