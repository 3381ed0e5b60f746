import { compareNumbers } from '../core/order.js';
import { pointsPhrase } from './engine/phrases.js';
import { defineRule } from './engine/rule.js';
import { entriesOf, isPending } from './engine/rule-entries.js';

export const gainBeyondScale = defineRule({
  id: 'gain-beyond-scale',
  group: 'measures',
  severity: 'warning',
  presets: { strict: 'error' },
  words: {
    en: {
      title: 'Gain beyond the scale',
      what: 'A measure promises more points than are left between the Ist and the best end of the scale; without an Ist, more than the scale has.',
      why: 'No rating can exceed the scale: the gain is over-optimistic, and so is every plan that counts on it.',
      message: ({ id = '', by = '', touchpoint = '', left = '' }) =>
        `measure "${id}" promises ${pointsPhrase(by, 'en')} at "${touchpoint}", but only ${left} are left`,
      remedy: () => 'give the points that customers will really notice',
    },
    de: {
      title: 'Gewinn jenseits der Skala',
      what: 'Eine Maßnahme verspricht mehr Punkte, als zwischen Ist und bestem Ende der Skala liegen; ohne Ist mehr, als die Skala hat.',
      why: 'Niemand kann jenseits der Skala bewerten: der Gewinn ist zu optimistisch, und jeder Plan, der damit rechnet, auch.',
      message: ({ id = '', by = '', touchpoint = '', left = '' }) =>
        `Maßnahme »${id}« verspricht ${pointsPhrase(by, 'de')} bei »${touchpoint}«, es sind aber nur noch ${left}`,
      remedy: () => 'die Punkte nennen, die Kunden wirklich bemerken werden',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
measures:
  rueckruf:
    name: Rückrufservice
    improves: { hotline: { by: 12 } }
    status: idea
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
measures:
  rueckruf:
    name: Rückrufservice
    improves: { hotline: { by: 2 } }
    status: idea
`,
  check: ({ analysis, report }) => {
    const { min, max, best } = analysis.settings.scale;
    for (const entry of entriesOf(analysis, 'measure').filter(isPending)) {
      for (const [touchpoint, { by }] of Object.entries(entry.fields.improves)) {
        const ist = analysis.current(touchpoint, 'ist')?.score;
        const left = ist === undefined ? max - min : best === 'max' ? max - ist : ist - min;
        if (compareNumbers(by, left) <= 0) continue;
        const data = { id: entry.id, touchpoint, by, left: Number(left.toFixed(2)) };
        report({ entry, field: ['improves', touchpoint], data });
      }
    }
  },
});
