import { numberText, quoteText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { digitsOf, wordsOf } from '../section.js';
import { pointsSize, strengthOf } from '../shared/strength.js';
import type { LoopData } from './loop.view.js';
import type { MeasuresData } from './measures.view.js';

const words = {
  en: {
    worse: (measure: string, touchpoint: string, before: string, after: string, expected: string) =>
      `${measure} made it worse: the Ist of ${touchpoint} went from ${before} to ${after} since; ${expected} was expected.`,
    'no-effect': (measure: string, touchpoint: string, before: string, after: string, expected: string) =>
      `${measure} has shown no effect: the Ist of ${touchpoint} was ${before} and is ${after}; ${expected} was expected.`,
    partly: (measure: string, touchpoint: string, before: string, after: string, expected: string) =>
      `${measure} brought less than promised: the Ist of ${touchpoint} went from ${before} to ${after}; ${expected} was expected.`,
    reached: (measure: string, touchpoint: string, before: string, after: string, expected: string) =>
      `${measure} brought what was promised: the Ist of ${touchpoint} went from ${before} to ${after}; ${expected} was expected.`,
  },
  de: {
    worse: (measure: string, touchpoint: string, before: string, after: string, expected: string) =>
      `${measure} hat es verschlechtert: Das Ist von ${touchpoint} ging seither von ${before} auf ${after}; erwartet war ${expected}.`,
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
 * What a done measure brought at a touchpoint. Its size is the distance between the promised and the reached gain, at the
 * end of the interval that is nearer to the promise; of a promise that was kept, the gain itself.
 */
export const measuresMessage = defineMessage({
  find: ({ loop }: MeasuresData, { model, settings }) => {
    const judged = loop.flatMap(({ name, gains }) =>
      gains.flatMap((gain) => {
        const verdict = VERDICTS.find((one) => one === gain.verdict);
        const { before, after, touchpoint, expected } = gain;
        if (!verdict || !before || !after || gain.together.length > 0) return [];
        const sort = verdict === 'worse' ? 'reverses' : 'describes';
        const strength = strengthOf(sort, pointsSize(...missedBy(gain, verdict === 'reached'), settings));
        const where = model.touchpoints.get(touchpoint)?.fields.name ?? touchpoint;
        const numbers = {
          measure: name,
          touchpoint: where,
          verdict,
          before: before.score,
          after: after.score,
          expected,
        };
        return [{ strength, numbers }];
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

function missedBy({ expected, gain, ci95 }: Gain, kept: boolean): [number, Gain['ci95']] {
  if (kept) return [gain ?? 0, ci95];
  return [expected - (gain ?? 0), ci95 && [expected - ci95[1], expected - ci95[0]]];
}
