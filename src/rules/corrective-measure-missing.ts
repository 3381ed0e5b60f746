import { loopOf } from '../analysis/effects.js';
import { defineRule } from './engine/rule.js';
import { remeasuredSample } from './engine/samples.js';

export const correctiveMeasureMissing = defineRule({
  id: 'corrective-measure-missing',
  group: 'measures',
  severity: 'info',
  presets: { strict: 'warning', workshop: 'off' },
  words: {
    en: {
      title: 'Corrective measure missing',
      what: 'A done measure reached only part of its gain, a gap is still open, and no measure corrects it.',
      why: 'Optimising is the last step of the method: without it the rest of the gap stays.',
      message: ({ id = '' }) => `measure "${id}" reached only part of its gain, and nothing corrects it`,
      remedy: ({ id = '' }) => `write a measure with "correctiveOf: measure/${id}"`,
    },
    de: {
      title: 'Korrekturmaßnahme fehlt',
      what: 'Eine erledigte Maßnahme hat ihren Gewinn nur zum Teil erreicht, die Lücke ist noch offen, und keine Maßnahme korrigiert sie.',
      why: 'Optimieren ist der letzte Schritt der Methode: ohne ihn bleibt der Rest der Lücke.',
      message: ({ id = '' }) => `Maßnahme »${id}« hat ihren Gewinn nur zum Teil erreicht, und nichts korrigiert sie`,
      remedy: ({ id = '' }) => `eine Maßnahme mit »correctiveOf: measure/${id}« anlegen`,
    },
  },
  bad: remeasuredSample(5),
  good: remeasuredSample(6),
  check: ({ analysis, report }) => {
    for (const { measure, verdict, correctiveDue } of loopOf(analysis)) {
      if (correctiveDue && verdict === 'partly') report({ entry: measure, data: { id: measure.id } });
    }
  },
});
