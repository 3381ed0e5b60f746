import { dateText } from '../messages/format.js';
import { defineRule } from './engine/rule.js';
import { roundsOf } from './engine/rule-entries.js';

export const istOlderThanSoll = defineRule({
  id: 'ist-older-than-soll',
  group: 'evidence',
  severity: 'off',
  presets: { strict: 'info' },
  words: {
    en: {
      title: 'Ist older than the Soll it is judged by',
      what: 'The current Ist is older than the Soll that it is compared with.',
      why: 'What the Soll demands may not even have been asked about; the gap is a suspicion until customers are asked again.',
      message: ({ id = '', ist = '', against = '', soll = '' }) =>
        `the Ist of "${id}" (${ist}) is older than its ${against} (${soll})`,
      remedy: () => 'ask again, so that Ist and target describe the same thing',
    },
    de: {
      title: 'Ist älter als das Soll, an dem es gemessen wird',
      what: 'Das aktuelle Ist wurde erfragt, bevor das Soll festgelegt war, gegen das es steht.',
      why: 'Wonach das Soll verlangt, danach wurde vielleicht gar nicht gefragt; die Lücke ist ein Verdacht, bis Kunden neu gefragt sind.',
      message: ({ id = '', ist = '', against = '', soll = '' }) =>
        `das Ist von »${id}« (${dateText(ist, 'de')}) ist älter als das Ziel ${against} (${dateText(soll, 'de')})`,
      remedy: () => 'neu fragen, damit Ist und Ziel vom Selben sprechen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
assessments:
  ziele:
    date: 2026-09-01
    perspective: company
    method: workshop
    ratings: { hotline: { soll: 8 } }
  kunden:
    date: 2026-05-31
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 5 } }
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
assessments:
  ziele:
    date: 2026-05-31
    perspective: company
    method: workshop
    ratings: { hotline: { soll: 8 } }
  kunden:
    date: 2026-09-01
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 5 } }
`,
  check: ({ analysis, report }) => {
    const { against } = analysis.options;
    for (const entry of analysis.touchpoints) {
      const ist = analysis.current(entry.id, 'ist');
      const target = analysis.current(entry.id, against);
      if (!ist || !target || ist.date >= target.date) continue;
      const data = { id: entry.id, ist: ist.date, soll: target.date, against };
      report({ entry, data, related: roundsOf(analysis, [...ist.rounds, ...target.rounds]) });
    }
  },
});
