import type { Analysis } from '../../analysis/analysis.js';
import { shortfallBetween } from '../../analysis/gap.js';
import { compareNumbers } from '../../core/order.js';
import { numberText, percentText, quoteText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { wordsOf } from '../section.js';
import { pointsSize, strengthOf, UNSURE } from '../shared/strength.js';
import type { PrioritiesData } from './priorities.view.js';

const words = {
  en: (name: string, sure: string | null, k: string) =>
    `After the first comes ${name}${sure === null ? '' : `: in ${sure} of all draws among the first ${k}`}.`,
  de: (name: string, sure: string | null, k: string) =>
    `Danach kommt ${name}${sure === null ? '' : `: in ${sure} aller Ziehungen unter den ersten ${k}`}.`,
};

/** The second touchpoint, because the first is the headline. Its gap counts as far as the draws place it among the first. */
export const prioritiesMessage = defineMessage({
  find: ({ priorities }: PrioritiesData, analysis) => {
    const second = priorities.find(({ rank }) => rank === 2);
    if (!second || compareNumbers(second.score, 0) <= 0) return null;
    const { touchpoint, name, score, robustness } = second;
    const size = gapSize(analysis, touchpoint) * (robustness?.topK ?? UNSURE);
    const numbers = { touchpoint, name, score, topK: robustness?.topK ?? null, k: robustness?.k ?? null };
    return { strength: strengthOf('describes', size), numbers };
  },
  say: ({ name, topK, k }, context) => {
    const { lang } = context;
    const sure = topK === null ? null : percentText(topK, lang);
    return wordsOf(words, context)(quoteText(name, lang), sure, numberText(k ?? 0, lang));
  },
});

function gapSize(analysis: Analysis, touchpoint: string): number {
  const { scale } = analysis.settings;
  const ist = analysis.current(touchpoint, 'ist');
  const target = analysis.current(touchpoint, analysis.options.against);
  if (!ist || !target) return 0;
  const [one, other] = (ist.ci95 ?? []).map((end) => shortfallBetween(target.score, end, scale));
  const interval = one === undefined || other === undefined ? null : ([one, other] as const);
  return pointsSize(shortfallBetween(target.score, ist.score, scale), interval, analysis.settings);
}
