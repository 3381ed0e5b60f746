import { defineRule } from './engine/rule.js';

export const invalidGateOption = defineRule({
  id: 'invalid-gate-option',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Invalid limit of a gate',
      what: 'tpm.yaml gives a gate a limit that it does not take, or leaves out the one that it needs.',
      why: 'The gate would judge by another limit than the one you meant.',
      message: ({ gate = '', option }) =>
        option ? `gate "${gate}" does not take this "${option}"` : `gate "${gate}" needs a limit`,
      remedy: ({ gate = '', form = '' }) => `write "${gate}: [error, { ${form} }]"`,
    },
    de: {
      title: 'Ungültige Grenze eines Gates',
      what: 'tpm.yaml gibt einem Gate eine Grenze, die es nicht nimmt, oder lässt die weg, die es braucht.',
      why: 'Das Gate würde nach einer anderen Grenze urteilen als der, die Sie meinten.',
      message: ({ gate = '', option }) =>
        option ? `Gate »${gate}« nimmt dieses »${option}« nicht an` : `Gate »${gate}« braucht eine Grenze`,
      remedy: ({ gate = '', form = '' }) => `»${gate}: [error, { ${form} }]« schreiben`,
    },
  },
  bad: {
    'tpm.yaml': `gates: { mean-gap: error }
`,
  },
  good: {
    'tpm.yaml': `gates: { mean-gap: [error, { max: 1.5 }] }
`,
  },
});
