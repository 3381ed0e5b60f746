import { overdueDaysOf } from '../analysis/measure-state.js';
import { lastDayOf } from '../core/dates.js';
import { dateText } from '../messages/format.js';
import { agePhrase } from './engine/phrases.js';
import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const measureOverdue = defineRule({
  id: 'measure-overdue',
  group: 'measures',
  severity: 'warning',
  presets: { strict: 'error' },
  words: {
    en: {
      title: 'Overdue measure',
      what: 'The end of a measure has passed, and it is neither done nor dropped.',
      why: 'Customers still wait for what was promised to them, and the plan no longer says when it comes.',
      message: (data) => `measure "${data.id ?? ''}" was due on ${data.until ?? ''}, ${agePhrase(data.days, 'en')} ago`,
      remedy: () => 'set "status: done" with "finished", give a new date, or drop it',
    },
    de: {
      title: 'Überfällige Maßnahme',
      what: 'Der Termin einer Maßnahme ist vorbei, und sie ist weder umgesetzt noch verworfen.',
      why: 'Kunden warten noch auf das, was ihnen zugedacht war, und der Plan sagt nicht mehr, wann es kommt.',
      message: (data) =>
        `Maßnahme »${data.id ?? ''}« ist seit dem ${dateText(data.until ?? '', 'de')} fällig (${agePhrase(data.days, 'de')})`,
      remedy: () => '»status: done« mit »finished« setzen, einen neuen Termin nennen oder sie verwerfen',
    },
  },
  bad: `measures:
  rechnung-in-klartext:
    name: Rechnung in Klartext
    improves: { rechnung: { by: 1.5 } }
    status: running
    owner: Leitung Abrechnung
    until: 2026-09-30
touchpoints:
  rechnung: { name: Rechnung, phase: post-purchase }
`,
  good: `measures:
  rechnung-in-klartext:
    name: Rechnung in Klartext
    improves: { rechnung: { by: 1.5 } }
    status: done
    owner: Leitung Abrechnung
    until: 2026-09-30
    finished: 2026-10-12
touchpoints:
  rechnung: { name: Rechnung, phase: post-purchase }
`,
  check: ({ analysis, report }) => {
    const { asOf } = analysis.options;
    for (const entry of entriesOf(analysis, 'measure')) {
      const days = overdueDaysOf(entry, asOf);
      if (days === null) continue;
      const data = { id: entry.id, until: lastDayOf(entry.fields.until ?? asOf), days };
      report({ entry, field: ['until'], part: 'value', data });
    }
  },
});
