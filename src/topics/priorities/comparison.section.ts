import { type Block, heading, note, number, type Table, text } from '../../document/blocks.js';
import { countText, listText, numberText } from '../../messages/format.js';
import { type Context, defineSection, takeTop, wordsOf } from '../section.js';
import type { Comparison } from './comparison.view.js';

const words = {
  en: {
    title: 'How the ranks move from method to method',
    touchpoint: 'Touchpoint',
    spread: 'apart',
    more: (count: string) => `… ${count} more`,
    tau: (chosen: string, taus: string) => `Agreement with ${chosen} (Kendall’s tau-b, 1 = same order): ${taus}.`,
    of: (method: string, tau: string, both: string) => `${method} ${tau} (${both})`,
    touchpoints: ['touchpoint', 'touchpoints'],
    tied: 'not defined',
    alone: 'No other method can rank anything here.',
  },
  de: {
    title: 'Wie sich die Ränge von Verfahren zu Verfahren verschieben',
    touchpoint: 'Kontaktpunkt',
    spread: 'Abstand',
    more: (count: string) => `… ${count} weitere`,
    tau: (chosen: string, taus: string) =>
      `Übereinstimmung mit ${chosen} (Kendalls Tau-b, 1 = gleiche Reihenfolge): ${taus}.`,
    of: (method: string, tau: string, both: string) => `${method} ${tau} (${both})`,
    touchpoints: ['Kontaktpunkt', 'Kontaktpunkte'],
    tied: 'nicht bestimmt',
    alone: 'Kein anderes Verfahren kann hier etwas reihen.',
  },
};

/** The ranks of the same touchpoints under every method. */
export const comparison = defineSection({
  id: 'comparison',
  compose: (data: Comparison, context): Block[] => {
    const w = wordsOf(words, context);
    const others = data.methods.filter(({ method }) => method !== data.chosen);
    if (others.length === 0) return [heading(2, w.title), note('hint', w.alone)];
    const taus = others.map(({ method, tauB, both }) => {
      const tau = tauB === null ? w.tied : numberText(tauB, context.lang, { digits: 2 });
      const [one = '', many = ''] = w.touchpoints;
      return w.of(method, tau, countText(both, one, many, context.lang));
    });
    return [
      heading(2, w.title),
      rankTable(data, context),
      note('hint', w.tau(data.chosen, listText(taus, context.lang))),
    ];
  },
});

function rankTable({ chosen, methods, touchpoints }: Comparison, context: Context): Table {
  const w = wordsOf(words, context);
  const { shown, rest } = takeTop(touchpoints, context);
  const ids = [chosen, ...methods.map(({ method }) => method).filter((method) => method !== chosen)];
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: w.touchpoint, flexible: true },
      ...ids.map((method) => ({ key: method, title: method, align: 'right' as const })),
      { key: 'spread', title: w.spread, align: 'right' },
    ],
    rows: shown.map(({ touchpoint, name, ranks }) => {
      const known = ids.flatMap((method) => ranks[method] ?? []);
      return [
        { text: name, plain: touchpoint },
        ...ids.map((method) => number(ranks[method] ?? null)),
        known.length < 2 ? text('') : number(Math.max(...known) - Math.min(...known)),
      ];
    }),
  };
  return rest > 0 ? { ...table, more: w.more(numberText(rest, context.lang)) } : table;
}
