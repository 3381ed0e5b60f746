import { defineRule } from './engine/rule.js';

export const unknownRule = defineRule({
  id: 'unknown-rule',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Unknown rule',
      what: 'tpm.yaml or a comment names a rule that does not exist.',
      why: 'You rely on a check that never runs, or on an exception that does not hold.',
      message: ({ id = '' }) => `unknown rule "${id}"`,
      remedy: ({ near }) => (near ? `did you mean "${near}"?` : 'all rules are listed by "tpm rules"'),
    },
    de: {
      title: 'Unbekannte Regel',
      what: 'tpm.yaml oder ein Kommentar nennt eine Regel, die es nicht gibt.',
      why: 'Sie verlassen sich auf eine Prüfung, die nie stattfindet, oder auf eine Ausnahme, die nicht gilt.',
      message: ({ id = '' }) => `unbekannte Regel »${id}«`,
      remedy: ({ near }) => (near ? `»${near}« gemeint?` : 'alle Regeln zeigt »tpm rules«'),
    },
  },
  bad: {
    'tpm.yaml': `rules: { owner-mising: error }
`,
  },
  good: {
    'tpm.yaml': `rules: { owner-missing: error }
`,
  },
});
