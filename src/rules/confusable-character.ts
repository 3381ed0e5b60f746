import { defineRule } from './engine/rule.js';

const WORDS = /\p{L}+/gu;
/** Scripts with letters that look alike; a name in only one of them is fine (Unicode TR 39, mixed scripts). */
const SCRIPTS = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
] as const;

export const confusableCharacter = defineRule({
  id: 'confusable-character',
  group: 'hygiene',
  severity: 'warning',
  presets: { strict: 'error' },
  words: {
    en: {
      title: 'Confusable character',
      what: 'A word of a name mixes letters of two scripts that look alike, such as a Latin and a Cyrillic a.',
      why: 'Two names then look the same and are not: a search misses one of them, and a merge keeps both.',
      message: ({ word = '', scripts = '' }) => `"${word}" mixes letters of ${scripts}`,
      remedy: () => 'type the word again on one keyboard',
    },
    de: {
      title: 'Verwechselbares Zeichen',
      what: 'Ein Wort eines Namens mischt Buchstaben zweier Schriften, die gleich aussehen, etwa ein lateinisches und ein kyrillisches a.',
      why: 'Zwei Namen sehen dann gleich aus und sind es nicht: eine Suche übersieht einen davon, und beim Zusammenführen bleiben beide.',
      message: ({ word = '', scripts = '' }) => `»${word}« mischt Buchstaben aus ${scripts}`,
      remedy: () => 'das Wort auf einer Tastatur neu tippen',
    },
  },
  bad: `touchpoints:
  hotline: { name: "Hotl\\u0456ne", phase: post-purchase }
`,
  good: `touchpoints:
  hotline: { name: Hotline, phase: post-purchase }
`,
  check: ({ analysis, report }) => {
    for (const entry of analysis.model.entries) {
      const name = 'name' in entry.fields ? entry.fields.name : '';
      for (const [word] of name.matchAll(WORDS)) {
        const scripts = SCRIPTS.filter(([, pattern]) => pattern.test(word)).map(([script]) => script);
        if (scripts.length > 1) report({ entry, field: ['name'], part: 'value', data: { word, scripts } });
      }
    }
  },
});
