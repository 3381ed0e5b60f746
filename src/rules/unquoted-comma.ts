import { defineRule } from './engine/rule.js';

/** Is the key the part of 7,5 after the comma? */
const isDecimals = (key: string) => /^\d+$/.test(key);

export const unquotedComma = defineRule({
  id: 'unquoted-comma',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Comma in an unquoted text',
      what: 'Inside { … } a number or a text without quotes holds a comma, and YAML takes what follows for a key.',
      why: 'The name of the touchpoint would end in the middle.',
      message: ({ key = '' }) =>
        isDecimals(key)
          ? `"${key}" is read as a key, because the number before it ends at the comma`
          : `"${key}" is read as a key, because the text before it ends at the comma`,
      remedy: ({ key = '' }) =>
        isDecimals(key) ? 'write decimals with a point, for example 7.5' : 'put the whole text in quotes',
    },
    de: {
      title: 'Komma in einem Text ohne Anführungszeichen',
      what: 'Innerhalb von { … } enthält eine Zahl oder ein Text ohne Anführungszeichen ein Komma, und YAML hält den Rest für einen Schlüssel.',
      why: 'Der Name des Kontaktpunkts endete mittendrin.',
      message: ({ key = '' }) =>
        isDecimals(key)
          ? `»${key}« wird als Schlüssel gelesen, weil die Zahl davor am Komma endet`
          : `»${key}« wird als Schlüssel gelesen, weil der Text davor am Komma endet`,
      remedy: ({ key = '' }) =>
        isDecimals(key)
          ? 'Nachkommastellen hinter einen Punkt schreiben, etwa 7.5'
          : 'den ganzen Text in Anführungszeichen setzen',
    },
  },
  bad: `touchpoints:
  beratung: { name: Beratung, Anprobe und Vermessung, phase: pre-purchase }
`,
  good: `touchpoints:
  beratung: { name: "Beratung, Anprobe und Vermessung", phase: pre-purchase }
`,
});
