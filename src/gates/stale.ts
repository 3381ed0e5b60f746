import { evidenceOf } from '../analysis/evidence-grade.js';
import { compareNumbers } from '../core/order.js';
import { defineGate } from './engine/gate.js';
import { maxOption, measureCount } from './engine/limit.js';

export const stale = defineGate({
  id: 'stale',
  severity: 'error',
  options: maxOption(),
  words: {
    en: {
      title: 'Stale ratings',
      what: 'Touchpoints whose current Ist is older than "staleAfterDays" allows.',
      why: 'Expectations rise, so old ratings show old gaps.',
      message: (value, limit) => `touchpoints with a stale Ist: ${value}, allowed: ${limit}`,
      nothing: 'no touchpoint has an Ist',
    },
    de: {
      title: 'Veraltete Bewertungen',
      what: 'Kontaktpunkte, deren geltendes Ist älter ist, als »staleAfterDays« erlaubt.',
      why: 'Erwartungen steigen; alte Bewertungen zeigen alte Lücken.',
      message: (value, limit) => `Kontaktpunkte mit veraltetem Ist: ${value}, erlaubt: ${limit}`,
      nothing: 'kein Kontaktpunkt hat ein Ist',
    },
  },
  measure: (analysis, options) => {
    const rated = analysis.touchpoints.flatMap((entry) => {
      const evidence = evidenceOf(analysis, analysis.current(entry.id, 'ist'));
      return evidence.ageDays === null ? [] : [{ entry, value: evidence.ageDays, stale: evidence.stale }];
    });
    const because = rated
      .filter((one) => one.stale)
      .map(({ entry, value }) => ({ entry, value }))
      .sort((left, right) => compareNumbers(right.value, left.value));
    return measureCount(because, rated.length, options);
  },
});
