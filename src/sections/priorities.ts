import { numberText, percentText } from '../messages/format.js';
import { type Block, type Cell, heading, note, number, type Table, text } from '../report/blocks.js';
import type { PrioritiesData, Priority } from '../views/priorities.js';
import { type Context, defineViewSection, first, wordsOf } from './define.js';
import { missingLines } from './missing.js';

const words = {
  en: {
    title: 'What first?',
    touchpoint: 'Touchpoint',
    score: 'Priority',
    leverage: 'Leverage',
    gapShare: 'Gap',
    because: 'mostly because of',
    tie: 'tie',
    more: (count: string) => `… ${count} more: tpm rank`,
    none: 'Nothing can be ranked yet: a touchpoint needs an Ist, a target and at least one criterion of its leverage.',
    fallback: 'No leverage is known anywhere: ranked by the gap alone. Add importance or reach to the touchpoints.',
    notRankable: 'Not rankable',
    ties: 'Equal scores share a rank and are ordered by id.',
    formula:
      'Priority = 100 × leverage × share of the scale that the gap takes; tpm explain <touchpoint> shows each part.',
  },
  de: {
    title: 'Was zuerst?',
    touchpoint: 'Kontaktpunkt',
    score: 'Priorität',
    leverage: 'Hebel',
    gapShare: 'Lücke',
    because: 'vor allem wegen',
    tie: 'gleichauf',
    more: (count: string) => `… ${count} weitere: tpm rank`,
    none: 'Noch ist nichts zu reihen: ein Kontaktpunkt braucht Ist, Ziel und mindestens ein Kriterium seines Hebels.',
    fallback: 'Nirgends ist ein Hebel bekannt: gereiht nach der Lücke allein. Wichtigkeit oder Reichweite ergänzen.',
    notRankable: 'Nicht zu reihen',
    ties: 'Gleiche Werte teilen sich einen Rang und stehen nach Kennung.',
    formula: 'Priorität = 100 × Hebel × Anteil der Lücke an der Skala; tpm explain <Kontaktpunkt> zeigt jeden Teil.',
  },
};

/** Which touchpoints matter most, and why. */
export const priorities = defineViewSection({
  id: 'priorities',
  summary: { en: 'which touchpoints matter most, and why', de: 'welche Kontaktpunkte am meisten zählen, und warum' },
  compose: (data: PrioritiesData, context): Block[] => {
    const w = wordsOf(words, context);
    const blocks: Block[] = [heading(2, w.title)];
    if (data.fallback) blocks.push(note('warning', w.fallback));
    if (data.priorities.length === 0) blocks.push(note('hint', w.none));
    else blocks.push(rankTable(data, context));
    if (context.overview) return blocks;
    if (data.priorities.some((row) => row.tie)) blocks.push(note('hint', w.ties));
    if (data.method === 'weighted-gap' && data.priorities.length > 0) blocks.push(note('hint', w.formula));
    return [...blocks, ...missingLines(data.notRankable, context, w.notRankable)];
  },
});

function rankTable(data: PrioritiesData, context: Context): Table {
  const w = wordsOf(words, context);
  const { shown, rest } = first(data.priorities, context);
  const highest = Math.max(...data.priorities.map((row) => row.score), 0);
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'rank', title: '', align: 'right' },
      { key: 'touchpoint', title: w.touchpoint, plainOnly: true },
      { key: 'name', title: context.overview ? '' : w.touchpoint, flexible: true },
      { key: 'tie', title: '', detail: true },
      { key: 'score', title: w.score, align: 'right' },
      { key: 'bar', title: '' },
      { key: 'leverage', title: w.leverage, align: 'right', from: 90, detail: true },
      { key: 'gapShare', title: w.gapShare, align: 'right', from: 90, detail: true },
      { key: 'because', title: w.because, from: 70, detail: true },
    ],
    rows: shown.map((row) => [
      number(row.rank),
      text(row.touchpoint),
      text(row.name),
      { text: row.tie ? w.tie : '', plain: row.tie ? 'tie' : '', tone: 'dim' },
      number(row.score, { digits: 1 }),
      { share: highest === 0 ? 0 : row.score / highest },
      row.leverage === null ? null : { text: percentText(row.leverage, context.lang), plain: String(row.leverage) },
      row.gapShare === null ? null : { text: percentText(row.gapShare, context.lang), plain: String(row.gapShare) },
      mostly(row, context),
    ]),
  };
  return rest > 0 ? { ...table, more: w.more(numberText(rest, context.lang)) } : table;
}

/** The criterion that carries most of the leverage. */
function mostly({ because }: Priority, { terms }: Context): Cell {
  const [top] = [...because].sort((left, right) => right.contribution - left.contribution);
  if (!top || top.contribution <= 0) return text('');
  return { text: terms.criteria[top.criterion], plain: top.criterion, tone: 'dim' };
}
