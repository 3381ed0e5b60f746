import { defineRule } from './engine/rule.js';

export const reactionsOrder = defineRule({
  id: 'reactions-order',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Cut points of the reactions in the wrong order',
      what: "The cut points of the reactions lie outside the scale, or an Ist could disappoint and delight at once, read in the scale's direction.",
      why: 'They divide what customers get into disappointing, okay and delighting.',
      message: ({ disappointingBelow = '', delightingFrom = '', min = '', max = '' }) =>
        `disappointing below ${disappointingBelow} and delighting from ${delightingFrom} do not fit the scale from ${min} to ${max}`,
      remedy: ({ best }) =>
        best === 'min'
          ? 'where the smallest grade is best, delightingFrom is the smaller number'
          : 'keep both on the scale, disappointingBelow not above delightingFrom',
    },
    de: {
      title: 'Grenzen der Reaktionen in falscher Reihenfolge',
      what: 'Die Grenzen der Reaktionen liegen außerhalb der Skala, oder ein Ist könnte zugleich enttäuschen und begeistern, in der Richtung der Skala gelesen.',
      why: 'Sie teilen ein, was Kunden bekommen: enttäuschend, okay, begeisternd.',
      message: ({ disappointingBelow = '', delightingFrom = '', min = '', max = '' }) =>
        `enttäuschend unter ${disappointingBelow} und begeisternd ab ${delightingFrom} passen nicht zur Skala von ${min} bis ${max}`,
      remedy: ({ best }) =>
        best === 'min'
          ? 'wo die kleinste Note die beste ist, ist delightingFrom die kleinere Zahl'
          : 'beide auf der Skala halten, disappointingBelow nicht über delightingFrom',
    },
  },
  bad: {
    'tpm.yaml': `name: Radhaus Beispielstadt
reactions: { disappointingBelow: 8, delightingFrom: 5 }
`,
  },
  good: {
    'tpm.yaml': `name: Radhaus Beispielstadt
reactions: { disappointingBelow: 5, delightingFrom: 8 }
`,
  },
});
