import { defineRule } from './engine/rule.js';
import { entriesOf, isCommitted } from './engine/rule-entries.js';

export const measureDateMissing = defineRule({
  id: 'measure-date-missing',
  group: 'measures',
  severity: 'warning',
  presets: { strict: 'error', workshop: 'off' },
  words: {
    en: {
      title: 'Measure without an end',
      what: 'A planned or running measure has no end date.',
      why: 'Without an end it is never late, and its result is never measured.',
      message: ({ id = '' }) => `measure "${id}" has no end`,
      remedy: () => 'add "until" with a date',
    },
    de: {
      title: 'Maßnahme ohne Termin',
      what: 'Eine geplante oder laufende Maßnahme sagt nicht, bis wann.',
      why: 'Ohne Termin ist sie nie verspätet, und ihr Ergebnis wird nie gemessen.',
      message: ({ id = '' }) => `Maßnahme »${id}« hat keinen Termin`,
      remedy: () => '»until« mit einem Datum ergänzen',
    },
  },
  bad: `measures:
  leihrad-bei-reparatur:
    name: Leihrad während der Reparatur
    improves: { werkstatt: { by: 1.5 } }
    status: running
    owner: Werkstattleitung
touchpoints:
  werkstatt: { name: Fahrradwerkstatt, phase: post-purchase }
`,
  good: `measures:
  leihrad-bei-reparatur:
    name: Leihrad während der Reparatur
    improves: { werkstatt: { by: 1.5 } }
    status: running
    owner: Werkstattleitung
    until: 2027-03
touchpoints:
  werkstatt: { name: Fahrradwerkstatt, phase: post-purchase }
`,
  check: ({ analysis, report }) => {
    for (const entry of entriesOf(analysis, 'measure')) {
      if (isCommitted(entry) && entry.fields.until === undefined) report({ entry, data: { id: entry.id } });
    }
  },
});
