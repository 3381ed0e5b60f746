import { systemReasonText } from './engine/phrases.js';
import { defineRule } from './engine/rule.js';

export const unreadableFolder = defineRule({
  id: 'unreadable-folder',
  group: 'structure',
  severity: 'error',
  locked: true,
  unread: true,
  loader: true,
  words: {
    en: {
      title: 'Unreadable folder',
      what: 'A folder of the catalog cannot be listed.',
      why: 'Its content is missing from the analysis, and its extent is unknown.',
      message: ({ reason }) => `the folder cannot be read${systemReasonText(reason, 'en')}`,
      remedy: () => 'fix its permissions, or name it under "ignore" in tpm.yaml',
    },
    de: {
      title: 'Unlesbarer Ordner',
      what: 'Ein Ordner des Katalogs lässt sich nicht auflisten.',
      why: 'Alles, was in ihm steht, fehlt der Auswertung, und niemand weiß, wie viel das ist.',
      message: ({ reason }) => `der Ordner lässt sich nicht lesen${systemReasonText(reason, 'de')}`,
      remedy: () => 'die Berechtigung in Ordnung bringen, oder den Ordner in tpm.yaml unter »ignore« nennen',
    },
  },
  bad: {
    'vertraulich/beschwerden.yaml': `# the folder belongs to another user
incidents: {}
`,
  },
  good: {
    'tpm.yaml': `ignore: [vertraulich/]
`,
  },
});
