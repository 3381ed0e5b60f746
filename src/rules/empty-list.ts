import { defineRule } from './engine/rule.js';

export const emptyList = defineRule({
  id: 'empty-list',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Wrong number of items',
      what: 'A list is empty where at least one item is needed, or has another length than its field.',
      why: 'A moment of truth happens somewhere: without a touchpoint it can be neither open nor improved.',
      message: ({ minimum, maximum }) =>
        maximum
          ? `list with more than ${maximum} items`
          : !minimum || minimum === '1'
            ? 'empty list'
            : `list with fewer than ${minimum} items`,
      remedy: ({ minimum, maximum }) =>
        maximum
          ? `at most ${maximum} items`
          : !minimum || minimum === '1'
            ? 'name at least one item'
            : `at least ${minimum} items`,
    },
    de: {
      title: 'Falsche Anzahl',
      what: 'Eine Liste ist leer, wo mindestens ein Eintrag nötig ist, oder hat eine andere Länge als ihr Feld.',
      why: 'Ein Moment der Wahrheit geschieht irgendwo: Ohne Kontaktpunkt kann er weder offen sein noch besser werden.',
      message: ({ minimum, maximum }) =>
        maximum
          ? `Liste mit mehr als ${maximum} Einträgen`
          : !minimum || minimum === '1'
            ? 'leere Liste'
            : `Liste mit weniger als ${minimum} Einträgen`,
      remedy: ({ minimum, maximum }) =>
        maximum
          ? `höchstens ${maximum} Einträge`
          : !minimum || minimum === '1'
            ? 'mindestens einen Eintrag nennen'
            : `mindestens ${minimum} Einträge`,
    },
  },
  bad: `moments:
  erste-ausfahrt:
    name: Die erste Ausfahrt mit dem neuen Rad
    touchpoints: []
`,
  good: `moments:
  erste-ausfahrt:
    name: Die erste Ausfahrt mit dem neuen Rad
    touchpoints: [uebergabe]
touchpoints:
  uebergabe: { name: Übergabe des Rads, phase: purchase }
`,
});
