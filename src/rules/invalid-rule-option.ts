import { defineRule } from './engine/rule.js';

export const invalidRuleOption = defineRule({
  id: 'invalid-rule-option',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Invalid option of a rule',
      what: 'tpm.yaml gives a rule an option that it does not know, or a value that the option does not take.',
      why: 'The rule would judge by another limit than the one you meant.',
      message: ({ rule = '', option }) =>
        option ? `rule "${rule}" does not take the option "${option}"` : `rule "${rule}" does not take these options`,
      remedy: ({ rule = '' }) => `the options are shown by "tpm explain ${rule}"`,
    },
    de: {
      title: 'Ungültige Option einer Regel',
      what: 'tpm.yaml gibt einer Regel eine Option, die sie nicht kennt, oder einen Wert, den die Option nicht nimmt.',
      why: 'Die Regel würde nach einer anderen Grenze urteilen als der, die Sie meinten.',
      message: ({ rule = '', option }) =>
        option
          ? `Regel »${rule}« nimmt die Option »${option}« nicht an`
          : `Regel »${rule}« nimmt diese Optionen nicht an`,
      remedy: ({ rule = '' }) => `die Optionen zeigt »tpm explain ${rule}«`,
    },
  },
  bad: {
    'tpm.yaml': `rules: { name-too-long: [warning, { max: lang }] }
`,
  },
  good: {
    'tpm.yaml': `rules: { name-too-long: [warning, { max: 80 }] }
`,
  },
});
