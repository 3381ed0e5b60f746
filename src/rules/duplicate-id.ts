import { defineRule } from './engine/rule.js';

export const duplicateId = defineRule({
  id: 'duplicate-id',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Duplicate id',
      what: 'Two entries of one collection have the same id, in one file or in two.',
      why: 'Ratings and measures name touchpoints by id; if two have the same id, the reference is ambiguous.',
      message: ({ id = '' }) => `"${id}" is defined twice`,
      remedy: () => 'give one of the two another id, or merge them; the first definition counts until then',
    },
    de: {
      title: 'Doppelte Kennung',
      what: 'Zwei Einträge einer Sammlung haben dieselbe Kennung, in einer Datei oder in zweien.',
      why: 'Bewertungen und Maßnahmen nennen Kontaktpunkte bei ihrer Kennung; bei zwei gleichen weiß niemand, welcher gemeint ist.',
      message: ({ id = '' }) => `»${id}« ist zweimal definiert`,
      remedy: () => 'einem der beiden eine andere Kennung geben oder beide zusammenführen; bis dahin gilt der erste',
    },
  },
  bad: {
    'touchpoints/10-kauf.yaml': `touchpoints:
  rechnung: { name: Rechnung, phase: purchase }
`,
    'touchpoints/20-service.yaml': `touchpoints:
  rechnung: { name: Jahresrechnung, phase: post-purchase }
`,
  },
  good: {
    'touchpoints/10-kauf.yaml': `touchpoints:
  rechnung: { name: Rechnung, phase: purchase }
`,
    'touchpoints/20-service.yaml': `touchpoints:
  jahresrechnung: { name: Jahresrechnung, phase: post-purchase }
`,
  },
});
