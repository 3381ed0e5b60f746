import { VALUE_KINDS } from '../../core/model/on-scale.js';
import { type Block, type Cell, heading, type Table, text } from '../../document/blocks.js';
import { numberText } from '../../messages/format.js';
import { type Context, digitsOf } from '../section.js';

type Value = number | { readonly score?: number; readonly n?: number; readonly votes?: readonly number[] };
type Rating = Partial<Record<(typeof VALUE_KINDS)[number], Value>> & { readonly note?: string };

/** The ratings of a round as written: scores with the number of answers, or single votes. */
export function ratingBlocks(fields: Readonly<Record<string, unknown>>, title: string, context: Context): Block[] {
  const { ratings } = fields as { readonly ratings?: Readonly<Record<string, Rating>> };
  if (ratings === undefined || Object.keys(ratings).length === 0) return [];
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: context.terms.kinds.touchpoint ?? '', flexible: true },
      ...VALUE_KINDS.map((kind) => ({
        key: kind,
        title: context.terms.values[kind],
        align: 'right' as const,
        ifAny: true as const,
      })),
      { key: 'note', title: '', below: 'line' },
    ],
    rows: Object.entries(ratings).map(([touchpoint, rating]): Cell[] => [
      { text: context.name('touchpoint', touchpoint), plain: touchpoint },
      ...VALUE_KINDS.map((kind) => text(valueText(rating[kind], context))),
      text(rating.note ?? '', 'dim'),
    ]),
  };
  return [heading(2, title), table];
}

function valueText(value: Value | undefined, context: Context): string {
  if (value === undefined) return '';
  const { lang } = context;
  const score = (one: number) => numberText(one, lang, { digits: digitsOf(context.settings) });
  if (typeof value === 'number') return score(value);
  if (value.votes) return value.votes.map((vote) => numberText(vote, lang)).join(' ');
  const answers = value.n === undefined ? '' : ` (n = ${numberText(value.n, lang)})`;
  return `${score(value.score ?? 0)}${answers}`;
}
