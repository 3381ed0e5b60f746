import { defineRule } from './engine/rule.js';

export const fileNameClash = defineRule({
  id: 'file-name-clash',
  group: 'hygiene',
  severity: 'warning',
  presets: { strict: 'error' },
  loader: true,
  words: {
    en: {
      title: 'Clash of file names',
      what: 'Two files differ only in capitals or in how an umlaut is stored.',
      why: 'On macOS and Windows they are one file: a colleague who checks the catalog out loses one of them.',
      message: ({ path = '', other = '' }) => `"${path}" and "${other}" are one file on other systems`,
      remedy: () => 'rename one of the two, or merge them',
    },
    de: {
      title: 'Gleiche Dateinamen',
      what: 'Zwei Dateien unterscheiden sich nur in der Großschreibung oder darin, wie ein Umlaut gespeichert ist.',
      why: 'Unter macOS und Windows sind sie eine Datei: Wer den Katalog dort auscheckt, verliert eine von beiden.',
      message: ({ path = '', other = '' }) => `»${path}« und »${other}« sind auf anderen Systemen eine Datei`,
      remedy: () => 'eine der beiden umbenennen oder beide zusammenführen',
    },
  },
  bad: {
    'Werkstatt.yaml': `touchpoints:
  annahme: { name: Annahme der Werkstatt, phase: post-purchase }
`,
    'werkstatt.yaml': `touchpoints:
  abholung: { name: Abholung aus der Werkstatt, phase: post-purchase }
`,
  },
  good: {
    'werkstatt.yaml': `touchpoints:
  annahme: { name: Annahme der Werkstatt, phase: post-purchase }
  abholung: { name: Abholung aus der Werkstatt, phase: post-purchase }
`,
  },
});
