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
  const groups = new Map<string, string[]>();
  for (const { touchpoint, lacks } of missing) {
    const key = lacks.map((what) => context.terms.lacks[what]).join(', ');
    groups.set(key, [...(groups.get(key) ?? []), context.name('touchpoint', touchpoint)]);
  }
  const limit = context.overview ? 3 : context.handedOver ? 40 : 12;
  const lines = [...groups].map(([what, names]) => {
    const shown =
      names.length > limit ? [...names.slice(0, limit), w.more(numberText(names.length - limit, context.lang))] : names;
    return note('hint', `${w[from]} – ${what}: ${listText(shown, context.lang)}`);
  });
  return lines;
}
