import { defineRule } from './engine/rule.js';

export const impossibleSpread = defineRule({
  id: 'impossible-spread',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Impossible spread',
      what: 'A standard deviation is larger than answers on the scale with that mean can have, or stands beside a single answer.',
      why: 'Every interval and every test that is computed from it would be wrong.',
      message: ({ value = '', min = '', max = '' }) =>
        `no answers from ${min} to ${max} with this mean and number have a standard deviation of ${value}`,
      remedy: () => 'correct sd, score or n; a variance has to be given as its square root, and one answer has no sd',
    },
    de: {
      title: 'Unmögliche Streuung',
      what: 'Eine Standardabweichung ist größer, als Antworten auf der Skala mit diesem Mittelwert haben können, oder steht neben einer einzigen Antwort.',
      why: 'Jedes Intervall und jeder Test, der damit gerechnet wird, wäre falsch.',
      message: ({ value = '', min = '', max = '' }) =>
        `keine Antworten von ${min} bis ${max} mit diesem Mittelwert und dieser Anzahl haben die Standardabweichung ${value}`,
      remedy: () =>
        'sd, score oder n berichtigen; eine Varianz als ihre Wurzel angeben, und eine einzige Antwort hat keine sd',
    },
  },
  bad: `assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    ratings:
      probefahrt: { ist: { score: 9, n: 40, sd: 4.5 } }
touchpoints:
  probefahrt: { name: Probefahrt, phase: pre-purchase }
`,
  good: `assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    ratings:
      probefahrt: { ist: { score: 9, n: 40, sd: 1.5 } }
touchpoints:
  probefahrt: { name: Probefahrt, phase: pre-purchase }
`,
});
