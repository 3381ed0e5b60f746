import { defineRule } from './engine/rule.js';

export const blankText = defineRule({
  id: 'blank-text',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Blank text',
      what: 'A text holds nothing that can be seen.',
      why: 'A touchpoint without a name cannot be spoken about in a workshop, and an empty field looks filled in.',
      message: () => 'blank text',
      remedy: () => 'write the text, or leave the field out',
    },
    de: {
      title: 'Leerer Text',
      what: 'Ein Text enthält nichts, was man sehen kann.',
      why: 'Über einen Kontaktpunkt ohne Namen kann im Workshop niemand sprechen, und ein leeres Feld sieht ausgefüllt aus.',
      message: () => 'leerer Text',
      remedy: () => 'den Text schreiben oder das Feld weglassen',
    },
  },
  bad: `touchpoints:
  rechnung:
    name: " "
    phase: post-purchase
`,
  good: `touchpoints:
  rechnung:
    name: Rechnung
    phase: post-purchase
`,
});
