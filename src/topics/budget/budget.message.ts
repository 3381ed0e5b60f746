import { numberText, percentText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { wordsOf } from '../section.js';
import { amountText } from '../shared/money-cells.js';
import { strengthOf } from '../shared/strength.js';
import type { BudgetData } from './budget.view.js';

const words = {
  en: (little: string, share: string, count: string) =>
    `${little} a year (${share} of what is known) ${count === '1' ? 'goes to 1 touchpoint that matters' : `go to ${count} touchpoints that matter`} little and ${count === '1' ? 'takes' : 'take'} more of the money than of the leverage.`,
  de: (little: string, share: string, count: string) =>
    `${little} im Jahr (${share} der bekannten Kosten) gehen an ${count} ${count === '1' ? 'Kontaktpunkt, der' : 'Kontaktpunkte, die'} wenig ${count === '1' ? 'zählt' : 'zählen'} und am Geld mehr Anteil ${count === '1' ? 'hat' : 'haben'} als am Hebel.`,
};

/** The share of the yearly cost at touchpoints of little leverage. */
export const budgetMessage = defineMessage({
  find: ({ summary: { cost, inLittle } }: BudgetData) => {
    if (!cost || !inLittle.cost) return null;
    const share = inLittle.cost / cost;
    const numbers = { cost: inLittle.cost, share, touchpoints: inLittle.touchpoints };
    return { strength: strengthOf('explains', share), numbers };
  },
  say: ({ cost, share, touchpoints }, context) =>
    wordsOf(words, context)(
      amountText(cost, context),
      percentText(share, context.lang),
      numberText(touchpoints, context.lang),
    ),
  money: ['cost'],
});
