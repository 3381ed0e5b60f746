import { numberText, quoteText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { digitsOf, wordsOf } from '../section.js';
import { strengthOf, UNSURE } from '../shared/strength.js';
import type { LoopData } from './loop.view.js';
import type { MeasuresData } from './measures.view.js';

const words = {
  en: {
    worse: (measure: string, touchpoint: string, before: string, after: string, expected: string) =>
      `Customers are worse off since ${measure} was done: the Ist of ${touchpoint} went from ${before} to ${after}; ${expected} was expected.`,
    'no-effect': (measure: string, touchpoint: string, before: string, after: string, expected: string) =>
      `${measure} has shown no effect: the Ist of ${touchpoint} was ${before} and is ${after}; ${expected} was expected.`,
    partly: (measure: string, touchpoint: string, before: string, after: string, expected: string) =>
      `${measure} brought less than promised: the Ist of ${touchpoint} went from ${before} to ${after}; ${expected} was expected.`,
    reached: (measure: string, touchpoint: string, before: string, after: string, expected: string) =>
      `${measure} brought what was promised: the Ist of ${touchpoint} went from ${before} to ${after}; ${expected} was expected.`,
  },
  de: {
    worse: (measure: string, touchpoint: string, before: string, after: string, expected: string) =>
      `Seit ${measure} umgesetzt ist, geht es Kunden schlechter: Das Ist von ${touchpoint} ging von ${before} auf ${after}; erwartet war ${expected}.`,
    'no-effect': (measure: string, touchpoint: string, before: string, after: string, expected: string) =>
      `${measure} zeigt keine Wirkung: Das Ist von ${touchpoint} war ${before} und ist ${after}; erwartet war ${expected}.`,
    partly: (measure: string, touchpoint: string, before: string, after: string, expected: string) =>
      `${measure} brachte weniger als versprochen: Das Ist von ${touchpoint} ging von ${before} auf ${after}; erwartet war ${expected}.`,
    reached: (measure: string, touchpoint: string, before: string, after: string, expected: string) =>
      `${measure} brachte, was versprochen war: Das Ist von ${touchpoint} ging von ${before} auf ${after}; erwartet war ${expected}.`,
  },
};

type Gain = LoopData[number]['gains'][number];
const VERDICTS = ['worse', 'no-effect', 'partly', 'reached'] as const;

/**
 * What a done measure brought at a touchpoint. Its size is the share of the promised gain that was missed, or reached where
 * the promise was kept, at the cautious end of the 95% interval; without an interval it counts half.
 */
export const measuresMessage = defineMessage({
  find: ({ loop }: MeasuresData, { model }) => {
    const judged = loop.flatMap(({ name, gains }) =>
      gains.flatMap((gain) => {
        const verdict = VERDICTS.find((one) => one === gain.verdict);
        const { before, after, touchpoint, expected } = gain;
        if (!verdict || !before || !after || gain.together.length > 0) return [];
        const strength = strengthOf(verdict === 'worse' ? 'reverses' : 'describes', sizeOf(gain));
        const where = model.touchpoints.get(touchpoint)?.fields.name ?? touchpoint;
        const scores = { before: before.score, after: after.score, expected };
        return [{ strength, numbers: { measure: name, touchpoint: where, verdict, ...scores } }];
      }),
    );
    // The sort is stable: of equal ones the newest comes first.
    return judged.sort((left, right) => right.strength - left.strength)[0] ?? null;
  },
  say: ({ measure, touchpoint, verdict, before, after, expected }, context) => {
    const { lang, settings } = context;
    const score = (value: number, sign = false) => numberText(value, lang, { digits: digitsOf(settings), sign });
    return wordsOf(words, context)[verdict](
      quoteText(measure, lang),
      quoteText(touchpoint, lang),
      score(before),
      score(after),
      score(expected, true),
    );
  },
});

function sizeOf({ verdict, expected, gain, ci95 }: Gain): number {
  if (expected <= 0) return 0;
  const kept = verdict === 'reached';
  const reached = ci95 ? ci95[kept ? 0 : 1] : (gain ?? 0);
  const share = Math.min(1, kept ? reached / expected : (expected - reached) / expected);
  return ci95 ? share : UNSURE * share;
}
