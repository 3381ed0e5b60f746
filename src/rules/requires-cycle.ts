import { findCircleIn, findCircles } from './engine/circles.js';
import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

/** Measures of a long circle that the message names; the finding lists the others as related places. */
const MAX_NAMES = 5;

export const requiresCycle = defineRule({
  id: 'requires-cycle',
  group: 'measures',
  severity: 'error',
  words: {
    en: {
      title: 'Measures that require each other',
      what: 'A measure requires itself, directly or by way of others.',
      why: 'None of them can ever be the first, so none of them can be planned or become a quick win.',
      message: ({ path = '', length }) =>
        length === '1' ? `measure requires itself: ${path}` : `measures require each other in a circle: ${path}`,
      remedy: () => 'delete the "requires" that does not hold',
    },
    de: {
      title: 'Maßnahmen, die einander voraussetzen',
      what: 'Eine Maßnahme setzt sich selbst voraus, unmittelbar oder über andere.',
      why: 'Keine davon kann je die erste sein, also lässt sich keine planen, und keine kann ein Quick Win werden.',
      message: ({ path = '', length }) =>
        length === '1'
          ? `Maßnahme setzt sich selbst voraus: ${path}`
          : `Maßnahmen setzen einander im Kreis voraus: ${path}`,
      remedy: () => 'das »requires« löschen, das nicht stimmt',
    },
  },
  bad: `measures:
  schulung: { name: Schulung am Telefon, improves: { hotline: { by: 1 } }, status: idea, requires: [leitfaden] }
  leitfaden: { name: Gesprächsleitfaden, improves: { hotline: { by: 0.5 } }, status: idea, requires: [schulung] }
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
  good: `measures:
  schulung: { name: Schulung am Telefon, improves: { hotline: { by: 1 } }, status: idea, requires: [leitfaden] }
  leitfaden: { name: Gesprächsleitfaden, improves: { hotline: { by: 0.5 } }, status: idea }
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
  check: ({ analysis, report }) => {
    const measures = new Map(entriesOf(analysis, 'measure').map((measure) => [measure.id, measure]));
    const requires = (id: string) => measures.get(id)?.fields.requires ?? [];
    const graph = new Map([...measures.keys()].map((id) => [id, requires(id).filter((other) => measures.has(other))]));
    const selfish = [...measures.keys()].filter((id) => requires(id).includes(id)).map((id) => [id]);
    for (const circle of [...selfish, ...findCircles(graph).map((component) => findCircleIn(graph, component))]) {
      const [first = '', next = first] = circle;
      const [entry, ...related] = circle.flatMap((id) => measures.get(id) ?? []);
      if (!entry) continue;
      const field = ['requires', requires(first).indexOf(next)];
      report({ entry, field, part: 'value', data: { path: pathOf(circle), length: circle.length }, related });
    }
  },
});

function pathOf(circle: readonly string[]): string {
  const steps = [...circle, circle[0] ?? ''];
  const long = steps.length > MAX_NAMES + 2;
  return (long ? [...steps.slice(0, MAX_NAMES), '…', ...steps.slice(-1)] : steps).join(' → ');
}
