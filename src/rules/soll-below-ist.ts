import { shortfallBetween } from '../analysis/gap.js';
import { isGivenUp } from '../analysis/given-up.js';
import { compareNumbers } from '../core/order.js';
import { defineRule } from './engine/rule.js';

export const sollBelowIst = defineRule({
  id: 'soll-below-ist',
  group: 'method',
  severity: 'info',
  presets: { strict: 'warning' },
  words: {
    en: {
      title: 'Soll below the Ist',
      what: 'The target of a touchpoint is worse than what customers already get.',
      why: 'Such a Soll demands nothing: either it is reached and a new one is due, or the touchpoint gets more than intended.',
      message: ({ id = '', soll = '', ist = '' }) => `the Soll ${soll} of "${id}" is worse than its Ist ${ist}`,
      remedy: () => 'raise the Soll, or decide to do less here on purpose',
    },
    de: {
      title: 'Soll unter dem Ist',
      what: 'Das Soll eines Kontaktpunkts ist schlechter als das, was Kunden schon bekommen.',
      why: 'So ein Soll verlangt nichts: Entweder ist es erreicht und braucht ein neues, oder hier wird mehr getan als gewollt.',
      message: ({ id = '', soll = '', ist = '' }) => `das Soll ${soll} von »${id}« ist schlechter als sein Ist ${ist}`,
      remedy: () => 'das Soll anheben oder bewusst entscheiden, hier weniger zu tun',
    },
  },
  bad: `touchpoints:
  probefahrt: { name: Probefahrt, phase: pre-purchase }
assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    ratings:
      probefahrt: { ist: 8.2 }
  strategie-2026:
    date: 2026-02-28
    perspective: company
    method: workshop
    ratings:
      probefahrt: { soll: 7 }
`,
  good: `touchpoints:
  probefahrt: { name: Probefahrt, phase: pre-purchase }
assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    ratings:
      probefahrt: { ist: 8.2 }
  strategie-2026:
    date: 2026-02-28
    perspective: company
    method: workshop
    ratings:
      probefahrt: { soll: 9 }
`,
  check: ({ analysis, report }) => {
    for (const touchpoint of analysis.touchpoints) {
      if (isGivenUp(touchpoint)) continue;
      const soll = analysis.current(touchpoint.id, 'soll');
      const ist = analysis.current(touchpoint.id, 'ist');
      const [source] = soll?.sources ?? [];
      if (!soll || !ist || !source || analysis.breaksApart(touchpoint.id, 'soll', 'ist')) continue;
      if (compareNumbers(shortfallBetween(soll.score, ist.score, analysis.settings.scale), 0) >= 0) continue;
      const data = { id: touchpoint.id, soll: soll.score, ist: ist.score };
      report({ ...source, part: 'value', data, related: [touchpoint] });
    }
  },
});
