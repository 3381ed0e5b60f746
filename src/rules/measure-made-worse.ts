import { loopOf } from '../analysis/effects.js';
import { defineRule } from './engine/rule.js';
import { remeasuredSample } from './engine/samples.js';

export const measureMadeWorse = defineRule({
  id: 'measure-made-worse',
  group: 'measures',
  severity: 'warning',
  presets: { strict: 'error' },
  words: {
    en: {
      title: 'Measure that made it worse',
      what: 'A measure is done, customers were asked since, and their Ist is worse: the 95% interval of its change lies below 0, or, where n or spread is unknown, the value itself fell.',
      why: 'A measure that harms customers counts as done; what looks like progress is a loss.',
      message: ({ id = '', touchpoint = '', before = '', after = '' }) =>
        `since measure "${id}" is done, the Ist of "${touchpoint}" went from ${before} to ${after}`,
      remedy: ({ id = '' }) => `take it back, or write a measure with "correctiveOf: measure/${id}"`,
    },
    de: {
      title: 'Maßnahme, die verschlechtert hat',
      what: 'Eine Maßnahme ist umgesetzt, Kunden wurden seither gefragt, und ihr Ist ist schlechter: Das 95-%-Intervall seiner Änderung liegt unter 0, oder, wo n oder Streuung unbekannt sind, der Wert selbst fiel.',
      why: 'Eine Maßnahme, die Kunden schadet, zählt als erledigt; was wie Fortschritt aussieht, ist ein Verlust.',
      message: ({ id = '', touchpoint = '', before = '', after = '' }) =>
        `seit Maßnahme »${id}« umgesetzt ist, ging das Ist von »${touchpoint}« von ${before} auf ${after}`,
      remedy: ({ id = '' }) => `sie zurücknehmen oder eine Maßnahme mit »correctiveOf: measure/${id}« anlegen`,
    },
  },
  bad: remeasuredSample(3),
  good: remeasuredSample(6),
  check: ({ analysis, report }) => {
    for (const { measure, gains, correctives } of loopOf(analysis)) {
      if (correctives.length > 0) continue;
      for (const { touchpoint, verdict, before, after } of gains) {
        if (verdict !== 'worse' || !before || !after) continue;
        const data = { id: measure.id, touchpoint, before: before.score, after: after.score };
        report({ entry: measure, field: ['improves', touchpoint], part: 'key', data });
      }
    }
  },
});
