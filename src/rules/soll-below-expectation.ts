import { shortfallBetween } from '../analysis/gap.js';
import { isGivenUp } from '../analysis/given-up.js';
import { compareNumbers } from '../core/order.js';
import { defineRule } from './engine/rule.js';

export const sollBelowExpectation = defineRule({
  id: 'soll-below-expectation',
  group: 'method',
  severity: 'warning',
  presets: { strict: 'error', workshop: 'info' },
  words: {
    en: {
      title: 'Soll below the expectation',
      what: 'The target of a touchpoint is worse than what customers expect there.',
      why: 'Even a Soll that is fully reached would then disappoint: customers compare with their expectation, not with the plan.',
      message: ({ id = '', soll = '', expectation = '' }) =>
        `the Soll ${soll} of "${id}" is worse than what customers expect, ${expectation}`,
      remedy: () => 'raise the Soll to the expectation, or lower the expectation by an honest promise',
    },
    de: {
      title: 'Soll unter der Erwartung',
      what: 'Das Soll eines Kontaktpunkts ist schlechter als das, was Kunden dort erwarten.',
      why: 'Selbst ein voll erreichtes Soll würde dann enttäuschen: Kunden vergleichen mit ihrer Erwartung, nicht mit dem Plan.',
      message: ({ id = '', soll = '', expectation = '' }) =>
        `das Soll ${soll} von »${id}« ist schlechter als die Erwartung ${expectation} der Kunden`,
      remedy: () => 'das Soll auf die Erwartung anheben oder die Erwartung durch ein ehrliches Versprechen senken',
    },
  },
  bad: `touchpoints:
  rechnung: { name: Rechnung, phase: post-purchase }
assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    ratings:
      rechnung: { expectation: 8.5 }
  strategie-2026:
    date: 2026-02-28
    perspective: company
    method: workshop
    ratings:
      rechnung: { soll: 7 }
`,
  good: `touchpoints:
  rechnung: { name: Rechnung, phase: post-purchase }
assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    ratings:
      rechnung: { expectation: 8.5 }
  strategie-2026:
    date: 2026-02-28
    perspective: company
    method: workshop
    ratings:
      rechnung: { soll: 9 }
`,
  check: ({ analysis, report }) => {
    for (const touchpoint of analysis.touchpoints) {
      if (isGivenUp(touchpoint)) continue;
      const soll = analysis.current(touchpoint.id, 'soll');
      const expectation = analysis.current(touchpoint.id, 'expectation');
      const [source] = soll?.sources ?? [];
      if (!soll || !expectation || !source || analysis.breaksApart(touchpoint.id, 'soll', 'expectation')) continue;
      if (compareNumbers(shortfallBetween(soll.score, expectation.score, analysis.settings.scale), 0) >= 0) continue;
      const data = { id: touchpoint.id, soll: soll.score, expectation: expectation.score };
      report({ ...source, part: 'value', data, related: [touchpoint] });
    }
  },
});
