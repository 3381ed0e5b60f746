import { systemReasonText } from './engine/phrases.js';
import { defineRule } from './engine/rule.js';

export const unreadableFile = defineRule({
  id: 'unreadable-file',
  group: 'structure',
  severity: 'error',
  locked: true,
  unread: true,
  loader: true,
  words: {
    en: {
      title: 'Unreadable file',
      what: 'A file of the catalog cannot be opened or read.',
      why: 'Its content is missing from the analysis, and its extent is unknown.',
      message: ({ reason }) => `the file cannot be read${systemReasonText(reason, 'en')}`,
      remedy: () => 'fix its permissions or its link, or name it under "ignore" in tpm.yaml',
    },
    de: {
      title: 'Unlesbare Datei',
      what: 'Eine Datei des Katalogs lässt sich nicht öffnen oder lesen.',
      why: 'Was in ihr steht, fehlt der Auswertung, und niemand weiß, wie viel das ist.',
      message: ({ reason }) => `die Datei lässt sich nicht lesen${systemReasonText(reason, 'de')}`,
      remedy: () =>
        'Berechtigung oder Verknüpfung in Ordnung bringen, oder die Datei in tpm.yaml unter »ignore« nennen',
    },
  },
  bad: {
    'touchpoints/10-vorher.yaml': `# a link to a file that was moved
touchpoints: {}
`,
  },
  good: {
    'touchpoints/10-vorher.yaml': `touchpoints:
  messestand: { name: Messestand, phase: influence-before }
`,
  },
});
