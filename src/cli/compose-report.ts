import type { Analysis } from '../analysis/analysis.js';
import type { Lang } from '../messages/format.js';
import { type Computed, composePart, computeParts, prosePart, subtitleOf, valuesOf } from '../parts/compose.js';
import type { Facts } from '../parts/define.js';
import { parts as allParts } from '../parts/index.js';
import { fillIn } from '../parts/placeholders.js';
import { withoutMoney } from '../parts/redaction/data.js';
import type { Redaction } from '../parts/redaction/redaction.js';
import { redactionWords } from '../parts/redaction/words.js';
import { composeSheets } from '../parts/sheets.js';
import type { Template } from '../parts/template.js';
import { heading } from '../report/blocks.js';
import type { FullReport, ReportPart } from '../report/report.js';
import { contextOf } from '../sections/context.js';
import type { Chosen, ChosenPart } from './chosen-sections.js';

interface Wanted {
  readonly facts: Facts;
  readonly lang: Lang;
  readonly chosen: readonly Chosen[];
  readonly title: string;
  readonly intro: Template['intro'];
  /** The analysis of a part of the catalog. */
  readonly analysisOf: (select: readonly string[]) => Analysis;
  /** What the report hides; its analyses are redacted already. */
  readonly redaction: Redaction | null;
}

/** A section with the facts that it looks at. */
interface Placed extends Computed {
  readonly chosen: ChosenPart;
}

type Composed = Pick<FullReport, 'title' | 'subtitle' | 'parts' | 'blocks' | 'values' | 'sheets' | 'sheetsCut'> & {
  /** The fields of the JSON document beside its head. */
  readonly payload: object;
};

/** A section as it is written, with the facts behind it; a text of the user's has none. */
interface Section {
  readonly part: ReportPart;
  readonly placed: Placed | null;
}

/** What a report says: its sections in order, and the data that each of them shows. */
export function composeReport(wanted: Wanted): Composed {
  const { facts, lang, chosen, intro, redaction } = wanted;
  const { analysis } = facts;
  const context = contextOf(analysis, lang, { handedOver: true, hidesMoney: redaction !== null });
  const first =
    intro === undefined ? [] : [{ part: prosePart('intro', INTRO[lang], say(intro, wanted)), placed: null }];
  const sections = withOwnIds([...first, ...chosen.flatMap((one) => sectionOf(one, wanted))]);
  const title = say(wanted.title, wanted);
  const counted = subtitleOf(analysis.touchpoints.length, context);
  const subtitle = redaction ? `${counted} · ${redactionWords[lang].said}` : counted;
  const parts = sections.map(({ part }) => part);
  const whole = sections.flatMap(({ placed }) => (placed && !placed.chosen.select ? [placed] : []));
  return {
    title,
    subtitle,
    parts,
    blocks: [heading(1, title, subtitle), ...parts.flatMap((part) => [heading(2, part.title), ...part.blocks])],
    ...composeSheets(analysis, whole, context),
    values: valuesOf(whole, analysis, context),
    payload: payloadOf(title, sections, whole, redaction !== null),
  };
}

const INTRO = { en: 'Introduction', de: 'Einleitung' };

function say(text: string, { facts: { analysis }, lang, redaction }: Wanted): string {
  const said = fillIn(text, analysis, contextOf(analysis, lang));
  return redaction ? redaction.text(said) : said;
}

function sectionOf(chosen: Chosen, wanted: Wanted): Section[] {
  const { facts, lang, analysisOf, redaction } = wanted;
  if (!('part' in chosen)) {
    return [{ part: prosePart('text', say(chosen.title, wanted), say(chosen.text, wanted)), placed: null }];
  }
  const looked = chosen.select ? { ...facts, analysis: analysisOf(chosen.select) } : facts;
  const [computed] = computeParts([chosen.part], looked);
  if (!computed) return [];
  const context = contextOf(looked.analysis, lang, {
    top: chosen.top ?? null,
    groupBy: chosen.groupBy ?? null,
    handedOver: true,
    hidesMoney: redaction !== null,
  });
  const part = composePart(computed, context);
  const said = chosen.text === undefined ? [] : prosePart('', '', say(chosen.text, wanted)).blocks;
  const title = chosen.title === undefined ? part.title : say(chosen.title, wanted);
  return [{ part: { ...part, title, blocks: [...said, ...part.blocks] }, placed: { ...computed, chosen } }];
}

/** A section that stands in a report twice gets a number: ids are anchors, sheets and file names. */
function withOwnIds(sections: readonly Section[]): Section[] {
  const seen = new Map<string, number>();
  return sections.map((section) => {
    const { id } = section.part;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? section : { ...section, part: { ...section.part, id: `${id}-${count}` } };
  });
}

/** The data of each section under its id; that of a part of the catalog stands with its section. */
function payloadOf(title: string, sections: readonly Section[], whole: readonly Placed[], redacted: boolean): object {
  const shown = ({ part, data }: Placed) => (redacted ? withoutMoney(data, part.schema()) : data);
  const named = sections.map(({ part: { id, title: name }, placed }) => {
    const select = placed?.chosen.select ?? null;
    return { id, title: name, select, data: select && placed ? shown(placed) : null };
  });
  const data = Object.fromEntries(allParts.map(({ id }) => [id, null as unknown]));
  for (const one of whole) data[one.part.id] = shown(one);
  return { title, redacted, sections: named, ...data };
}
