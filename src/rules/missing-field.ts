import { defineRule } from './engine/rule.js';

export const missingField = defineRule({
  id: 'missing-field',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Missing field',
      what: 'An entry lacks a required field.',
      why: 'A touchpoint without a phase has no place in the journey; the entry stays out of every analysis until the field is there.',
      message: ({ field = '' }) => `field "${field}" is missing`,
      remedy: ({ field = '' }) => `add "${field}"`,
    },
    de: {
      title: 'Fehlendes Feld',
      what: 'Einem Eintrag fehlt ein Feld, ohne das er nichts aussagt.',
      why: 'Ein Kontaktpunkt ohne Phase hat keinen Platz auf der Kundenreise; bis das Feld da ist, bleibt der Eintrag aus allen Auswertungen heraus.',
      message: ({ field = '' }) => `Feld »${field}« fehlt`,
      remedy: ({ field = '' }) => `»${field}« ergänzen`,
    },
  },
  bad: `touchpoints:
  rechnung:
    name: Rechnung
`,
  good: `touchpoints:
  rechnung:
    name: Rechnung
    phase: post-purchase
`,
});
