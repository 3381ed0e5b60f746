import { defineRule } from './engine/rule.js';

export const unknownGate = defineRule({
  id: 'unknown-gate',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Unknown gate',
      what: 'tpm.yaml sets a gate that does not exist.',
      why: 'You rely on a gate that never closes.',
      message: ({ id = '' }) => `unknown gate "${id}"`,
      remedy: ({ near, known = '' }) => (near ? `did you mean "${near}"?` : `there is: ${known}`),
    },
    de: {
      title: 'Unbekanntes Gate',
      what: 'tpm.yaml stellt ein Gate ein, das es nicht gibt.',
      why: 'Sie verlassen sich auf eine Schranke, die nie schließt.',
      message: ({ id = '' }) => `unbekanntes Gate »${id}«`,
      remedy: ({ near, known = '' }) => (near ? `»${near}« gemeint?` : `es gibt: ${known}`),
    },
  },
  bad: {
    'tpm.yaml': `gates: { moments-of-truth: error }
`,
  },
  good: {
    'tpm.yaml': `gates: { moments-of-truth-open: error }
`,
  },
});
