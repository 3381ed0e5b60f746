import * as z from 'zod';
import { defineRule } from './engine/rule.js';

export const textTooLong = defineRule({
  id: 'text-too-long',
  group: 'hygiene',
  severity: 'info',
  presets: { workshop: 'off', strict: 'warning' },
  options: z.strictObject({
    max: z.int().min(1).default(2000).describe('Most characters of a text.'),
  }),
  words: {
    en: {
      title: 'Text too long',
      what: 'A description, promise, story or remark has more characters than fit a report.',
      why: 'What is too long is not read; the one sentence that matters is lost in it.',
      message: ({ length = '', max = '' }) => `text of ${length} characters, at most ${max}`,
      remedy: () => 'keep what a reader needs and link to the rest',
    },
    de: {
      title: 'Zu langer Text',
      what: 'Eine Beschreibung, ein Versprechen, eine Geschichte oder eine Bemerkung hat mehr Zeichen, als jemand in einem Bericht liest.',
      why: 'Was zu lang ist, liest niemand; der eine Satz, auf den es ankommt, geht darin unter.',
      message: ({ length = '', max = '' }) => `Text mit ${length} Zeichen, höchstens ${max}`,
      remedy: () => 'behalten, was Leser brauchen, und auf den Rest verweisen',
    },
  },
  bad: {
    'tpm.yaml': 'rules: { text-too-long: [info, { max: 20 }] }\n',
    'katalog.yaml':
      'touchpoints:\n  hotline: { name: Hotline, phase: purchase, description: Viele Worte über die Hotline }\n',
  },
  good: `touchpoints:
  hotline: { name: Hotline, phase: purchase, description: Kurz }
`,
  check: ({ analysis, options: { max }, report }) => {
    for (const entry of analysis.model.entries) {
      for (const [field, value] of Object.entries(entry.fields)) {
        if (field === 'name' || typeof value !== 'string' || value.length <= max) continue;
        report({ entry, field: [field], part: 'value', data: { length: value.length, max } });
      }
    }
  },
});
