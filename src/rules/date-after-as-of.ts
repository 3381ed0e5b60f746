import { datesAfter } from '../analysis/later.js';
import { dateText } from '../messages/format.js';
import { defineRule } from './engine/rule.js';

export const dateAfterAsOf = defineRule({
  id: 'date-after-as-of',
  group: 'evidence',
  severity: 'warning',
  presets: { workshop: 'info' },
  words: {
    en: {
      title: 'Date after the day of the analysis',
      what: 'A round, a value of a metric, an incident or the end of a done measure is dated later than the day of the analysis, which is today unless "asOf" or --as-of says otherwise.',
      why: 'Every analysis leaves it out: a year typed wrong hides what customers said, and nothing looks missing.',
      message: ({ date = '', asOf = '' }) => `${date} lies after ${asOf}, the day of the analysis: it is left out`,
      remedy: () => 'correct the date, or give the day of the analysis with "asOf" or --as-of',
    },
    de: {
      title: 'Datum nach dem Tag der Analyse',
      what: 'Eine Runde, ein Wert einer Kennzahl, ein Ereignis oder das Ende einer erledigten Maßnahme liegt nach dem Tag der Analyse, der heute ist, solange »asOf« oder --as-of nichts anderes sagt.',
      why: 'Jede Analyse lässt es weg: Ein vertipptes Jahr verbirgt, was Kunden sagten, und nichts sieht nach Fehlen aus.',
      message: ({ date = '', asOf = '' }) =>
        `${dateText(date, 'de')} liegt nach dem ${dateText(asOf, 'de')}, dem Tag der Analyse: es zählt nicht`,
      remedy: () => 'das Datum berichtigen, oder den Tag der Analyse mit »asOf« oder --as-of nennen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
assessments:
  kunden:
    date: 2062-05-31
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 5 } }
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
assessments:
  kunden:
    date: 2026-05-31
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 5 } }
`,
  check: ({ analysis, report }) => {
    const { asOf } = analysis.options;
    for (const { entry, field, date } of analysis.model.entries.flatMap((one) => datesAfter(one, asOf))) {
      report({ entry, field, part: field[0] === 'values' ? 'key' : 'value', data: { date, asOf } });
    }
  },
});
