import { overBudgetOf } from '../analysis/measure-state.js';
import { moneyPhrase } from './engine/phrases.js';
import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const measureOverBudget = defineRule({
  id: 'measure-over-budget',
  group: 'measures',
  severity: 'warning',
  presets: { workshop: 'info' },
  words: {
    en: {
      title: 'Measure over budget',
      what: 'A measure cost more than planned.',
      why: 'The next plan uses the same figures; unless they are corrected, it costs more than planned again.',
      message: ({ id = '', over = '', currency = '' }) =>
        `measure "${id}" has cost ${moneyPhrase(over, currency, 'en')} more than planned`,
      remedy: () => 'give the reason in "result", and correct the estimates of similar measures',
    },
    de: {
      title: 'Maßnahme über Budget',
      what: 'Für eine Maßnahme wurde mehr ausgegeben, als sie kosten sollte.',
      why: 'Der nächste Plan entsteht aus denselben Zahlen; wer sie nicht berichtigt, plant wieder zu viel.',
      message: ({ id = '', over = '', currency = '' }) =>
        `Maßnahme »${id}« hat ${moneyPhrase(over, currency, 'de')} mehr gekostet als geplant`,
      remedy: () => 'in »result« sagen, warum, und die Schätzung ähnlicher Maßnahmen berichtigen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
measures:
  rueckruf:
    name: Rückrufservice
    improves: { hotline: { by: 1 } }
    status: running
    cost: 1000
    spent: 1500
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
measures:
  rueckruf:
    name: Rückrufservice
    improves: { hotline: { by: 1 } }
    status: running
    cost: 1000
    spent: 900
`,
  check: ({ analysis, report }) => {
    const { currency } = analysis.settings;
    for (const entry of entriesOf(analysis, 'measure')) {
      const over = overBudgetOf(entry);
      if (over !== null) report({ entry, field: ['spent'], part: 'value', data: { id: entry.id, over, currency } });
    }
  },
});
