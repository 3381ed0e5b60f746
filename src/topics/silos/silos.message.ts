import { passagesOf } from '../../analysis/journey-steps.js';
import { meanDifference95 } from '../../analysis/statistics/difference.js';
import { compareNumbers } from '../../core/order.js';
import { pointsText } from '../../messages/format.js';
import { defineMessage } from '../message.js';
import { digitsOf, wordsOf } from '../section.js';
import { quoteName } from '../shared/names.section.js';
import { pointsSize, strengthOf } from '../shared/strength.js';
import type { SilosData } from './silos.view.js';

const words = {
  en: {
    ofAll: 'The deepest fall on all journeys is a hand-over between two departments',
    ofHandOvers: 'The deepest fall at a hand-over between two departments',
    between: (from: string, to: string, there: string, here: string, points: string) =>
      `from ${from} (${there}) to ${to} (${here}) by ${points}`,
  },
  de: {
    ofAll: 'Der tiefste Fall aller Reisen ist eine Übergabe zwischen zwei Abteilungen',
    ofHandOvers: 'Der tiefste Fall an einer Übergabe zwischen zwei Abteilungen',
    between: (from: string, to: string, there: string, here: string, points: string) =>
      `von ${from} (${there}) auf ${to} (${here}) um ${points}`,
  },
};

/** The deepest fall of the Ist at a hand-over, and whether it is the deepest of all journeys. */
export const silosMessage = defineMessage({
  find: ({ passages }: SilosData, analysis) => {
    const deepest = passages.find(({ handOver, drop }) => handOver === true && drop !== null);
    if (!deepest?.drop || compareNumbers(deepest.drop, 0) <= 0) return null;
    const { from, to, fromDepartment, toDepartment, drop } = deepest;
    const [before, after] = [analysis.current(from, 'ist'), analysis.current(to, 'ist')];
    const interval = before && after && !before.opinion && !after.opinion ? meanDifference95(before, after) : null;
    const ofAll = passagesOf(analysis).every((one) => compareNumbers(one.drop ?? 0, drop) <= 0);
    const numbers = { from, to, fromDepartment: fromDepartment ?? '', toDepartment: toDepartment ?? '', drop };
    return {
      strength: strengthOf('explains', pointsSize(drop, interval, analysis.settings)),
      numbers: { ...numbers, scope: ofAll ? 'ofAll' : 'ofHandOvers' } as const,
    };
  },
  say: ({ from, to, fromDepartment, toDepartment, drop, scope }, context) => {
    const w = wordsOf(words, context);
    const department = (id: string) => context.name('department', id);
    const fall = w.between(
      quoteName('touchpoint', from, context),
      quoteName('touchpoint', to, context),
      department(fromDepartment),
      department(toDepartment),
      pointsText(drop, context.lang, { digits: digitsOf(context.settings) }),
    );
    return `${w[scope]}: ${fall}.`;
  },
});
