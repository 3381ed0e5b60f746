import { type Block, heading, note, type Table } from '../../document/blocks.js';
import { type Context, defineViewSection, takeTop, wordsOf } from '../section.js';
import { replaceIfLater } from '../shared/later.section.js';
import { missingLines } from '../shared/missing.section.js';
import { addRestLine } from '../shared/rest.section.js';
import type { PrioritiesData } from './priorities.view.js';
import { quadrantBlocks } from './quadrants.section.js';
import { rankFields } from './rank-fields.section.js';
import { METHOD_FORMULAS, METHOD_TITLES } from './ranking.view.js';
import { standingFields, standingLines } from './standing.section.js';

const words = {
  en: {
    title: 'What first?',
    none: 'Nothing can be ranked yet: a touchpoint needs an Ist, a target and at least one criterion of its leverage.',
    fallback: 'No leverage is known anywhere: ranked by the gap alone. Add importance or reach to the touchpoints.',
    otherFallback: 'The method of tpm.yaml can rank no touchpoint: ranked by the gap alone.',
    ties: 'Equal scores share a rank and are ordered by id.',
    parts: 'tpm explain <touchpoint> shows each part.',
  },
  de: {
    title: 'Was zuerst?',
    none: 'Noch ist nichts zu reihen: ein Kontaktpunkt braucht Ist, Ziel und mindestens ein Kriterium seines Hebels.',
    fallback: 'Nirgends ist ein Hebel bekannt: gereiht nach der Lücke allein. Wichtigkeit oder Reichweite ergänzen.',
    otherFallback: 'Das Verfahren aus tpm.yaml kann keinen Kontaktpunkt reihen: gereiht nach der Lücke allein.',
    ties: 'Gleiche Werte teilen sich einen Rang und stehen nach Kennung.',
    parts: 'tpm explain <Kontaktpunkt> zeigt jeden Teil.',
  },
};

/** The touchpoints that matter most, the reasons, and the certainty of the ranks. */
export const priorities = defineViewSection({
  id: 'priorities',
  summary: { en: 'which touchpoints matter most, and why', de: 'welche Kontaktpunkte am meisten zählen, und warum' },
  compose: (data: PrioritiesData, context): Block[] => {
    const w = wordsOf(words, context);
    const usual = data.method === 'weighted-gap' || data.fallback !== null;
    const blocks: Block[] = [
      usual ? heading(2, w.title) : heading(2, w.title, METHOD_TITLES[data.method]?.[context.lang]),
    ];
    if (data.fallback) blocks.push(note('warning', fallbackText(context)));
    if (data.priorities.length === 0) blocks.push(note('hint', replaceIfLater(w.none, ['assessment'], context)));
    else blocks.push(rankTable(data, context));
    if (context.overview) return blocks;
    blocks.push(...quadrantBlocks(data, context));
    if (data.priorities.some((row) => row.tie)) blocks.push(note('hint', w.ties));
    if (data.priorities.length > 0)
      blocks.push(note('hint', methodText(data.method, context)), ...standingLines(data, context));
    return [...blocks, ...missingLines(data.notRankable, context, 'ranked')];
  },
});

function methodText(method: PrioritiesData['method'], context: Context): string {
  const formula = METHOD_FORMULAS[method]?.[context.lang] ?? '';
  if (method !== 'weighted-gap' || context.handedOver) return formula;
  return `${formula.replace(/\.$/, '')}; ${wordsOf(words, context).parts}`;
}

function fallbackText(context: Context): string {
  const w = wordsOf(words, context);
  return context.settings.priority.method === 'weighted-gap' ? w.fallback : w.otherFallback;
}

function rankTable(data: PrioritiesData, context: Context): Table {
  const { shown, rest } = takeTop(data.priorities, context);
  const sure = standingFields(data, context);
  const fields = [...rankFields(data, context, sure.length > 0), ...sure];
  const table: Table = {
    type: 'table',
    columns: fields.map(({ column }) => column),
    rows: shown.map((row, at) => fields.map(({ cell }) => cell(row, at))),
  };
  return addRestLine(table, rest, 'tpm rank', context);
}
