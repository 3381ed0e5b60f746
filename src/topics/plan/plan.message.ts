import { listText, numberText, percentText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { wordsOf } from '../section.js';
import { amountText } from '../shared/money-cells.js';
import { strengthOf, UNSURE } from '../shared/strength.js';
import type { PlanData } from './plan.view.js';

const words = {
  en: (count: string, takes: string, points: string, share: string) =>
    `${count} ${count === '1' ? 'measure' : 'measures'} for ${takes} ${count === '1' ? 'closes' : 'close'} ${points} priority points, ${share} of what is open.`,
  de: (count: string, takes: string, points: string, share: string) =>
    `${count} ${count === '1' ? 'Maßnahme schließt' : 'Maßnahmen schließen'} für ${takes} ${points} Prioritätspunkte, ${share} des Offenen.`,
};

/** What the best mix costs and closes. Gains of measures are expectations and count half. */
export const planMessage = defineMessage({
  find: ({ chosen, objective, total }: PlanData) => {
    if (chosen.length === 0 || objective === null || total === 0) return null;
    const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
    const share = objective / total;
    const isPriced = chosen.every(({ cost }) => cost !== null);
    const numbers = {
      measures: chosen.length,
      cost: isPriced ? sum(chosen.map(({ cost }) => cost)) : null,
      days: sum(chosen.map(({ days }) => days)),
      points: objective,
      share,
    };
    return { strength: strengthOf('decides', UNSURE * share), numbers };
  },
  say: ({ measures, cost, days, points, share }, context) => {
    const { lang, terms } = context;
    const takes = [...(cost === null ? [] : [amountText(cost, context)]), terms.days(numberText(days, lang))];
    return wordsOf(words, context)(
      numberText(measures, lang),
      listText(takes, lang),
      numberText(points, lang, { digits: 1 }),
      percentText(share, lang),
    );
  },
  money: ['cost'],
});
