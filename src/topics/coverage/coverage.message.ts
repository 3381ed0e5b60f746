import { numberText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { wordsOf } from '../section.js';
import { strengthOf } from '../shared/strength.js';
import type { CoverageData } from './coverage.view.js';

const words = {
  en: {
    none: (needed: string) =>
      `At none of the ${needed} touchpoints that need a measure has one been begun or carried out.`,
    some: (done: string, needed: string) =>
      `Of ${needed} touchpoints that need a measure, ${done} ${done === '1' ? 'has' : 'have'} one that runs or is done.`,
  },
  de: {
    none: (needed: string) =>
      `An keinem der ${needed} Kontaktpunkte, die eine Maßnahme brauchen, läuft eine oder ist eine erledigt.`,
    some: (done: string, needed: string) =>
      `Von ${needed} Kontaktpunkten, die eine Maßnahme brauchen, ${done === '1' ? 'hat' : 'haben'} ${done} eine, die läuft oder erledigt ist.`,
  },
};

/** How many touchpoints still wait for a measure (step 3b). A count of the whole catalog has no interval. */
export const coverageMessage = defineMessage({
  find: ({ steps }: CoverageData, { model }) => {
    const carriedOut = steps.find(({ step }) => step === '3b');
    const needed = carriedOut ? carriedOut.total - carriedOut.notNeeded : 0;
    if (!carriedOut || needed === 0 || model.measures.size === 0) return null;
    const { done } = carriedOut;
    return { strength: strengthOf('describes', 1 - done / needed), numbers: { done, needed } };
  },
  say: ({ done, needed }, context) => {
    const w = wordsOf(words, context);
    const count = (value: number) => numberText(value, context.lang);
    return done === 0 ? w.none(count(needed)) : w.some(count(done), count(needed));
  },
});
