import { type Block, type Cell, type Column, heading, note, share, text } from '../../document/blocks.js';
import { listText, numberText, percentagePointsText, percentText } from '../../messages/format.js';
import { type Context, wordsOf } from '../section.js';
import type { PrioritiesData, Priority } from './priorities.view.js';

const words = {
  en: {
    first: 'first',
    topK: (k: string) => `in the top ${k}`,
    topIn: (k: string) => `in the top ${k} in`,
    range: 'rank 5–95%',
    weightings: (share: string) => `${share} of all weightings`,
    draws: (share: string) => `${share} of all draws`,
    how: (draws: string, seed: string) => `${draws} draws (seed ${seed}): `,
    anyWeights: (count: string) => `all weightings of ${count} criteria equally likely`,
    inOrder: (order: string) => `all weightings with ${order} equally likely`,
    uncertain: (count: string) => `${count} uncertain Ist ${count === '1' ? 'value' : 'values'}`,
    error: (points: string) => `. A share is off by at most ${points}, with 95% certainty (1/√draws).`,
    nothingVaries:
      'How sure the ranks are cannot be said: fewer than two criteria are known, and no Ist has n and spread.',
    central: 'Which weighting puts which touchpoint first',
    centralColumn: 'mostly with weight on',
    any: 'almost any weighting',
    touchpoint: 'Touchpoint',
  },
  de: {
    first: 'zuerst',
    topK: (k: string) => `in den Top ${k}`,
    topIn: (k: string) => `in den Top ${k} bei`,
    range: 'Rang 5–95 %',
    weightings: (share: string) => `${share} aller Gewichtungen`,
    draws: (share: string) => `${share} aller Ziehungen`,
    how: (draws: string, seed: string) => `${draws} Ziehungen (Startwert ${seed}): `,
    anyWeights: (count: string) => `alle Gewichtungen von ${count} Kriterien gleich wahrscheinlich`,
    inOrder: (order: string) => `alle Gewichtungen mit ${order} gleich wahrscheinlich`,
    uncertain: (count: string) => `${count} ${count === '1' ? 'unsicherer Ist-Wert' : 'unsichere Ist-Werte'}`,
    error: (points: string) => `. Ein Anteil ist mit 95 % Sicherheit um höchstens ${points} falsch (1/√Ziehungen).`,
    nothingVaries:
      'Wie sicher die Ränge sind, lässt sich nicht sagen: weniger als zwei Kriterien sind bekannt, und kein Ist hat n und Streuung.',
    central: 'Welche Gewichtung wen nach vorn bringt',
    centralColumn: 'vor allem mit Gewicht auf',
    any: 'fast jede Gewichtung',
    touchpoint: 'Kontaktpunkt',
  },
};

/** A column and its cells. */
export interface Field {
  readonly column: Column;
  readonly cell: (row: Priority, at: number) => Cell;
}

/** The certainty of each rank: one share on the summary screen, all shares if the ranking is shown alone. */
export function standingFields(data: PrioritiesData, context: Context): Field[] {
  const [sure] = data.priorities.flatMap((row) => row.robustness ?? []);
  if (!sure || !data.robustness) return [];
  const w = wordsOf(words, context);
  const k = numberText(sure.k, context.lang);
  const of = data.robustness.criteria.length > 1 ? w.weightings : w.draws;
  const cellOf = (value: number | undefined, say?: (share: string) => string): Cell => {
    if (value === undefined) return null;
    const percent = percentText(value, context.lang);
    return share(value, say ? say(percent) : percent);
  };
  if (context.overview) {
    // "Among the first five" says nothing if there are at most five.
    if (data.priorities.length <= sure.k) return [];
    const cell: Field['cell'] = ({ robustness }, at) => cellOf(robustness?.topK, at === 0 ? of : undefined);
    return [{ column: { key: 'topK', title: w.topIn(k) }, cell }];
  }
  const topK: Field = {
    column: { key: 'topK', title: w.topK(k), align: 'right' },
    cell: ({ robustness }) => cellOf(robustness?.topK),
  };
  if (sure.rankLow === null) return [topK];
  return [
    { column: { key: 'first', title: w.first, align: 'right' }, cell: ({ robustness }) => cellOf(robustness?.first) },
    topK,
    { column: { key: 'range', title: w.range, align: 'right' }, cell: ({ robustness }) => rangeCell(robustness) },
  ];
}

function rangeCell(sure: Priority['robustness']): Cell {
  if (!sure || sure.rankLow === null) return null;
  const [low, high] = [String(sure.rankLow), String(sure.rankHigh)];
  return { text: low === high ? low : `${low}–${high}`, plain: `${low}-${high}` };
}

/** How the shares were computed and how exact they are; or why there are none. */
export function standingLines(data: PrioritiesData, context: Context): Block[] {
  const w = wordsOf(words, context);
  const { robustness, notRobust } = data;
  if (!robustness) return notRobust === 'nothing-varies' ? [note('hint', w.nothingVaries)] : [];
  const { draws, seed, criteria, order, uncertain } = robustness;
  const count = (value: number) => numberText(value, context.lang);
  const named = order?.map((criterion) => context.terms.criteria[criterion]).join(' > ');
  const what = [
    ...(criteria.length > 1 ? [named ? w.inOrder(named) : w.anyWeights(count(criteria.length))] : []),
    ...(uncertain > 0 ? [w.uncertain(count(uncertain))] : []),
  ];
  // Rounded up: 1.04 is not "at most 1.0". The true 95% bound is 0.98/√draws.
  const points = Math.ceil(1000 / Math.sqrt(draws)) / 10;
  const error = w.error(percentagePointsText(points, context.lang, { digits: 1 }));
  return [
    note('hint', w.how(count(draws), String(seed)) + listText(what, context.lang) + error),
    ...centralWeightsTable(data, context),
  ];
}

/** Smaller shares, less than one draw in a hundred, are within the error of a share. */
const MIN_SHARE = 0.01;

/** Central weights of the touchpoints that rank first in some draws; empty if only one does. */
function centralWeightsTable({ priorities }: PrioritiesData, context: Context): Block[] {
  const rows = priorities.filter(({ robustness: sure }) => {
    return sure?.centralWeights && sure.rankLow !== null && sure.first >= MIN_SHARE;
  });
  if (rows.length < 2) return [];
  const w = wordsOf(words, context);
  return [
    heading(2, w.central),
    {
      type: 'table',
      columns: [
        { key: 'touchpoint', title: w.touchpoint, flexible: true },
        { key: 'first', title: w.first, align: 'right' },
        { key: 'weights', title: w.centralColumn, flexible: true },
      ],
      rows: rows.map((row) => [
        { text: row.name, plain: row.touchpoint },
        share(row.robustness?.first ?? 0, percentText(row.robustness?.first ?? 0, context.lang)),
        text(heaviestText(row, context), 'dim'),
      ]),
    },
  ];
}

/** The two heaviest weights; nothing if they hardly differ from equal weights. */
function heaviestText({ robustness }: Priority, context: Context): string {
  const { terms, lang } = context;
  const weights = Object.entries(robustness?.centralWeights ?? {}).sort(([, left], [, right]) => right - left);
  if ((weights[0]?.[1] ?? 0) * weights.length < 1.2) return wordsOf(words, context).any;
  return weights
    .slice(0, 2)
    .map(([criterion, weight]) => `${terms.criteria[criterion as 'reach']} ${percentText(weight, lang)}`)
    .join(', ');
}
