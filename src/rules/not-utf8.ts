import { defineRule } from './engine/rule.js';

export const notUtf8 = defineRule({
  id: 'not-utf8',
  group: 'structure',
  severity: 'error',
  locked: true,
  unread: true,
  loader: true,
  words: {
    en: {
      title: 'Not UTF-8',
      what: 'The bytes of a file are not UTF-8 text.',
      why: 'Umlauts and names would be garbled, and every system would garble them in another way.',
      message: ({ encoding }) => `the file is not UTF-8${encoding ? `, it looks like ${encoding}` : ''}`,
      remedy: ({ encoding }) => (encoding === 'gzip' ? 'unpack the file' : 'save it again as UTF-8'),
    },
    de: {
      title: 'Kein UTF-8',
      what: 'Die Bytes einer Datei sind kein Text in UTF-8.',
      why: 'Umlaute und Namen würden entstellt, und jedes System täte es auf seine Weise.',
      message: ({ encoding }) => `die Datei ist kein UTF-8${encoding ? `, sie sieht nach ${encoding} aus` : ''}`,
      remedy: ({ encoding }) => (encoding === 'gzip' ? 'die Datei auspacken' : 'neu als UTF-8 speichern'),
    },
  },
  bad: `# saved as Windows-1252: the ö is a single byte
touchpoints:
  stoerung: { name: St\ufffdrungsmeldung, phase: post-purchase }
`,
  good: `touchpoints:
  stoerung: { name: Störungsmeldung, phase: post-purchase }
`,
});
