import { compareNumbers } from '../../core/order.js';
import { type Block, heading, type Table, text } from '../../document/blocks.js';
import { dateText, numberText } from '../../messages/format.js';
import { type Context, defineSection, differenceStyle, digitsOf, takeTop, wordsOf } from '../section.js';
import type { GapRow, GapsData } from './gaps.view.js';

const words = {
  en: {
    changes: 'The biggest changes',
    lowest: 'The lowest ratings',
    better: 'better',
    worse: 'worse',
    same: 'unchanged',
    since: (date: string) => `since ${date}`,
    name: 'Touchpoint',
  },
  de: {
    changes: 'Die größten Änderungen',
    lowest: 'Die niedrigsten Bewertungen',
    better: 'besser',
    worse: 'schlechter',
    same: 'unverändert',
    since: (date: string) => `seit ${date}`,
    name: 'Kontaktpunkt',
  },
};

/** Changes since the last comparable round, each marked as better or worse. */
export const changes = defineSection({
  id: 'changes',
  compose: (data: GapsData, context): Block[] => {
    const moved = data.gaps
      .filter((row) => row.change !== null)
      .sort((left, right) => compareNumbers(Math.abs(right.change?.delta ?? 0), Math.abs(left.change?.delta ?? 0)));
    if (moved.length === 0) return [];
    return [heading(2, wordsOf(words, context).changes), changeTable(takeTop(moved, context).shown, context)];
  },
});

function changeTable(rows: readonly GapRow[], context: Context): Table {
  const w = wordsOf(words, context);
  const digits = digitsOf(context.settings);
  const sign = context.settings.scale.best === 'max' ? 1 : -1;
  const cells = rows.map((row) => {
    const { from = 0, to = 0, delta = 0, date = '' } = row.change ?? {};
    const [old, now, by] = [
      numberText(from, context.lang, { digits }),
      numberText(to, context.lang, { digits }),
      numberText(delta, context.lang, { ...differenceStyle(context, delta, from, to), sign: true }),
    ];
    const better = compareNumbers(sign * delta, 0);
    const word = better === 0 ? w.same : better > 0 ? w.better : w.worse;
    return [
      { text: row.name, plain: row.touchpoint },
      { text: `${old} → ${now}`, plain: `${from} ${to}` },
      { text: by, plain: String(delta), tone: better < 0 ? ('bad' as const) : ('good' as const) },
      text(word),
      text(w.since(dateText(date, context.lang)), 'dim'),
    ];
  });
  return {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: '', flexible: true },
      { key: 'change', title: '', align: 'right' },
      { key: 'delta', title: '', align: 'right' },
      { key: 'word', title: '' },
      { key: 'since', title: '', detail: true },
    ],
    rows: cells,
  };
}

/** The touchpoints with the lowest customer satisfaction, regardless of their targets. */
export const lowest = defineSection({
  id: 'lowest',
  compose: (data: GapsData, context): Block[] => {
    const sign = context.settings.scale.best === 'max' ? 1 : -1;
    const rated = [...data.gaps].sort((left, right) => sign * compareNumbers(left.ist, right.ist));
    if (rated.length === 0) return [];
    const digits = digitsOf(context.settings);
    return [
      heading(2, wordsOf(words, context).lowest),
      {
        type: 'table',
        columns: [
          { key: 'touchpoint', title: '', flexible: true },
          { key: 'ist', title: '', align: 'right' },
          { key: 'reaction', title: '' },
        ],
        rows: takeTop(rated, context).shown.map((row) => [
          { text: row.name, plain: row.touchpoint },
          { number: row.ist, digits },
          text(context.terms.reactions[row.reaction], 'dim'),
        ]),
      },
    ];
  },
});
