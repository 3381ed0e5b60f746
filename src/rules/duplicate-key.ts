import { defineRule } from './engine/rule.js';

export const duplicateKey = defineRule({
  id: 'duplicate-key',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Duplicate key',
      what: 'A map has the same key twice, or two keys that look the same.',
      why: 'One of the two values would be lost without notice.',
      message: ({ key = '' }) => `key "${key}" stands here twice`,
      remedy: () => 'keep the value that holds and delete the other',
    },
    de: {
      title: 'Doppelter Schlüssel',
      what: 'Derselbe Schlüssel steht zweimal beieinander, oder zwei, die nur gleich aussehen.',
      why: 'Einer der beiden Werte ginge verloren, und niemand sähe, welcher.',
      message: ({ key = '' }) => `Schlüssel »${key}« steht hier zweimal`,
      remedy: () => 'den Wert behalten, der gilt, und den anderen löschen',
    },
  },
  bad: `touchpoints:
  hotline:
    name: Telefon-Hotline
    phase: post-purchase
    name: Kundentelefon
`,
  good: `touchpoints:
  hotline:
    name: Kundentelefon
    phase: post-purchase
`,
});
