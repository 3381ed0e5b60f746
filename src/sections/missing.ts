import { listText, numberText } from '../messages/format.js';
import { type Block, note } from '../report/blocks.js';
import type { GapsData } from '../views/gaps.js';
import { type Context, wordsOf } from './define.js';

const words = {
  en: { missing: 'Not in the comparison', more: (count: string) => `${count} more` },
  de: { missing: 'Nicht im Vergleich', more: (count: string) => `${count} weitere` },
};

/** What is missing, by what: never counted as 0, always named. */
export function missingLines(missing: GapsData['missing'], context: Context, title?: string): Block[] {
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
    return note('hint', `${title ?? w.missing} – ${what}: ${listText(shown, context.lang)}`);
  });
  return lines;
}
