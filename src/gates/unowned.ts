import { defineGate } from './engine/gate.js';
import { maxOption, measureCount } from './engine/limit.js';

export const unowned = defineGate({
  id: 'unowned',
  severity: 'error',
  options: maxOption(),
  words: {
    en: {
      title: 'Touchpoints without an owner',
      what: 'Live touchpoints of customers without an owner.',
      why: 'A touchpoint without an owner improves only by chance.',
      message: (value, limit) => `touchpoints without an owner: ${value}, allowed: ${limit}`,
      nothing: 'there is no live touchpoint of customers',
    },
    de: {
      title: 'Kontaktpunkte ohne Verantwortlichen',
      what: 'Laufende Kontaktpunkte der Kunden ohne Verantwortlichen.',
      why: 'Ein Kontaktpunkt ohne Verantwortlichen wird nur zufällig besser.',
      message: (value, limit) => `Kontaktpunkte ohne Verantwortlichen: ${value}, erlaubt: ${limit}`,
      nothing: 'es gibt keinen laufenden Kontaktpunkt der Kunden',
    },
  },
  measure: (analysis, options) => {
    const because = analysis.touchpoints
      .filter(({ fields }) => fields.owner === undefined)
      .map((entry) => ({ entry, value: null }));
    return measureCount(because, analysis.touchpoints.length, options);
  },
});
