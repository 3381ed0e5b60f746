import { type Block, heading, number, text } from '../../document/blocks.js';
import type { GapsData } from '../gaps/gaps.view.js';
import { type Context, digitsOf, phaseName, wordsOf } from '../section.js';
import type { Group, Grouping } from './groups.view.js';

const words = {
  en: {
    title: (by: string) => `By ${by}`,
    n: 'rated',
    unrated: 'not rated',
    ist: 'mean Ist',
    target: 'mean target',
    shortfall: 'mean shortfall',
    over: 'mean over',
    worst: 'worst',
  },
  de: {
    title: (by: string) => `Nach ${by}`,
    n: 'bewertet',
    unrated: 'unbewertet',
    ist: 'Ist (Mittel)',
    target: 'Ziel (Mittel)',
    shortfall: 'Fehlbetrag (Mittel)',
    over: 'Übererfüllung (Mittel)',
    worst: 'schlechtester',
  },
};

export function groupsTable(data: GapsData, by: Grouping, context: Context): Block[] {
  const w = wordsOf(words, context);
  const digits = digitsOf(context.settings);
  const groups = data.groups.filter((group) => group.by === by);
  return [
    heading(2, w.title(context.terms.groupings[by])),
    {
      type: 'table',
      columns: [
        { key: by, title: context.terms.groupings[by], flexible: true },
        { key: 'n', title: w.n, align: 'right' },
        { key: 'unrated', title: w.unrated, align: 'right', from: 100 },
        { key: 'meanIst', title: w.ist, align: 'right' },
        { key: 'meanTarget', title: w.target, align: 'right', from: 100 },
        { key: 'meanShortfall', title: w.shortfall, align: 'right' },
        { key: 'meanOver', title: w.over, align: 'right', from: 120 },
        { key: 'worst', title: w.worst, flexible: true },
      ],
      rows: groups.map((group) => [
        text(groupName(group, context)),
        number(group.n),
        number(group.unrated),
        number(group.meanIst, { digits }),
        number(group.meanTarget, { digits }),
        number(group.meanShortfall, { digits }),
        number(group.meanOver, { digits }),
        group.worst === null ? null : text(context.name('touchpoint', group.worst)),
      ]),
    },
  ];
}

function groupName({ by, key }: Group, context: Context): string {
  if (key === null) return context.terms.none;
  if (by === 'phase') return phaseName(key, context);
  return by === 'department' || by === 'persona' ? context.name(by, key) : key;
}
