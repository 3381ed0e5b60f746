import { defineRule } from './define.js';

export const unquotedComma = defineRule({
  id: 'unquoted-comma',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Comma in an unquoted text',
      what: 'Inside { … } a text without quotes holds a comma, and YAML takes what follows for a key.',
      why: 'The name of the touchpoint would end in the middle.',
      message: ({ key = '' }) => `"${key}" is read as a key, because the text before it ends at the comma`,
      remedy: () => 'put the whole text in quotes',
    },
    de: {
      title: 'Komma in einem Text ohne Anführungszeichen',
      what: 'Innerhalb von { … } enthält ein Text ohne Anführungszeichen ein Komma, und YAML hält den Rest für einen Schlüssel.',
      why: 'Der Name des Kontaktpunkts endete mittendrin.',
      message: ({ key = '' }) => `»${key}« wird als Schlüssel gelesen, weil der Text davor am Komma endet`,
      remedy: () => 'den ganzen Text in Anführungszeichen setzen',
    },
  },
  bad: `touchpoints:
  beratung: { name: Beratung, Anprobe und Vermessung, phase: pre-purchase }
`,
  good: `touchpoints:
  beratung: { name: "Beratung, Anprobe und Vermessung", phase: pre-purchase }
`,
});
