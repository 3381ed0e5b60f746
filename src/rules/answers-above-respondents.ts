import { defineRule } from './engine/rule.js';

export const answersAboveRespondents = defineRule({
  id: 'answers-above-respondents',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'More answers than respondents',
      what: 'A rating has more answers than the round has respondents.',
      why: 'One of the two figures is wrong, and both are printed as evidence.',
      message: ({ value = '', max = '' }) => `${value} answers, but only ${max} respondents`,
      remedy: () => 'correct n or respondents',
    },
    de: {
      title: 'Mehr Antworten als Befragte',
      what: 'Eine Bewertung hat mehr Antworten, als die Runde Befragte hat.',
      why: 'Eine der beiden Zahlen ist falsch, und beide stehen als Beleg im Bericht.',
      message: ({ value = '', max = '' }) => `${value} Antworten, aber nur ${max} Befragte`,
      remedy: () => 'n oder respondents berichtigen',
    },
  },
  bad: `assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    respondents: 40
    ratings:
      probefahrt: { ist: { score: 9, n: 41, sd: 1.5 } }
touchpoints:
  probefahrt: { name: Probefahrt, phase: pre-purchase }
`,
  good: `assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    respondents: 40
    ratings:
      probefahrt: { ist: { score: 9, n: 40, sd: 1.5 } }
touchpoints:
  probefahrt: { name: Probefahrt, phase: pre-purchase }
`,
});
