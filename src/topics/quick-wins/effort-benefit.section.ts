import { type Block, heading, note, number, type Table, text } from '../../document/blocks.js';
import { numberText } from '../../messages/format.js';
import { type Context, wordsOf } from '../section.js';
import type { Quadrant, QuickWinsData } from './quick-wins.view.js';

const words = {
  en: {
    title: 'Effort and benefit',
    effort: 'Effort (days)',
    benefit: 'Benefit',
    measure: 'Measure',
    cross: (effort: string, benefit: string) =>
      `The lines stand at ${effort} days, the limit of quick wins, and at benefit ${benefit}, the median of these measures.`,
  },
  de: {
    title: 'Aufwand und Nutzen',
    effort: 'Aufwand (Tage)',
    benefit: 'Nutzen',
    measure: 'Maßnahme',
    cross: (effort: string, benefit: string) =>
      `Die Linien stehen bei ${effort} Tagen, der Grenze für Quick Wins, und bei Nutzen ${benefit}, dem Median dieser Maßnahmen.`,
  },
};

const ORDER: readonly Quadrant[] = ['quick-win', 'small-and-useful', 'big-bet', 'fill-in', 'money-pit'];

/** The quadrants as a chart; quick wins are numbered by rank, the other measures after them. */
export function effortBenefitBlocks(data: QuickWinsData, context: Context): Block[] {
  const { effortDays, benefit } = data.cuts;
  // One point makes no chart.
  if (benefit === null || data.quadrants.length < 2) return [];
  const w = wordsOf(words, context);
  const { efforts } = context.terms;
  const rows = sortQuadrants(data);
  const amount = (value: number) => numberText(value, context.lang, { digits: 1 });
  return [
    heading(2, w.title),
    {
      type: 'plane',
      x: { title: w.effort, turned: false, least: 0, onLine: 'before' },
      y: { title: w.benefit, turned: false, least: 0 },
      crosshair: { x: effortDays, y: benefit },
      corners: [efforts['quick-win'], efforts['big-bet'], efforts['fill-in'], efforts['money-pit']],
      points: rows.map((row, at) => ({ x: row.effortDays, y: row.benefit, label: String(at + 1) })),
    },
    legend(rows, data.quickWins.length, context),
    note('hint', w.cross(numberText(effortDays, context.lang), amount(benefit))),
  ];
}

function sortQuadrants({ quadrants, quickWins }: QuickWinsData): QuickWinsData['quadrants'] {
  const place = new Map(quickWins.map(({ measure }, at) => [measure, at]));
  const key = (row: QuickWinsData['quadrants'][number]) => place.get(row.measure) ?? Number.POSITIVE_INFINITY;
  return [...quadrants].sort(
    (left, right) =>
      ORDER.indexOf(left.quadrant) - ORDER.indexOf(right.quadrant) ||
      (left.quadrant === 'quick-win' ? key(left) - key(right) : right.benefit - left.benefit),
  );
}

/** The measures that the table of quick wins does not list. */
function legend(rows: QuickWinsData['quadrants'], from: number, context: Context): Table {
  const w = wordsOf(words, context);
  return {
    type: 'table',
    columns: [
      { key: 'number', title: '', align: 'right' },
      { key: 'measure', title: w.measure, plainOnly: true },
      { key: 'name', title: w.measure, flexible: true },
      { key: 'quadrant', title: '', flexible: true },
      { key: 'benefit', title: w.benefit, align: 'right' },
      { key: 'effortDays', title: w.effort, align: 'right' },
    ],
    rows: rows
      .slice(from)
      .map((row, at) => [
        number(from + at + 1),
        text(row.measure),
        text(context.name('measure', row.measure)),
        { text: context.terms.efforts[row.quadrant], plain: row.quadrant, tone: 'dim' },
        number(row.benefit, { digits: 1, sign: true }),
        number(row.effortDays),
      ]),
  };
}
