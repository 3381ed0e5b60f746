import { loopOf } from '../analysis/loop.js';
import { defineRule } from './define.js';

export const measureWithoutEffect = defineRule({
  id: 'measure-without-effect',
  group: 'measures',
  severity: 'warning',
  presets: { strict: 'error' },
  words: {
    en: {
      title: 'Measure without effect',
      what: 'A measure is done, customers were asked since, and their Ist is no better.',
      why: 'Money and days went into something that customers do not notice; who does not look does it again.',
      message: ({ id = '' }) => `measure "${id}" brought nothing customers notice`,
      remedy: ({ id = '' }) => `find out why, and write a measure with "correctiveOf: measure/${id}"`,
    },
    de: {
      title: 'Maßnahme ohne Wirkung',
      what: 'Eine Maßnahme ist umgesetzt, Kunden wurden seither gefragt, und ihr Ist ist nicht besser.',
      why: 'Geld und Tage gingen in etwas, das Kunden nicht bemerken; wer nicht hinsieht, tut es wieder.',
      message: ({ id = '' }) => `Maßnahme »${id}« hat nichts gebracht, was Kunden bemerken`,
      remedy: ({ id = '' }) => `herausfinden, warum, und eine Maßnahme mit »correctiveOf: measure/${id}« anlegen`,
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
measures:
  rueckruf:
    name: Rückrufservice
    improves: { hotline: { by: 2 } }
    status: done
    finished: 2026-03-31
assessments:
  vorher:
    date: 2026-01-31
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 4, soll: 8 } }
  nachher:
    date: 2026-09-30
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 4, soll: 8 } }
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
measures:
  rueckruf:
    name: Rückrufservice
    improves: { hotline: { by: 2 } }
    status: done
    finished: 2026-03-31
assessments:
  vorher:
    date: 2026-01-31
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 4, soll: 8 } }
  nachher:
    date: 2026-09-30
    perspective: customer
    method: survey
    ratings: { hotline: { ist: 6, soll: 8 } }
`,
  check: ({ analysis, report }) => {
    for (const { measure, verdict, correctives } of loopOf(analysis)) {
      if (verdict === 'no-effect' && correctives.length === 0) report({ entry: measure, data: { id: measure.id } });
    }
  },
});
