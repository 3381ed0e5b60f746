import { defineRule } from './engine/rule.js';

// Built by `repeat`, because git and editors would take literal markers for a conflict in this file.
const [OURS, BETWEEN, THEIRS] = ['<', '=', '>'].map((sign) => sign.repeat(7));

export const mergeConflict = defineRule({
  id: 'merge-conflict',
  group: 'structure',
  severity: 'error',
  locked: true,
  unread: true,
  words: {
    en: {
      title: 'Merge conflict',
      what: 'The file still holds the markers that git leaves where two changes met.',
      why: 'The file has two versions of the same figures, and only you can say which one is right.',
      message: () => 'unresolved merge conflict',
      remedy: () => `keep one version and delete the lines with ${OURS}, ${BETWEEN} and ${THEIRS}`,
    },
    de: {
      title: 'Ungelöster Konflikt',
      what: 'In der Datei stehen noch die Marken, die git setzt, wo zwei Änderungen aufeinandertreffen.',
      why: 'Zwei Fassungen derselben Zahlen stehen nebeneinander, und nur Sie können sagen, welche gilt.',
      message: () => 'ungelöster Konflikt zweier Änderungen',
      remedy: () => `eine Fassung behalten und die Zeilen mit ${OURS}, ${BETWEEN} und ${THEIRS} löschen`,
    },
  },
  bad: `touchpoints:
  hotline:
${OURS} HEAD
    name: Telefon-Hotline
${BETWEEN}
    name: Kundentelefon
${THEIRS} umbenennung
    phase: post-purchase
`,
  good: `touchpoints:
  hotline:
    name: Kundentelefon
    phase: post-purchase
`,
});
