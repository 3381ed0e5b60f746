import { defineRule } from './engine/rule.js';

export const valueOffScale = defineRule({
  id: 'value-off-scale',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Value off the scale',
      what: 'An Ist, a Soll, an expectation or an importance lies outside the scale it is given on.',
      why: 'It was typed wrongly or given on another scale; clipping it to the scale would invent a figure.',
      message: ({ value = '', min = '', max = '' }) => `${value} lies outside the scale from ${min} to ${max}`,
      remedy: () => 'correct the value, or give the round its own "scale"',
    },
    de: {
      title: 'Wert außerhalb der Skala',
      what: 'Ein Ist, ein Soll, eine Erwartung oder eine Wichtigkeit liegt außerhalb der Skala, auf der sie gegeben ist.',
      why: 'Der Wert ist vertippt oder stammt von einer anderen Skala; auf das Ende der Skala gekürzt wäre er eine Zahl, die niemand genannt hat.',
      message: ({ value = '', min = '', max = '' }) => `${value} liegt außerhalb der Skala von ${min} bis ${max}`,
      remedy: () => 'den Wert berichtigen oder der Runde ihre eigene »scale« geben',
    },
  },
  bad: `assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    ratings:
      probefahrt: { ist: 11 }
touchpoints:
  probefahrt: { name: Probefahrt, phase: pre-purchase }
`,
  good: `assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    scale: { min: 0, max: 20 }
    ratings:
      probefahrt: { ist: 11 }
touchpoints:
  probefahrt: { name: Probefahrt, phase: pre-purchase }
`,
});
