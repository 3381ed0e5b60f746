import { defineRule } from './engine/rule.js';

export const scaleOrder = defineRule({
  id: 'scale-order',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Scale without a range',
      what: 'The upper end of a rating scale is not above its lower end.',
      why: 'Every share is a part of the range of the scale; without a range there is no gap and no rank.',
      message: ({ value }) => `the upper end${value ? ` "${value}"` : ''} of the scale is not above its lower end`,
      remedy: () => 'let min be the smaller number; where 1 is the best grade, add "best: min"',
    },
    de: {
      title: 'Skala ohne Spanne',
      what: 'Das obere Ende einer Bewertungsskala liegt nicht über ihrem unteren.',
      why: 'Jeder Anteil ist ein Teil der Spanne der Skala; ohne Spanne gibt es keine Lücke und keinen Rang.',
      message: ({ value }) => `das obere Ende${value ? ` »${value}«` : ''} der Skala liegt nicht über dem unteren`,
      remedy: () => 'min ist die kleinere Zahl; wo 1 die beste Note ist, »best: min« ergänzen',
    },
  },
  bad: {
    'tpm.yaml': `name: Stadtwerke Beispielstadt
scale: { min: 6, max: 1 }
`,
  },
  good: {
    'tpm.yaml': `name: Stadtwerke Beispielstadt
scale: { min: 1, max: 6, best: min }
`,
  },
});
