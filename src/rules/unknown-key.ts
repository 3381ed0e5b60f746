import { shortenList } from './engine/phrases.js';
import { defineRule } from './engine/rule.js';

export const unknownKey = defineRule({
  id: 'unknown-key',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Unknown key',
      what: 'A field has a name that the format does not know.',
      why: 'A misspelt field would be ignored in silence: an owner that is not set, a reach that does not count.',
      message: ({ key = '' }) => `unknown key "${key}"`,
      remedy: ({ near, known }) =>
        near
          ? `did you mean "${near}"?`
          : `${known ? `known here are ${shortenList(known)}; ` : ''}begin a key of your own with x-`,
    },
    de: {
      title: 'Unbekannter Schlüssel',
      what: 'Ein Feld hat einen Namen, den das Format nicht kennt.',
      why: 'Ein verschriebenes Feld würde stillschweigend übergangen: ein Verantwortlicher, der keiner ist, eine Reichweite, die nicht zählt.',
      message: ({ key = '' }) => `unbekannter Schlüssel »${key}«`,
      remedy: ({ near, known }) =>
        near
          ? `»${near}« gemeint?`
          : `${known ? `bekannt sind hier ${shortenList(known)}; ` : ''}ein eigener Schlüssel beginnt mit x-`,
    },
  },
  bad: `touchpoints:
  hotline:
    name: Telefon-Hotline
    phase: post-purchase
    ownr: Leitung Kundenservice
`,
  good: `touchpoints:
  hotline:
    name: Telefon-Hotline
    phase: post-purchase
    owner: Leitung Kundenservice
    x-rufnummer: "0800 123456"
`,
});
