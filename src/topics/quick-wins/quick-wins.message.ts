import { needsOf, worthOf } from '../../analysis/plan/worth.js';
import { listText, numberText, percentText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { wordsOf } from '../section.js';
import { amountText } from '../shared/money-cells.js';
import { strengthOf, UNSURE } from '../shared/strength.js';
import type { QuickWinsData } from './quick-wins.view.js';

const words = {
  en: (count: string, takes: string, points: string, share: string) =>
    `${count} ${count === '1' ? 'quick win' : 'quick wins together'} for ${takes} of work ${count === '1' ? 'closes' : 'close'} ${points} priority points, ${share} of what is open.`,
  de: (count: string, takes: string, points: string, share: string) =>
    `${count} ${count === '1' ? 'Quick Win schließt' : 'Quick Wins schließen zusammen'} für ${takes} Arbeit ${points} Prioritätspunkte, ${share} des Offenen.`,
};

/** What the quick wins that can be combined close together. Gains of measures are expectations and count half. */
export const quickWinsMessage = defineMessage({
  find: ({ quickWins, joint }: QuickWinsData, analysis) => {
    const total = worthOf(needsOf(analysis, []));
    if (joint.measures.length === 0 || total === 0) return null;
    const wins = quickWins.filter(({ measure }) => joint.measures.includes(measure));
    const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
    const costs = wins.map(({ cost }) => cost);
    const share = joint.benefit / total;
    const numbers = {
      measures: wins.length,
      cost: costs.includes(null) ? null : sum(costs),
      days: sum(wins.map(({ effortDays }) => effortDays)),
      points: joint.benefit,
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
