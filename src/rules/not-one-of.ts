import { defineRule } from './engine/rule.js';

export const notOneOf = defineRule({
  id: 'not-one-of',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Unknown value',
      what: 'A field takes one of a few words, and this is none of them.',
      why: 'Analyses group by these words; a spelling of its own would be a group of its own, or none.',
      message: ({ value, allowed = '' }) =>
        value
          ? `"${value}" is none of ${allowed || 'the allowed values'}`
          : `expected one of ${allowed || 'the allowed values'}`,
      remedy: ({ near, allowed }) =>
        near ? `did you mean "${near}"?` : `use one of ${allowed ?? 'the allowed values'}`,
    },
    de: {
      title: 'Unbekannter Wert',
      what: 'Ein Feld nimmt eines von wenigen Wörtern, und dieses ist keines davon.',
      why: 'Auswertungen gruppieren nach diesen Wörtern; eine eigene Schreibweise wäre eine eigene Gruppe oder gar keine.',
      message: ({ value, allowed = '' }) =>
        value ? `»${value}« ist keiner der Werte ${allowed}` : `erwartet wird einer der Werte ${allowed}`,
      remedy: ({ near, allowed = '' }) => (near ? `»${near}« gemeint?` : `einen der Werte ${allowed} nehmen`),
    },
  },
  bad: `touchpoints:
  onlineportal:
    name: Onlineportal
    phase: post-purchase
    setting: on-line
`,
  good: `touchpoints:
  onlineportal:
    name: Onlineportal
    phase: post-purchase
    setting: online
`,
});
