import { moreText } from './engine/phrases.js';
import { defineRule } from './engine/rule.js';

export const hiddenCharacter = defineRule({
  id: 'hidden-character',
  group: 'hygiene',
  severity: 'warning',
  presets: { strict: 'error' },
  words: {
    en: {
      title: 'Hidden character',
      what: 'The text holds an invisible character: a zero-width space, a soft hyphen, a mark that changes the writing direction.',
      why: 'Two names that look alike then differ, a search misses one of them, and a sentence can look different from its stored form.',
      message: (data) => `hidden character ${data.code ?? ''}${moreText(data, 'en')}`,
      remedy: () => 'delete the character, or type the word again',
    },
    de: {
      title: 'Unsichtbares Zeichen',
      what: 'Im Text steht ein Zeichen, das niemand sieht: ein Leerzeichen ohne Breite, ein weiches Trennzeichen, eine Marke für die Schreibrichtung.',
      why: 'Zwei Namen sehen dann gleich aus und sind es nicht, eine Suche übersieht einen davon, und ein Satz kann anders wirken, als er gespeichert ist.',
      message: (data) => `unsichtbares Zeichen ${data.code ?? ''}${moreText(data, 'de')}`,
      remedy: () => 'das Zeichen löschen oder das Wort neu tippen',
    },
  },
  bad: 'touchpoints:\n  probefahrt:\n    name: "Probe\u200bfahrt"\n    phase: pre-purchase\n',
  good: 'touchpoints:\n  probefahrt:\n    name: "Probefahrt"\n    phase: pre-purchase\n',
});
