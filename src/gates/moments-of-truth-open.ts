import { weightOf } from '../analysis/criteria.js';
import { stateOfMoment } from '../analysis/moment-weights.js';
import { compareNumbers } from '../core/order.js';
import { defineGate } from './engine/gate.js';
import { maxOption, measureCount } from './engine/limit.js';

export const momentsOfTruthOpen = defineGate({
  id: 'moments-of-truth-open',
  severity: 'error',
  options: maxOption(),
  words: {
    en: {
      title: 'Open moments of truth',
      what: 'Moments of truth with a shortfall outside a tolerated corridor, or with a disappointing outcome.',
      why: 'A moment of truth tests a promise; an open one costs more than many small gaps.',
      message: (value, limit) => `moments of truth open: ${value}, allowed: ${limit}`,
      nothing: 'no moment of truth has an analysed touchpoint with Ist and target',
    },
    de: {
      title: 'Offene Momente der Wahrheit',
      what: 'Momente der Wahrheit mit einer Lücke außerhalb des tolerierten Korridors oder mit enttäuschendem Ausgang.',
      why: 'Im Moment der Wahrheit zeigt sich, was ein Versprechen wert ist; ein offener kostet mehr als viele kleine Lücken.',
      message: (value, limit) => `offene Momente der Wahrheit: ${value}, erlaubt: ${limit}`,
      nothing: 'kein Moment der Wahrheit hat einen betrachteten Kontaktpunkt mit Ist und Ziel',
    },
  },
  measure: (analysis, options) => {
    const moments = [...analysis.model.moments.values()]
      .map((entry) => ({ entry, ...stateOfMoment(analysis, entry) }))
      .filter(({ touchpoints, state }) => touchpoints.length > 0 && state !== 'unknown');
    const open = moments
      .filter(({ state }) => state === 'open')
      .map(({ entry }) => ({ entry, value: weightOf(entry) }))
      .sort((left, right) => compareNumbers(right.value, left.value));
    return measureCount(open, moments.length, options);
  },
});
