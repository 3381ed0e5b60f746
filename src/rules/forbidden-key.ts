import { defineRule } from './engine/rule.js';

export const forbiddenKey = defineRule({
  id: 'forbidden-key',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Forbidden key',
      what: 'A key has a name with a special meaning in programs.',
      why: 'The values below such a key would vanish in other tools without notice.',
      message: ({ key = '' }) => `key "${key}" is not allowed`,
      remedy: () => 'choose another name',
    },
    de: {
      title: 'Verbotener Schlüssel',
      what: 'Ein Schlüssel trägt einen Namen, den Programme auf eigene Weise behandeln.',
      why: 'Was unter so einem Schlüssel steht, verschwände auf dem Weg durch andere Werkzeuge, ohne ein Wort.',
      message: ({ key = '' }) => `Schlüssel »${key}« ist nicht erlaubt`,
      remedy: () => 'einen anderen Namen wählen',
    },
  },
  bad: `touchpoints:
  __proto__: { name: Prototypenwerkstatt, phase: pre-purchase }
`,
  good: `touchpoints:
  prototypenwerkstatt: { name: Prototypenwerkstatt, phase: pre-purchase }
`,
});
