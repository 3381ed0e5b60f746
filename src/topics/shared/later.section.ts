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
    short: (asOf: string, what: string) => `left out as after ${asOf}: ${what}`,
    upTo: (asOf: string, said: string) => `${said} That holds up to ${asOf}; what is dated later is left out.`,
    noValue: (asOf: string) => `none given up to ${asOf}`,
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
    short: (asOf: string, what: string) => `nach dem ${asOf}, deshalb nicht dabei: ${what}`,
    upTo: (asOf: string, said: string) => `${said} Das gilt bis ${asOf}; was später datiert ist, zählt nicht.`,
    noValue: (asOf: string) => `bis ${asOf} von niemandem genannt`,
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
  const parts = countsOf(context).map(({ count, all }) => {
    const named = all.slice(0, MAX_NAMES).map(({ entry, date }) => `${entry.id} ${dateText(date, lang)}`);
    return `${count} (${[...named, ...(all.length > MAX_NAMES ? ['…'] : [])].join(', ')})`;
  });
  return [note('warning', w.said(dateText(context.asOf, lang), listText(parts, lang)))];
}

/** The same without names, for a line that may not wrap; empty if there are none. */
export function laterText(context: Context): string {
  const { lang } = context;
  const counts = countsOf(context).map(({ count }) => count);
  return counts.length === 0 ? '' : wordsOf(words, context).short(dateText(context.asOf, lang), listText(counts, lang));
}

function countsOf(context: Context): { readonly count: string; readonly all: Context['later'] }[] {
  return DATED_KINDS.flatMap((kind) => {
    const all = context.later.filter((one) => one.kind === kind);
    const [one = '', many = ''] = wordsOf(words, context).kinds[kind];
    return all.length === 0 ? [] : [{ count: countText(all.length, one, many, context.lang), all }];
  });
}

/** A sentence with the day up to which it holds, if entries of these kinds exist with a later date. */
export function upToIfLater(said: string, kinds: readonly LaterKind[], context: Context): string {
  if (!context.later.some(({ kind }) => kinds.includes(kind))) return said;
  return wordsOf(words, context).upTo(dateText(context.asOf, context.lang), said);
}

/** Replaces "none yet" if entries of these kinds exist with a later date. */
export function replaceIfLater(said: string, kinds: readonly LaterKind[], context: Context): string {
  if (!context.later.some(({ kind }) => kinds.includes(kind))) return said;
  return wordsOf(words, context).nothing(dateText(context.asOf, context.lang));
}

/** Replaces "none given" in a cell if a round exists with a later date. */
export function noValueText(said: string, context: Context): string {
  if (!context.later.some(({ kind }) => kind === 'assessment')) return said;
  return wordsOf(words, context).noValue(dateText(context.asOf, context.lang));
}
