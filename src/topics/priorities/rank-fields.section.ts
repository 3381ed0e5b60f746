import { type Cell, number, share, text } from '../../document/blocks.js';
import { percentText } from '../../messages/format.js';
import { type Context, digitsOf, wordsOf } from '../section.js';
import type { PrioritiesData, Priority } from './priorities.view.js';
import type { Field } from './standing.section.js';

const words = {
  en: {
    touchpoint: 'Touchpoint',
    score: 'Priority',
    leverage: 'Leverage',
    gapShare: 'Gap',
    because: 'mostly because of',
    tie: 'tie',
    quadrant: 'Quadrant',
    satisfaction: 'Satisfaction',
    band: 'Band (by votes)',
    company: 'opinion',
    border: 'on the border',
  },
  de: {
    touchpoint: 'Kontaktpunkt',
    score: 'Priorität',
    leverage: 'Hebel',
    gapShare: 'Lücke',
    because: 'vor allem wegen',
    tie: 'gleichauf',
    quadrant: 'Quadrant',
    satisfaction: 'Zufriedenheit',
    band: 'Stufe (aus Stimmen)',
    company: 'Innensicht',
    border: 'an der Grenze',
  },
};

/** The columns of a ranking: name, score, and the inputs of the method. */
export function rankFields(data: PrioritiesData, context: Context, sure: boolean): Field[] {
  const w = wordsOf(words, context);
  const highest = Math.max(...data.priorities.map((row) => row.score), 0);
  // The certainty of a rank takes precedence over the bar beside a figure.
  const room = sure ? { bar: 100, leverage: 110, because: 130 } : { bar: 0, leverage: 90, because: 70 };
  const common: Field[] = [
    { column: { key: 'rank', title: '', align: 'right' }, cell: (row) => number(row.rank) },
    { column: { key: 'touchpoint', title: w.touchpoint, plainOnly: true }, cell: (row) => text(row.touchpoint) },
    {
      column: { key: 'name', title: context.overview ? '' : w.touchpoint, flexible: true },
      cell: (row) => text(row.name),
    },
    {
      column: { key: 'tie', title: '', from: sure || data.method === 'ipa' ? 100 : 0, detail: true },
      cell: (row) => ({ text: row.tie ? w.tie : '', plain: row.tie ? 'tie' : '', tone: 'dim' }),
    },
  ];
  if (data.method === 'ipa') return [...common, ...ipaFields(context)];
  return [
    ...common,
    { column: { key: 'score', title: w.score, align: 'right' }, cell: (row) => number(row.score, { digits: 1 }) },
    {
      column: { key: 'bar', title: '', from: room.bar },
      cell: (row) => ({ share: highest === 0 ? 0 : row.score / highest }),
    },
    ...methodFields(data, context, room),
  ];
}

/** The minimum terminal width at which each optional column is shown. */
interface MinWidths {
  readonly leverage: number;
  readonly because: number;
}

function methodFields({ method }: PrioritiesData, context: Context, room: MinWidths): Field[] {
  if (method === 'opportunity') return opportunityFields(context);
  const w = wordsOf(words, context);
  const digits = digitsOf(context.settings);
  const ist: Field = {
    column: { key: 'ist', title: context.terms.values.ist, align: 'right' },
    cell: (row) => number(row.ist, { digits }),
  };
  if (method === 'satisfaction') return [ist];
  const gap: Field = {
    column: { key: 'gapShare', title: w.gapShare, align: 'right', from: room.leverage, detail: true },
    cell: (row) => shareCell(row.gapShare, context),
  };
  if (method === 'gap') return [gap];
  return [
    {
      column: { key: 'leverage', title: w.leverage, align: 'right', from: room.leverage, detail: true },
      cell: (row) => shareCell(row.leverage, context),
    },
    gap,
    {
      column: { key: 'because', title: w.because, from: room.because, detail: true },
      cell: (row) => mainCriterionCell(row, context),
    },
  ];
}

function opportunityFields(context: Context): Field[] {
  const w = wordsOf(words, context);
  return [
    {
      column: { key: 'importance', title: context.terms.values.importance, align: 'right' },
      cell: ({ opportunity }) => number(opportunity?.importance ?? null, { digits: 1 }),
    },
    {
      column: { key: 'satisfaction', title: w.satisfaction, align: 'right' },
      cell: ({ opportunity }) => number(opportunity?.satisfaction ?? null, { digits: 1 }),
    },
    {
      column: { key: 'band', title: w.band, from: 90, detail: true },
      cell: ({ opportunity }) =>
        opportunity?.band ? { text: context.terms.bands[opportunity.band], plain: opportunity.band } : text(''),
    },
  ];
}

function ipaFields(context: Context): Field[] {
  const w = wordsOf(words, context);
  const digits = digitsOf(context.settings);
  return [
    { column: { key: 'score', title: '', plainOnly: true }, cell: (row) => number(row.score) },
    {
      column: { key: 'quadrant', title: w.quadrant },
      cell: ({ quadrant }) =>
        quadrant && { text: context.terms.quadrants[quadrant.quadrant], plain: quadrant.quadrant },
    },
    {
      column: { key: 'importance', title: context.terms.values.importance, align: 'right' },
      cell: ({ quadrant }) => number(quadrant?.importance ?? null, { digits }),
    },
    {
      column: { key: 'ist', title: context.terms.values.ist, align: 'right' },
      cell: (row) => number(row.ist, { digits }),
    },
    {
      column: { key: 'remark', title: '', flexible: true, from: 76, detail: true },
      cell: ({ quadrant }) => {
        const remarks = [
          ...(quadrant?.border ? (['border'] as const) : []),
          ...(quadrant?.importanceBy === 'company' ? (['company'] as const) : []),
        ];
        return { text: remarks.map((remark) => w[remark]).join(' · '), plain: remarks.join(','), tone: 'dim' };
      },
    },
  ];
}

function shareCell(value: number | null, { lang }: Context) {
  return value === null ? null : share(value, percentText(value, lang));
}

/** The criterion that contributes most to the leverage. */
function mainCriterionCell({ because }: Priority, { terms }: Context): Cell {
  const [top] = [...because].sort((left, right) => right.contribution - left.contribution);
  if (!top || top.contribution <= 0) return text('');
  return { text: terms.criteria[top.criterion], plain: top.criterion, tone: 'dim' };
}
