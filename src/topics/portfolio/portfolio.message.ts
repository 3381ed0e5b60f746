import { compareNumbers } from '../../core/order.js';
import { pointsText, quoteText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { digitsOf, phaseName, wordsOf } from '../section.js';
import { quoteName } from '../shared/names.section.js';
import { pointsSize, strengthOf } from '../shared/strength.js';
import type { PortfolioData } from './portfolio.view.js';

const words = {
  en: (department: string, phase: string, points: string) =>
    `Where a department has several rated touchpoints in a phase, the mean gap is widest at ${department} in the phase ${phase}: ${points}.`,
  de: (department: string, phase: string, points: string) =>
    `Wo eine Abteilung in einer Phase mehrere bewertete Kontaktpunkte hat, ist die mittlere Lücke bei ${department} in der Phase ${phase} am größten: ${points}.`,
};

/** The cell of phase and department with the widest mean gap, of those with at least two gaps; a mean has no interval. */
export const portfolioMessage = defineMessage({
  find: ({ cells }: PortfolioData, { settings }) => {
    const several = cells.flatMap(({ phase, department, rated, meanShortfall: gap }) =>
      department !== null && rated > 1 && gap !== null ? [{ phase, department, gap }] : [],
    );
    const [widest, next] = [...several].sort((left, right) => compareNumbers(right.gap, left.gap));
    if (!widest || !next || compareNumbers(widest.gap, next.gap) === 0) return null;
    return { strength: strengthOf('explains', pointsSize(widest.gap, null, settings)), numbers: widest };
  },
  say: ({ phase, department, gap }, context) =>
    wordsOf(words, context)(
      quoteName('department', department, context),
      quoteText(phaseName(phase, context), context.lang),
      pointsText(gap, context.lang, { digits: digitsOf(context.settings) }),
    ),
});
