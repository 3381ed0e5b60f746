import { defineRule } from './engine/rule.js';

export const countsContradict = defineRule({
  id: 'counts-contradict',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Contradicting counts',
      what: 'The counts of an NPS do not add up to n, or give another value than the one beside them.',
      why: 'One of the figures is wrong, and only the source says which.',
      message: ({ what, sum = '', n = '', value = '', near = '' }) =>
        what === 'value' ? `the counts give ${near}, not ${value}` : `the counts add up to ${sum}, not to ${n}`,
      remedy: ({ what }) =>
        what === 'value' ? 'leave the value out: it is computed from the counts' : 'correct the counts or n',
    },
    de: {
      title: 'Widersprüchliche Anzahlen',
      what: 'Die Anzahlen eines NPS ergeben zusammen nicht n, oder einen anderen Wert als den, der daneben steht.',
      why: 'Eine der Zahlen ist falsch, und welche, sagt nur die Quelle.',
      message: ({ what, sum = '', n = '', value = '', near = '' }) =>
        what === 'value'
          ? `die Anzahlen ergeben ${near}, nicht ${value}`
          : `die Anzahlen ergeben zusammen ${sum}, nicht ${n}`,
      remedy: ({ what }) =>
        what === 'value' ? 'den Wert weglassen: er wird aus den Anzahlen berechnet' : 'die Anzahlen oder n berichtigen',
    },
  },
  bad: `metrics:
  weiterempfehlung:
    name: Weiterempfehlung
    kind: nps
    better: higher
    values: { 2026-03-31: { value: 40, promoters: 50, passives: 30, detractors: 20 } }
`,
  good: `metrics:
  weiterempfehlung:
    name: Weiterempfehlung
    kind: nps
    better: higher
    values: { 2026-03-31: { value: 30, promoters: 50, passives: 30, detractors: 20 } }
`,
});
