import { compareNumbers } from '../core/order.js';
import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const personaSharesAboveOne = defineRule({
  id: 'persona-shares-above-one',
  group: 'evidence',
  severity: 'warning',
  presets: { strict: 'error' },
  words: {
    en: {
      title: 'Shares of personas above 1',
      what: 'The shares of all personas add up to more than 1.',
      why: 'Values of personas are combined by their shares; if these overlap, some customers count twice.',
      message: ({ sum = '' }) => `the shares of all personas add up to ${sum}`,
      remedy: () => 'give each customer to one persona, or leave the shares out',
    },
    de: {
      title: 'Anteile der Personas über 1',
      what: 'Die Anteile aller Personas ergeben zusammen mehr als 1.',
      why: 'Werte der Personas werden nach Anteilen zusammengefasst; überschneiden sie sich, zählen manche Kunden doppelt.',
      message: ({ sum = '' }) => `die Anteile aller Personas ergeben ${sum}`,
      remedy: () => 'jeden Kunden einer Persona zuordnen oder die Anteile weglassen',
    },
  },
  bad: `personas:
  pendler: { name: Pendler, share: 0.7 }
  familien: { name: Familien, share: 0.6 }
`,
  good: `personas:
  pendler: { name: Pendler, share: 0.7 }
  familien: { name: Familien, share: 0.3 }
`,
  check: ({ analysis, report }) => {
    const shared = entriesOf(analysis, 'persona').filter(({ fields }) => fields.share !== undefined);
    const sum = shared.reduce((total, { fields }) => total + (fields.share ?? 0), 0);
    const [entry, ...related] = shared;
    if (!entry || compareNumbers(sum, 1) <= 0) return;
    report({ entry, field: ['share'], part: 'value', data: { sum: Number(sum.toFixed(4)) }, related });
  },
});
