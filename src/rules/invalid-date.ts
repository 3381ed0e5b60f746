import { defineRule } from './engine/rule.js';

export const invalidDate = defineRule({
  id: 'invalid-date',
  group: 'structure',
  severity: 'error',
  locked: true,
  words: {
    en: {
      title: 'Invalid date',
      what: 'A date is not written as YYYY-MM-DD, YYYY-MM or YYYY, or there is no such day.',
      why: 'The newest round decides what holds today; with an unclear date the newest round is unknown.',
      message: ({ value }) => (value ? `"${value}" is not a date` : 'no date'),
      remedy: () => 'write it as 2026-05-31, 2026-05 or 2026',
    },
    de: {
      title: 'Ungültiges Datum',
      what: 'Ein Datum steht nicht als JJJJ-MM-TT, JJJJ-MM oder JJJJ da, oder diesen Tag gibt es nicht.',
      why: 'Die neueste Runde entscheidet, was heute gilt; bei einem unklaren Datum weiß niemand, welche das ist.',
      message: ({ value }) => (value ? `»${value}« ist kein Datum` : 'kein Datum'),
      remedy: () => 'als 2026-05-31, 2026-05 oder 2026 schreiben',
    },
  },
  bad: `measures:
  werkstatt-termine-online:
    name: Werkstatttermine online
    improves: { werkstatt: { by: 1 } }
    status: idea
    until: 31.12.2026
touchpoints:
  werkstatt: { name: Fahrradwerkstatt, phase: post-purchase }
`,
  good: `measures:
  werkstatt-termine-online:
    name: Werkstatttermine online
    improves: { werkstatt: { by: 1 } }
    status: idea
    until: 2026-12-31
touchpoints:
  werkstatt: { name: Fahrradwerkstatt, phase: post-purchase }
`,
});
