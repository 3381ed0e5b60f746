import { overdueDaysOf } from '../analysis/measure-state.js';
import { compareNumbers } from '../core/order.js';
import { defineGate } from './engine/gate.js';
import { maxOption, measureCount } from './engine/limit.js';

export const overdue = defineGate({
  id: 'overdue',
  severity: 'error',
  options: maxOption(),
  words: {
    en: {
      title: 'Overdue measures',
      what: 'Measures whose end has passed and that are neither done nor dropped.',
      why: 'Customers still wait for the promised improvement.',
      message: (value, limit) => `overdue measures: ${value}, allowed: ${limit}`,
      nothing: 'the catalog has no measures',
    },
    de: {
      title: 'Überfällige Maßnahmen',
      what: 'Maßnahmen, deren Termin vorbei ist und die weder umgesetzt noch verworfen sind.',
      why: 'Kunden warten noch auf die zugesagte Verbesserung.',
      message: (value, limit) => `überfällige Maßnahmen: ${value}, erlaubt: ${limit}`,
      nothing: 'der Katalog hat keine Maßnahmen',
    },
  },
  measure: (analysis, options) => {
    const measures = [...analysis.model.measures.values()];
    const because = measures
      .flatMap((entry) => {
        const value = overdueDaysOf(entry, analysis.options.asOf);
        return value === null ? [] : [{ entry, value }];
      })
      .sort((left, right) => compareNumbers(right.value, left.value));
    return measureCount(because, measures.length, options);
  },
});
