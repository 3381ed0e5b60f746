import type { Analysis } from '../analysis/analysis.js';
import { type Block, paragraph } from '../document/blocks.js';
import type { ReportPart } from '../document/report.js';
import { countText, dateText, type Words } from '../messages/format.js';
import type { GapsData } from '../topics/gaps/gaps.view.js';
import type { PrioritiesData } from '../topics/priorities/priorities.view.js';
import type { Context } from '../topics/section.js';
import type { Facts, Part } from '../topics/topic.js';
import { makeTouchpointValues } from './touchpoint-values.js';

/** A part with its computed data. */
export interface ComputedPart {
  readonly part: Part;
  readonly data: unknown;
}

/** Computes each part once. Parts whose data are `null` are left out. */
export function computeParts(parts: readonly Part[], facts: Facts): ComputedPart[] {
  return parts.flatMap((part) => {
    const data = part.compute(facts);
    return data === null ? [] : [{ part, data }];
  });
}

/** The part under its title, without the equal title of its section; its sentence comes before its charts. */
export function composePart({ part, data }: ComputedPart, analysis: Analysis, context: Context): ReportPart {
  const blocks = dropTitle(part.compose(data, context));
  const message = () => part.message?.(data, analysis)?.say(context) ?? null;
  return { id: part.id, title: part.title[context.lang], blocks: openWithSentence(blocks, message) };
}

/** Begins with the sentence of the section, or else with its message. */
function openWithSentence(blocks: readonly Block[], message: () => string | null): readonly Block[] {
  const opening = blocks.find((block) => block.type !== 'chart');
  if (opening?.type === 'paragraph' && opening.tone === 'strong')
    return [opening, ...blocks.filter((block) => block !== opening)];
  const said = message();
  return said === null ? blocks : [paragraph(said, 'strong'), ...blocks];
}

function dropTitle(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex((block) => block.type !== 'chart');
  return blocks[at]?.type === 'heading' ? [...blocks.slice(0, at), ...blocks.slice(at + 1)] : blocks;
}

const words: Words<{ asOf: string; one: string; many: string }> = {
  en: { asOf: 'As of', one: 'touchpoint', many: 'touchpoints' },
  de: { asOf: 'Stand', one: 'Kontaktpunkt', many: 'Kontaktpunkte' },
};

/** A section that consists of a text from the template; an empty line begins a new paragraph. */
export function makeProsePart(id: string, title: string, text: string): ReportPart {
  const paragraphs = text.split(/\n\s*\n/).map((one) => one.trim());
  return { id, title, blocks: paragraphs.filter((one) => one !== '').map((one) => paragraph(one)) };
}

/** The table of all values of each touchpoint that the report computed. */
export function valuesOf(
  computed: readonly ComputedPart[],
  { touchpoints }: Analysis,
  context: Context,
): ReportPart | null {
  const dataOf = (id: string) => computed.find(({ part }) => part.id === id)?.data ?? null;
  const named = touchpoints.map(({ id, fields: { name, phase, department } }) => {
    return { id, name, phase, department: department ?? null };
  });
  const values = { gaps: dataOf('gaps') as GapsData | null, priorities: dataOf('priorities') as PrioritiesData | null };
  return makeTouchpointValues(named, values, context);
}

/** The subtitle of a report. */
export function subtitleOf(touchpoints: number, { lang, asOf }: Context): string {
  const w = words[lang];
  return `${w.asOf} ${dateText(asOf, lang)} · ${countText(touchpoints, w.one, w.many, lang)}`;
}
