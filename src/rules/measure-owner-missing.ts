import { defineRule } from './engine/rule.js';
import { entriesOf, isCommitted } from './engine/rule-entries.js';

export const measureOwnerMissing = defineRule({
  id: 'measure-owner-missing',
  group: 'measures',
  severity: 'warning',
  presets: { strict: 'error', workshop: 'off' },
  words: {
    en: {
      title: 'Measure without an owner',
      what: 'A planned or running measure has no owner.',
      why: 'A measure without an owner stays a good intention.',
      message: ({ id = '' }) => `measure "${id}" has no owner`,
      remedy: () => 'add "owner" with a role',
    },
    de: {
      title: 'Maßnahme ohne Verantwortlichen',
      what: 'Für eine geplante oder laufende Maßnahme ist niemand genannt, der sie verantwortet.',
      why: 'Wer macht was bis wann, mit welchem Budget: Eine Maßnahme ohne Namen bleibt ein guter Vorsatz.',
      message: ({ id = '' }) => `Maßnahme »${id}« hat keinen Verantwortlichen`,
      remedy: () => '»owner« mit einer Rolle ergänzen',
    },
  },
  bad: `measures:
  rueckrufservice:
    name: Rückruf statt Warteschleife
    improves: { hotline: { by: 2 } }
    status: planned
    until: 2026-12-31
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
  good: `measures:
  rueckrufservice:
    name: Rückruf statt Warteschleife
    improves: { hotline: { by: 2 } }
    status: planned
    until: 2026-12-31
    owner: Leitung Kundenservice
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
  check: ({ analysis, report }) => {
    for (const entry of entriesOf(analysis, 'measure')) {
      if (isCommitted(entry) && entry.fields.owner === undefined) report({ entry, data: { id: entry.id } });
    }
  },
});
