import { DATED_KINDS, type LaterKind } from '../../analysis/later.js';
import { type Block, note } from '../../document/blocks.js';
import { countText, dateText, listText } from '../../messages/format.js';
import { type Context, wordsOf } from '../section.js';

const words = {
  en: {
    said: (asOf: string, what: string) => `After ${asOf} and therefore left out: ${what}.`,
    kinds: {
      assessment: ['round', 'rounds'],
      metric: ['value of a metric', 'values of metrics'],
      incident: ['incident', 'incidents'],
      measure: ['end of a measure', 'ends of measures'],
    },
    nothing: (asOf: string) => `Nothing up to ${asOf}; what is dated later is left out.`,
  },
  de: {
    said: (asOf: string, what: string) => `Nach dem ${asOf} und deshalb nicht dabei: ${what}.`,
    kinds: {
      assessment: ['Runde', 'Runden'],
      metric: ['Wert einer Kennzahl', 'Werte von Kennzahlen'],
      incident: ['Ereignis', 'Ereignisse'],
      measure: ['Ende einer Maßnahme', 'Enden von Maßnahmen'],
    },
    nothing: (asOf: string) => `Bis ${asOf} nichts; was später datiert ist, zählt nicht.`,
  },
};

/** Maximum number of dated entries named in one line. */
const MAX_NAMES = 3;

/** One line about entries that the analysis leaves out because of their later date; empty if there are none. */
export function laterNote(context: Context): Block[] {
  const w = wordsOf(words, context);
  const { lang, later } = context;
  if (later.length === 0) return [];
  const parts = DATED_KINDS.flatMap((kind) => {
    const all = later.filter((one) => one.kind === kind);
    if (all.length === 0) return [];
    const [one = '', many = ''] = w.kinds[kind];
    const named = all.slice(0, MAX_NAMES).map(({ entry, date }) => `${entry.id} ${dateText(date, lang)}`);
    return [
      `${countText(all.length, one, many, lang)} (${[...named, ...(all.length > MAX_NAMES ? ['…'] : [])].join(', ')})`,
    ];
  });
  return [note('warning', w.said(dateText(context.asOf, lang), listText(parts, lang)))];
}

/** Replaces "none yet" if entries of these kinds exist with a later date. */
export function replaceIfLater(said: string, kinds: readonly LaterKind[], context: Context): string {
  if (!context.later.some(({ kind }) => kinds.includes(kind))) return said;
  return wordsOf(words, context).nothing(dateText(context.asOf, context.lang));
}
