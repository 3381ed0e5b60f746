import { defineRule } from './engine/rule.js';

export const yamlDirective = defineRule({
  id: 'yaml-directive',
  group: 'structure',
  severity: 'error',
  locked: true,
  unread: true,
  words: {
    en: {
      title: 'YAML version',
      what: 'The file asks to be read as another version of YAML than 1.2.',
      why: 'In YAML 1.1 the word no is false and 1:30 is 90, so ratings and names would silently change.',
      message: ({ version = '' }) => `directive "%YAML ${version}"`,
      remedy: () => 'delete the line, or write "%YAML 1.2"',
    },
    de: {
      title: 'YAML-Version',
      what: 'Die Datei will als eine andere YAML-Version als 1.2 gelesen werden.',
      why: 'In YAML 1.1 ist das Wort no ein Nein und 1:30 die Zahl 90: Bewertungen und Namen würden sich unbemerkt ändern.',
      message: ({ version = '' }) => `Angabe »%YAML ${version}«`,
      remedy: () => 'die Zeile löschen oder »%YAML 1.2« schreiben',
    },
  },
  bad: `%YAML 1.1
---
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
  good: `%YAML 1.2
---
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
});
