import { compareNumbers } from '../../core/order.js';
import { numberText, percentText, quoteText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { wordsOf } from '../section.js';
import { pointsSize, strengthOf, UNSURE } from '../shared/strength.js';
import type { PrioritiesData } from './priorities.view.js';

const words = {
  en: (name: string, score: string, sure: string | null, k: string) =>
    `Second comes ${name} with priority ${score}${sure === null ? '' : `, in ${sure} of all draws among the first ${k}`}.`,
  de: (name: string, score: string, sure: string | null, k: string) =>
    `An zweiter Stelle steht ${name} mit Priorität ${score}${sure === null ? '' : `, in ${sure} aller Ziehungen unter den ersten ${k}`}.`,
};

/** The second touchpoint; the first is the headline. Its gap counts as far as draws place it among the first. */
export const prioritiesMessage = defineMessage({
  find: ({ priorities }: PrioritiesData, analysis) => {
    const second = priorities.find(({ rank }) => rank === 2);
    if (!second || compareNumbers(second.score, 0) <= 0) return null;
    const { touchpoint, name, score, robustness } = second;
    const gap = analysis.gap(touchpoint)?.shortfall ?? 0;
    const sure = robustness?.topK ?? UNSURE;
    const size = 2 * pointsSize(gap, null, analysis.settings) * sure;
    const numbers = { touchpoint, name, score, topK: robustness?.topK ?? null, k: robustness?.k ?? null };
    return { strength: strengthOf('decides', size), numbers };
  },
  say: ({ name, score, topK, k }, context) => {
    const { lang } = context;
    const priority = numberText(score, lang, { digits: 1 });
    const sure = topK === null ? null : percentText(topK, lang);
    return wordsOf(words, context)(quoteText(name, lang), priority, sure, numberText(k ?? 0, lang));
  },
});
