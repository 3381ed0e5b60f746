import * as z from 'zod';
import { defineRule } from './engine/rule.js';
import { roundsOf } from './engine/rule-entries.js';

export const smallSample = defineRule({
  id: 'small-sample',
  group: 'evidence',
  severity: 'off',
  presets: { strict: 'info' },
  options: z.strictObject({
    min: z.int().min(1).default(30).describe('Fewest answers.'),
  }),
  words: {
    en: {
      title: 'Small sample',
      what: 'The Ist rests on fewer customer answers than a mean needs.',
      why: 'With few answers one angry customer moves the mean; a gap may be chance.',
      message: ({ id = '', n = '', min = '' }) => `the Ist of "${id}" rests on ${n} answers, fewer than ${min}`,
      remedy: () => 'ask more customers, or read it as a hint',
    },
    de: {
      title: 'Kleine Stichprobe',
      what: 'Das Ist steht auf weniger Antworten von Kunden, als ein Mittelwert braucht.',
      why: 'Bei wenigen Antworten verschiebt ein verärgerter Kunde den Mittelwert; eine Lücke kann Zufall sein.',
      message: ({ id = '', n = '', min = '' }) => `das Ist von »${id}« steht auf ${n} Antworten, weniger als ${min}`,
      remedy: () => 'mehr Kunden fragen, oder es als Hinweis lesen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
assessments:
  kunden:
    date: 2026-09-30
    perspective: customer
    method: survey
    ratings: { hotline: { ist: { score: 5, n: 8, sd: 2 } } }
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
assessments:
  kunden:
    date: 2026-09-30
    perspective: customer
    method: survey
    ratings: { hotline: { ist: { score: 5, n: 80, sd: 2 } } }
`,
  check: ({ analysis, options: { min }, report }) => {
    for (const entry of analysis.touchpoints) {
      const ist = analysis.current(entry.id, 'ist');
      if (!ist || ist.opinion || ist.n === null || ist.n >= min) continue;
      report({ entry, data: { id: entry.id, n: ist.n, min }, related: roundsOf(analysis, ist.rounds) });
    }
  },
});
