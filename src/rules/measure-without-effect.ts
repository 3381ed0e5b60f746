import { loopOf } from '../analysis/effects.js';
import { defineRule } from './engine/rule.js';
import { remeasuredSample } from './engine/samples.js';

export const measureWithoutEffect = defineRule({
  id: 'measure-without-effect',
  group: 'measures',
  severity: 'warning',
  presets: { strict: 'error' },
  words: {
    en: {
      title: 'Measure without effect',
      what: 'A measure is done, customers were asked since, and no effect is shown: the Ist is the same, or the 95% interval of its change holds 0.',
      why: 'Money and days went into something that customers do not notice; without a review the same measure is repeated.',
      message: ({ id = '' }) => `no effect of measure "${id}" is shown by what customers say`,
      remedy: ({ id = '' }) => `find out why, and write a measure with "correctiveOf: measure/${id}"`,
    },
    de: {
      title: 'Maßnahme ohne Wirkung',
      what: 'Eine Maßnahme ist umgesetzt, Kunden wurden seither gefragt, und keine Wirkung ist nachgewiesen: Das Ist ist gleich, oder das 95-%-Intervall seiner Änderung enthält 0.',
      why: 'Geld und Tage gingen in etwas, das Kunden nicht bemerken; wer nicht hinsieht, tut es wieder.',
      message: ({ id = '' }) => `von Maßnahme »${id}« ist in dem, was Kunden sagen, keine Wirkung nachgewiesen`,
      remedy: ({ id = '' }) => `herausfinden, warum, und eine Maßnahme mit »correctiveOf: measure/${id}« anlegen`,
    },
  },
  bad: remeasuredSample(4),
  good: remeasuredSample(6),
  check: ({ analysis, report }) => {
    for (const { measure, verdict, correctives } of loopOf(analysis)) {
      if (verdict === 'no-effect' && correctives.length === 0) report({ entry: measure, data: { id: measure.id } });
    }
  },
});
