import { grouped } from '../core/grouped.js';
import { listText, numberText } from '../messages/format.js';
import { type Block, note } from '../report/blocks.js';
import type { GapsData } from '../views/gaps.js';
import { type Context, wordsOf } from './define.js';

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

type Missing = GapsData['missing'];

/** What is missing, by what: never counted as 0, always named. */
export function missingLines(missing: Missing, context: Context, from: 'compared' | 'ranked' = 'compared'): Block[] {
  if (missing.length === 0) return [];
  const w = wordsOf(words, context);
  const groups = grouped(missing, ({ lacks }) => [lacks.map((what) => context.terms.lacks[what]).join(', ')]);
  const limit = context.overview ? 3 : context.handedOver ? 40 : 12;
  return [...groups].map(([what, rows]) => {
    const names = rows.slice(0, limit).map(({ touchpoint }) => context.name('touchpoint', touchpoint));
    const rest = rows.length - names.length;
    const shown = rest > 0 ? [...names, w.more(numberText(rest, context.lang))] : names;
    return note('hint', `${w[from]} – ${what}: ${listText(shown, context.lang)}`);
  });
}
