import { type Block, type Cell, heading, number, paragraph, share, text } from '../../document/blocks.js';
import { countText, numberText, percentText } from '../../messages/format.js';
import { headlineText, TRIALS, worseLines } from '../overview/headline.section.js';
import { type Context, defineSection, digitsOf, wordsOf } from '../section.js';
import { laterNote } from '../shared/later.section.js';
import type { SummaryData } from './summary.view.js';

const words = {
  en: {
    first: 'What first',
    sure: (share: string, of: string, k: string) => `among the first ${k} in ${share} of all ${of}`,
    rated: 'Touchpoints with an Ist',
    of: (part: string, all: string) => `${part} of ${all}`,
    byCustomers: (share: string) => `${share} of the ratings come from customers`,
    mean: 'Mean Ist',
    short: 'Short of the target',
    gap: (mean: string) => `mean gap ${mean}`,
    moments: 'Open moments of truth',
    wins: 'Quick wins',
    measure: ['measure', 'measures'],
    winsOf: (count: string, points: string) => `${count}, together ${points} priority points`,
    winsBeside: (count: string, beside: string, points: string) =>
      `${count}, ${beside} of them side by side: together ${points} priority points`,
    winOf: (count: string, points: string) => `${count}, ${points} priority points`,
    none: 'none yet',
  },
  de: {
    first: 'Was zuerst',
    sure: (share: string, of: string, k: string) => `in ${share} aller ${of} unter den ersten ${k}`,
    rated: 'Kontaktpunkte mit Ist',
    of: (part: string, all: string) => `${part} von ${all}`,
    byCustomers: (share: string) => `${share} der Bewertungen stammen von Kunden`,
    mean: 'Mittleres Ist',
    short: 'Hinter dem Ziel',
    gap: (mean: string) => `mittlere Lücke ${mean}`,
    moments: 'Offene Momente der Wahrheit',
    wins: 'Quick Wins',
    measure: ['Maßnahme', 'Maßnahmen'],
    winsOf: (count: string, points: string) => `${count}, zusammen ${points} Prioritätspunkte`,
    winsBeside: (count: string, beside: string, points: string) =>
      `${count}, davon ${beside} nebeneinander: zusammen ${points} Prioritätspunkte`,
    winOf: (count: string, points: string) => `${count}, ${points} Prioritätspunkte`,
    none: 'noch keine',
  },
};

/** The first priority and its certainty, then the figures behind it. */
export const summary = defineSection({
  id: 'summary',
  compose: (data: SummaryData, context): Block[] => {
    const w = wordsOf(words, context);
    return [
      paragraph(headlineText(data.headline, context), 'strong'),
      ...worseLines(data.headline, context),
      ...laterNote(context),
      { type: 'facts', facts: factsOf(data, context) },
      ...(data.first.length > 0 ? [heading(2, w.first), firstTable(data, context)] : []),
    ];
  },
});

function factsOf(data: SummaryData, context: Context): { label: string; value: Cell }[] {
  const { lang } = context;
  const w = wordsOf(words, context);
  const digits = digitsOf(context.settings);
  const count = (value: number) => numberText(value, lang);
  const score = (value: number) => numberText(value, lang, { digits });
  const parts = (...all: (string | null)[]) => text(all.filter((part) => part !== null).join(' · '));
  return [
    {
      label: w.rated,
      value: parts(
        w.of(count(data.rated), count(data.touchpoints)),
        data.customerShare === null ? null : w.byCustomers(percentText(data.customerShare, lang)),
      ),
    },
    { label: w.mean, value: number(data.meanIst, { digits }) ?? text(w.none) },
    {
      label: w.short,
      value: parts(
        w.of(count(data.short), count(data.compared)),
        data.meanShortfall === null ? null : w.gap(score(data.meanShortfall)),
      ),
    },
    { label: w.moments, value: text(w.of(count(data.openMoments), count(data.moments))) },
    { label: w.wins, value: text(data.quickWins === 0 ? w.none : winsText(data, context)) },
  ];
}

function winsText({ quickWins, quickWinsTogether, quickWinBenefit }: SummaryData, context: Context): string {
  const { lang } = context;
  const w = wordsOf(words, context);
  const [one = '', many = ''] = w.measure;
  const count = countText(quickWins, one, many, lang);
  const points = numberText(quickWinBenefit, lang, { digits: 1, sign: true });
  if (quickWinsTogether < quickWins) return w.winsBeside(count, numberText(quickWinsTogether, lang), points);
  return quickWins === 1 ? w.winOf(count, points) : w.winsOf(count, points);
}

function firstTable({ first, headline }: SummaryData, context: Context): Block {
  const w = wordsOf(words, context);
  const of = TRIALS[context.lang][headline.data.inTop?.of ?? 'draws'];
  return {
    type: 'table',
    columns: [
      { key: 'rank', title: '', align: 'right' },
      { key: 'touchpoint', title: '', plainOnly: true },
      { key: 'name', title: '', flexible: true },
      { key: 'topK', title: '' },
    ],
    rows: first.map(({ rank, touchpoint, name, topK, k }) => [
      { number: rank },
      text(touchpoint),
      text(name),
      topK === null || k === null
        ? null
        : { ...share(topK, w.sure(percentText(topK, context.lang), of, numberText(k, context.lang))), tone: 'dim' },
    ]),
  };
}
