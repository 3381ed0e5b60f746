import { needsOf, worthOf } from '../../analysis/plan/worth.js';
import { numberText, percentText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { wordsOf } from '../section.js';
import { strengthOf, UNSURE } from '../shared/strength.js';
import type { QuickWinsData } from './quick-wins.view.js';

const words = {
  en: (count: string, days: string, points: string, share: string) =>
    `${count} ${count === '1' ? 'quick win takes' : 'quick wins together take'} ${days} of work and ${count === '1' ? 'closes' : 'close'} ${points} priority points, ${share} of what is open.`,
  de: (count: string, days: string, points: string, share: string) =>
    `${count} ${count === '1' ? 'Quick Win kostet' : 'Quick Wins kosten zusammen'} ${days} Arbeit und ${count === '1' ? 'schließt' : 'schließen'} ${points} Prioritätspunkte, ${share} des Offenen.`,
};

/** What the quick wins that can be combined close together. Gains of measures are expectations and count half. */
export const quickWinsMessage = defineMessage({
  find: ({ quickWins, joint }: QuickWinsData, analysis) => {
    const total = worthOf(needsOf(analysis, []));
    if (joint.measures.length === 0 || total === 0) return null;
    const days = quickWins
      .filter(({ measure }) => joint.measures.includes(measure))
      .reduce((sum, { effortDays }) => sum + effortDays, 0);
    const share = joint.benefit / total;
    const numbers = { measures: joint.measures.length, days, points: joint.benefit, share };
    return { strength: strengthOf('decides', UNSURE * share), numbers };
  },
  say: ({ measures, days, points, share }, context) => {
    const { lang, terms } = context;
    return wordsOf(words, context)(
      numberText(measures, lang),
      terms.days(numberText(days, lang)),
      numberText(points, lang, { digits: 1 }),
      percentText(share, lang),
    );
  },
});
