import { hasShortfall } from '../analysis/moment-weights.js';
import { quoteList } from './engine/phrases.js';
import { defineRule } from './engine/rule.js';
import { entriesOf, isPending } from './engine/rule-entries.js';

export const momentWithoutMeasure = defineRule({
  id: 'moment-without-measure',
  group: 'method',
  severity: 'warning',
  presets: { strict: 'error', workshop: 'info' },
  words: {
    en: {
      title: 'Open moment of truth without a measure',
      what: 'A moment of truth is open, by a shortfall at one of its touchpoints or by an outcome that disappoints, and no idea, planned or running measure improves one of them.',
      why: 'Here customers decide whether they buy, come back and recommend; an open moment without a measure loses them.',
      message: ({ id = '' }) => `moment of truth "${id}" is open and no measure improves it`,
      remedy: ({ touchpoints = '' }) => `plan a measure for one of its touchpoints: ${quoteList(touchpoints, 'en')}`,
    },
    de: {
      title: 'Offener Moment der Wahrheit ohne Maßnahme',
      what: 'Ein Moment der Wahrheit ist offen, weil das Ist eines seiner Kontaktpunkte unter dem Ziel liegt oder weil sein Ausgang enttäuscht, und keine erwogene, geplante oder laufende Maßnahme verbessert einen davon.',
      why: 'Hier entscheiden Kunden, ob sie kaufen, wiederkommen und weiterempfehlen; ein offener Moment, an dem niemand arbeitet, verliert sie.',
      message: ({ id = '' }) => `Moment der Wahrheit »${id}« ist offen, und keine Maßnahme verbessert ihn`,
      remedy: ({ touchpoints = '' }) =>
        `eine Maßnahme für einen seiner Kontaktpunkte planen: ${quoteList(touchpoints, 'de')}`,
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
moments:
  erster-anruf:
    name: Der erste Anruf bei einer Störung
    touchpoints: [hotline]
    outcome: disappointing
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
moments:
  erster-anruf:
    name: Der erste Anruf bei einer Störung
    touchpoints: [hotline]
    outcome: disappointing
measures:
  rueckrufservice: { name: Rückruf statt Warteschleife, improves: { hotline: { by: 2 } }, status: idea }
`,
  check: ({ analysis, report }) => {
    const pending = entriesOf(analysis, 'measure').filter(isPending);
    const improved = new Set(pending.flatMap(({ fields }) => Object.keys(fields.improves)));
    const analysed = new Map(analysis.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
    for (const entry of entriesOf(analysis, 'moment')) {
      const { touchpoints, outcome } = entry.fields;
      if (touchpoints.some((id) => improved.has(id))) continue;
      const short = touchpoints
        .flatMap((id) => analysed.get(id) ?? [])
        .filter((touchpoint) => hasShortfall(analysis, touchpoint.id) === true);
      if (short.length > 0 || outcome === 'disappointing') {
        report({ entry, data: { id: entry.id, touchpoints }, related: short });
      }
    }
  },
});
