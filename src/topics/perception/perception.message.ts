import { compareNumbers } from '../../core/order.js';
import { numberText, pointsText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { digitsOf, wordsOf } from '../section.js';
import { shareSize, strengthOf } from '../shared/strength.js';
import type { PerceptionData } from './perception.view.js';

const words = {
  en: {
    better: (count: string, both: string) =>
      `We see ourselves better than customers do at ${count} of ${both} touchpoints that both rated`,
    worse: (count: string, both: string) =>
      `Customers see us better than we do at ${count} of ${both} touchpoints that both rated`,
    mean: (points: string) => `on average of all by ${points}`,
  },
  de: {
    better: (count: string, both: string) =>
      `An ${count} von ${both} Kontaktpunkten, die beide bewertet haben, sehen wir uns besser als die Kunden`,
    worse: (count: string, both: string) =>
      `An ${count} von ${both} Kontaktpunkten, die beide bewertet haben, sehen uns die Kunden besser als wir selbst`,
    mean: (points: string) => `im Mittel aller um ${points}`,
  },
};

/** The side that rates higher at most touchpoints; nothing if neither does. */
export const perceptionMessage = defineMessage({
  find: ({ touchpoints, summary: { both, flattered, meanGap } }: PerceptionData) => {
    const modest = touchpoints.filter(({ ist }) => ist.gap !== null && compareNumbers(ist.gap, 0) < 0).length;
    if (meanGap === null || both === 0 || flattered === modest) return null;
    const side = flattered > modest ? ('better' as const) : ('worse' as const);
    const count = Math.max(flattered, modest);
    if (2 * count <= both || compareNumbers(meanGap, 0) > 0 !== (side === 'better')) return null;
    return { strength: strengthOf('reverses', shareSize(count, both)), numbers: { side, count, both, meanGap } };
  },
  say: ({ side, count, both, meanGap }, context) => {
    const w = wordsOf(words, context);
    const { lang, settings } = context;
    const mean = w.mean(pointsText(Math.abs(meanGap), lang, { digits: digitsOf(settings) }));
    return `${w[side](numberText(count, lang), numberText(both, lang))}, ${mean}.`;
  },
});
