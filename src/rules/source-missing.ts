import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const sourceMissing = defineRule({
  id: 'source-missing',
  group: 'evidence',
  severity: 'off',
  presets: { strict: 'info' },
  words: {
    en: {
      title: 'Round without a source',
      what: 'A round of customers does not say where its figures come from.',
      why: 'In a year a figure without a source cannot be checked, and its question cannot be asked again.',
      message: ({ id = '' }) => `round "${id}" names no source`,
      remedy: () => 'add "source": the questionnaire, the file, the study',
    },
    de: {
      title: 'Runde ohne Quelle',
      what: 'Eine Runde von Kunden sagt nicht, woher ihre Zahlen sind.',
      why: 'In einem Jahr kann niemand eine Zahl ohne Quelle prüfen, und niemand dieselbe Frage noch einmal stellen.',
      message: ({ id = '' }) => `die Runde »${id}« nennt keine Quelle`,
      remedy: () => '»source« ergänzen: den Fragebogen, die Datei, die Studie',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
assessments:
  kunden:
    date: 2026-09-30
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 5 } }
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
assessments:
  kunden:
    date: 2026-09-30
    perspective: customer
    method: survey
    source: Fragebogen 2026, Frage 4
    ratings: { hotline: { ist: 5 } }
`,
  check: ({ analysis, report }) => {
    for (const entry of entriesOf(analysis, 'assessment')) {
      const { perspective, source } = entry.fields;
      if (perspective === 'customer' && source === undefined) report({ entry, data: { id: entry.id } });
    }
  },
});
