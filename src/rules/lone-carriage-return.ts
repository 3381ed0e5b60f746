import { moreText } from './engine/phrases.js';
import { defineRule } from './engine/rule.js';

export const loneCarriageReturn = defineRule({
  id: 'lone-carriage-return',
  group: 'structure',
  severity: 'error',
  locked: true,
  unread: true,
  words: {
    en: {
      title: 'Lone carriage return',
      what: 'A line ends with a carriage return alone, without the line feed that YAML expects.',
      why: 'Your editor shows two lines where YAML sees one, so an entry can disappear inside another.',
      message: (data) => `carriage return (CR) without line feed (LF)${moreText(data, 'en')}`,
      remedy: () => 'save the file with LF or CRLF line endings',
    },
    de: {
      title: 'Einzelner Wagenrücklauf',
      what: 'Eine Zeile endet nur mit einem Wagenrücklauf, ohne den Zeilenvorschub, den YAML erwartet.',
      why: 'Der Editor zeigt zwei Zeilen, wo YAML eine sieht: So kann ein Eintrag in einem anderen verschwinden.',
      message: (data) => `Wagenrücklauf (CR) ohne Zeilenvorschub (LF)${moreText(data, 'de')}`,
      remedy: () => 'die Datei mit Zeilenenden LF oder CRLF speichern',
    },
  },
  bad: 'touchpoints:\n  hotline:\n    name: Telefon-Hotline\r    phase: post-purchase\n',
  good: 'touchpoints:\r\n  hotline:\r\n    name: Telefon-Hotline\r\n    phase: post-purchase\r\n',
});
