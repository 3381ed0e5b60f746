import { moreText } from './engine/phrases.js';
import { defineRule } from './engine/rule.js';

export const controlCharacter = defineRule({
  id: 'control-character',
  group: 'structure',
  severity: 'error',
  locked: true,
  unread: true,
  words: {
    en: {
      title: 'Control character',
      what: 'The text holds a character that controls devices instead of being read: bell, escape, delete, half a surrogate pair.',
      why: 'YAML forbids such characters, and on a screen or in a report they can hide or forge what is written.',
      message: (data) => `control character ${data.code ?? ''}${moreText(data, 'en')}`,
      remedy: () => 'delete the character; it often comes along when text is copied from another program',
    },
    de: {
      title: 'Steuerzeichen',
      what: 'Im Text steht ein Zeichen, das Geräte steuert, statt gelesen zu werden: Klingel, Escape, Löschen, ein halbes Ersatzpaar.',
      why: 'YAML verbietet solche Zeichen; auf dem Bildschirm oder im Bericht können sie verdecken oder fälschen, was dasteht.',
      message: (data) => `Steuerzeichen ${data.code ?? ''}${moreText(data, 'de')}`,
      remedy: () => 'das Zeichen löschen; oft wandert es beim Kopieren aus einem anderen Programm mit',
    },
  },
  bad: 'touchpoints:\n  hotline:\n    name: "Telefon-\u0007Hotline"\n    phase: post-purchase\n',
  good: 'touchpoints:\n  hotline:\n    name: "Telefon-Hotline"\n    phase: post-purchase\n',
});
