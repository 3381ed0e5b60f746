import { loopOf } from '../analysis/effects.js';
import { isJudged } from '../analysis/verdict.js';
import { compareNumbers } from '../core/order.js';
import { defineGate } from './engine/gate.js';
import { maxOption, measureCount } from './engine/limit.js';

export const madeWorse = defineGate({
  id: 'made-worse',
  severity: 'error',
  options: maxOption(),
  words: {
    en: {
      title: 'Measures that made it worse',
      what: 'Done measures since which customers rate a touchpoint worse: the 95% interval of the change lies below 0, or, if n or spread is unknown, the value fell.',
      why: 'A done measure can do harm; a loss that counts as progress is never corrected.',
      message: (value, limit) => `measures that made it worse: ${value}, allowed: ${limit}`,
      nothing: 'no done measure has an Ist by customers before and after it',
    },
    de: {
      title: 'Maßnahmen, die verschlechtert haben',
      what: 'Erledigte Maßnahmen, seit denen Kunden einen Kontaktpunkt schlechter bewerten: Das 95-%-Intervall der Änderung liegt unter 0, oder, wo n oder Streuung unbekannt sind, der Wert selbst fiel.',
      why: 'Eine erledigte Maßnahme kann schaden: Ein Verlust, der als Fortschritt zählt, wird nie behoben.',
      message: (value, limit) => `Maßnahmen, die verschlechtert haben: ${value}, erlaubt: ${limit}`,
      nothing: 'keine erledigte Maßnahme hat ein Ist von Kunden davor und danach',
    },
  },
  measure: (analysis, options) => {
    const judged = loopOf(analysis).filter(({ verdict }) => isJudged(verdict));
    const because = judged
      .filter(({ verdict }) => verdict === 'worse')
      .map(({ measure, gains }) => ({
        entry: measure,
        value: Math.min(...gains.flatMap(({ verdict, gain }) => (verdict === 'worse' && gain !== null ? [gain] : []))),
      }))
      .sort((left, right) => compareNumbers(left.value, right.value));
    return measureCount(because, judged.length, options);
  },
});
