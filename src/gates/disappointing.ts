import { reactionOf } from '../analysis/gap.js';
import { direction } from '../analysis/scale.js';
import { compareNumbers } from '../core/order.js';
import { defineGate } from './engine/gate.js';
import { maxOption, measureCount } from './engine/limit.js';

export const disappointing = defineGate({
  id: 'disappointing',
  severity: 'error',
  options: maxOption(),
  words: {
    en: {
      title: 'Disappointing touchpoints',
      what: 'Touchpoints whose Ist is below the cut point from which customers are disappointed.',
      why: 'Disappointed customers leave and tell others.',
      message: (value, limit) => `disappointing touchpoints: ${value}, allowed: ${limit}`,
      nothing: 'no touchpoint has an Ist',
    },
    de: {
      title: 'Enttäuschende Kontaktpunkte',
      what: 'Kontaktpunkte, deren Ist jenseits der Grenze liegt, ab der Kunden enttäuscht sind.',
      why: 'Wer enttäuscht ist, geht und erzählt es weiter.',
      message: (value, limit) => `enttäuschende Kontaktpunkte: ${value}, erlaubt: ${limit}`,
      nothing: 'kein Kontaktpunkt hat ein Ist',
    },
  },
  measure: (analysis, options) => {
    const { reactions, scale } = analysis.settings;
    const rated = analysis.touchpoints.flatMap((entry) => {
      const ist = analysis.current(entry.id, 'ist');
      return ist ? [{ entry, value: ist.score }] : [];
    });
    const because = rated
      .filter(({ value }) => reactionOf(value, reactions, scale) === 'disappointing')
      .sort((left, right) => direction(scale) * compareNumbers(left.value, right.value));
    return measureCount(because, rated.length, options);
  },
});
