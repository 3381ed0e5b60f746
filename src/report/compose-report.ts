import type { Analysis } from '../analysis/analysis.js';
import { heading } from '../document/blocks.js';
import type { FullReport, ReportPart } from '../document/report.js';
import type { Lang } from '../messages/format.js';
import { topics } from '../topics/index.js';
import { contextOf } from '../topics/shared/context.js';
import type { Facts } from '../topics/topic.js';
import type { ChosenPart, ChosenSection } from './chosen-sections.js';
import { type ComputedPart, composePart, computeParts, makeProsePart, subtitleOf, valuesOf } from './compose-parts.js';
import { fillIn } from './placeholders.js';
import { hideMoney } from './redaction/redact-data.js';
import type { Redaction } from './redaction/redaction.js';
import { redactionWords } from './redaction/redaction.words.js';
import type { Template } from './template.js';
import { composeSheets, type SheetScope } from './touchpoint-sheets.js';

export interface ReportRequest {
  readonly facts: Facts;
  readonly lang: Lang;
  readonly chosen: readonly ChosenSection[];
  readonly title: string;
  readonly intro: Template['intro'];
  /** Analyses the touchpoints that a template selects. */
  readonly analysisOf: (select: readonly string[]) => Analysis;
  /** The redaction of a redacted report. Its analyses are already redacted. */
  readonly redaction: Redaction | null;
  readonly sheets: SheetScope;
}

/** A section with its data. */
interface PlacedSection extends ComputedPart {
  readonly chosen: ChosenPart;
}

type ComposedReport = Pick<
  FullReport,
  'title' | 'subtitle' | 'parts' | 'blocks' | 'values' | 'sheets' | 'sheetsCut'
> & {
  /** The fields of the JSON document beside its head. */
  readonly payload: object;
};

/** A composed section with its data; `null` for a text of the template. */
interface Section {
  readonly part: ReportPart;
  readonly placed: PlacedSection | null;
}

/** Composes the sections of a report in order, and the JSON payload with their data. */
export function composeReport(request: ReportRequest): ComposedReport {
  const { facts, lang, chosen, intro, redaction } = request;
  const { analysis } = facts;
  const context = contextOf(analysis, lang, { handedOver: true, hidesMoney: redaction !== null });
  const introSections =
    intro === undefined
      ? []
      : [{ part: makeProsePart('intro', INTRO_TITLES[lang], fillText(intro, request)), placed: null }];
  const sections = numberRepeatedIds([...introSections, ...chosen.flatMap((one) => composeSection(one, request))]);
  const title = fillText(request.title, request);
  const counted = subtitleOf(analysis.touchpoints.length, context);
  const subtitle = redaction ? `${counted} · ${redactionWords[lang].said}` : counted;
  const parts = sections.map(({ part }) => part);
  const whole = sections.flatMap(({ placed }) => (placed && !placed.chosen.select ? [placed] : []));
  return {
    title,
    subtitle,
    parts,
    blocks: [heading(1, title, subtitle), ...parts.flatMap((part) => [heading(2, part.title), ...part.blocks])],
    ...composeSheets(analysis, whole, context, request.sheets),
    values: valuesOf(whole, analysis, context),
    payload: payloadOf(title, sections, whole, redaction !== null),
  };
}

const INTRO_TITLES = { en: 'Introduction', de: 'Einleitung' };

export function fillText(
  text: string,
  { facts: { analysis }, lang, redaction }: Pick<ReportRequest, 'facts' | 'lang' | 'redaction'>,
): string {
  const filled = fillIn(text, analysis, contextOf(analysis, lang));
  return redaction ? redaction.text(filled) : filled;
}

function composeSection(chosen: ChosenSection, request: ReportRequest): Section[] {
  const { facts, lang, analysisOf, redaction } = request;
  if (!('part' in chosen)) {
    return [
      { part: makeProsePart('text', fillText(chosen.title, request), fillText(chosen.text, request)), placed: null },
    ];
  }
  const scopedFacts = chosen.select ? { ...facts, analysis: analysisOf(chosen.select) } : facts;
  const [computed] = computeParts([chosen.part], scopedFacts);
  if (!computed) return [];
  const context = contextOf(scopedFacts.analysis, lang, {
    top: chosen.top ?? null,
    groupBy: chosen.groupBy ?? null,
    handedOver: true,
    hidesMoney: redaction !== null,
  });
  const part = composePart(computed, scopedFacts.analysis, context);
  const intro = chosen.text === undefined ? [] : makeProsePart('', '', fillText(chosen.text, request)).blocks;
  const title = chosen.title === undefined ? part.title : fillText(chosen.title, request);
  return [{ part: { ...part, title, blocks: [...intro, ...part.blocks] }, placed: { ...computed, chosen } }];
}

/** Numbers the ids of repeated sections, because ids are anchors and file names. */
function numberRepeatedIds(sections: readonly Section[]): Section[] {
  const seen = new Map<string, number>();
  return sections.map((section) => {
    const { id } = section.part;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? section : { ...section, part: { ...section.part, id: `${id}-${count}` } };
  });
}

/** The data of each section under its id. Data of selected touchpoints are with their section. */
function payloadOf(
  title: string,
  sections: readonly Section[],
  whole: readonly PlacedSection[],
  redacted: boolean,
): object {
  const visibleData = ({ part, data }: PlacedSection) => (redacted ? hideMoney(data, part.schema()) : data);
  const named = sections.map(({ part: { id, title: name }, placed }) => {
    const select = placed?.chosen.select ?? null;
    return { id, title: name, select, data: select && placed ? visibleData(placed) : null };
  });
  const data = Object.fromEntries(topics.map(({ id }) => [id, null as unknown]));
  for (const one of whole) data[one.part.id] = visibleData(one);
  return { title, redacted, sections: named, brief: null, ...data };
}
