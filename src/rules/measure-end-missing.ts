import { endOf } from '../analysis/measure-benefits.js';
import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const measureEndMissing = defineRule({
  id: 'measure-end-missing',
  group: 'measures',
  severity: 'info',
  presets: { strict: 'warning', workshop: 'off' },
  words: {
    en: {
      title: 'Done measure without an end',
      what: 'A measure is done, but has neither "finished" nor "until".',
      why: 'Without a date no round can be placed before or after the measure, so its result is unknown.',
      message: ({ id = '' }) => `measure "${id}" is done, but has no end date`,
      remedy: () => 'add "finished"',
    },
    de: {
      title: 'Erledigte Maßnahme ohne Ende',
      what: 'Eine Maßnahme ist erledigt, aber weder »finished« noch »until« sagt, seit wann.',
      why: 'Ob das Ist davor oder danach erfragt wurde, lässt sich nicht sagen, also auch nicht, was sie gebracht hat.',
      message: ({ id = '' }) => `Maßnahme »${id}« ist erledigt, aber niemand sagt, seit wann`,
      remedy: () => '»finished« ergänzen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
measures:
  rueckruf:
    name: Rückrufservice
    improves: { hotline: { by: 1 } }
    status: done
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
measures:
  rueckruf:
    name: Rückrufservice
    improves: { hotline: { by: 1 } }
    status: done
    finished: 2026-03
`,
  check: ({ analysis, report }) => {
    for (const entry of entriesOf(analysis, 'measure')) {
      if (entry.fields.status === 'done' && endOf(entry) === null) report({ entry, data: { id: entry.id } });
    }
  },
});
