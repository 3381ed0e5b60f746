import { defineRule } from './engine/rule.js';

export const invalidId = defineRule({
  id: 'invalid-id',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Invalid id',
      what: 'An id has capitals, umlauts, spaces or other signs, or more than 64 characters.',
      why: 'Ids are typed on command lines and compared on every system; names and texts are free, ids are plain.',
      message: ({ value = '' }) => `"${value}" is no id`,
      remedy: () =>
        'use lower-case letters a to z, digits and single hyphens, as in "telefon-hotline", at most 64 characters',
    },
    de: {
      title: 'Ungültige Kennung',
      what: 'Eine Kennung enthält Großbuchstaben, Umlaute, Leerzeichen oder andere Zeichen, oder mehr als 64 davon.',
      why: 'Kennungen werden auf der Kommandozeile getippt und auf jedem System verglichen; Namen und Texte sind frei, Kennungen schlicht.',
      message: ({ value = '' }) => `»${value}« ist keine Kennung`,
      remedy: () =>
        'Kleinbuchstaben a bis z, Ziffern und einzelne Bindestriche nehmen, wie in »telefon-hotline«, höchstens 64 Zeichen',
    },
  },
  bad: `touchpoints:
  Störungs_Hotline: { name: Störungs-Hotline, phase: post-purchase }
`,
  good: `touchpoints:
  stoerungs-hotline: { name: Störungs-Hotline, phase: post-purchase }
`,
});
