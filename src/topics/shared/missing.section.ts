import { groupByKeys } from '../../core/group-by-keys.js';
import { type Block, note } from '../../document/blocks.js';
import { numberText } from '../../messages/format.js';
import type { GapsData } from '../gaps/gaps.view.js';
import { type Context, wordsOf } from '../section.js';
import { quoteNames } from './names.section.js';

const words = {
  en: {
    compared: 'Not in the comparison',
    ranked: 'Not rankable',
    more: (count: string) => `${count} more`,
  },
  de: {
    compared: 'Nicht im Vergleich',
    ranked: 'Nicht zu reihen',
    more: (count: string) => `${count} weitere`,
  },
};

type MissingValues = GapsData['missing'];

/** Touchpoints with missing data, grouped by what is missing. Missing data never counts as 0. */
export function missingLines(
  missing: MissingValues,
  context: Context,
  from: 'compared' | 'ranked' = 'compared',
): Block[] {
  if (missing.length === 0) return [];
  const w = wordsOf(words, context);
  const groups = groupByKeys(missing, ({ lacks }) => [lacks.map((what) => context.terms.lacks[what]).join(', ')]);
  const limit = context.overview ? 3 : context.handedOver ? 40 : 12;
  return [...groups].map(([what, rows]) => {
    const ids = rows.slice(0, limit).map(({ touchpoint }) => touchpoint);
    const rest = rows.length - ids.length;
    const more = rest > 0 ? w.more(numberText(rest, context.lang)) : undefined;
    return note('hint', `${w[from]} – ${what}: ${quoteNames('touchpoint', ids, context, more)}`);
  });
}
