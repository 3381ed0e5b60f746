import { defineRule } from './engine/rule.js';

export const numberPrecision = defineRule({
  id: 'number-precision',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Lost precision',
      what: 'A number has more digits than can be computed with.',
      why: 'It would be read as another number than the one you typed.',
      message: ({ source = '', read = '' }) => `number "${source}" would be read as "${read}"`,
      remedy: () => 'round the number; an order or phone number belongs in quotes',
    },
    de: {
      title: 'Verlorene Stellen',
      what: 'Eine Zahl hat mehr Stellen, als sich rechnen lassen.',
      why: 'Sie würde als eine andere Zahl gelesen als die, die Sie geschrieben haben.',
      message: ({ source = '', read = '' }) => `Zahl »${source}« würde als »${read}« gelesen`,
      remedy: () => 'die Zahl runden; eine Auftrags- oder Telefonnummer gehört in Anführungszeichen',
    },
  },
  bad: `touchpoints:
  onlineportal:
    name: Onlineportal
    phase: post-purchase
    contacts: 9007199254740993
`,
  good: `touchpoints:
  onlineportal:
    name: Onlineportal
    phase: post-purchase
    contacts: 90072
`,
});
