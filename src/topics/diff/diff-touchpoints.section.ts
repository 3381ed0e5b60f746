import { compareNumbers } from '../../core/order.js';
import { type Block, type Cell, heading, note, type Table, text } from '../../document/blocks.js';
import { differenceDigits, numberText } from '../../messages/format.js';
import { type Context, digitsOf, distinguishingDigits, takeTop, wordsOf } from '../section.js';
import { type DiffWords, diffWords } from './diff.words.js';
import type { DiffData, TouchpointChange } from './diff-schema.view.js';

/**
 * Ist, target, gap and rank before and after. Touchpoints that changed only in rank, because of others, are counted and
 * not listed.
 */
export function touchpointBlocks(data: DiffData, context: Context): Block[] {
  const w: DiffWords = wordsOf(diffWords, context);
  const own = data.touchpoints.filter((row) => !isPushed(row));
  const pushed = data.touchpoints.filter((row) => isPushed(row) && row.before?.rank !== row.after?.rank).length;
  if (own.length === 0) return [];
  const { shown, rest } = takeTop(own, context);
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'name', title: '', flexible: true },
      { key: 'ist', title: context.terms.values.ist, align: 'right' },
      { key: 'target', title: context.terms.values[data.against], align: 'right' },
      { key: 'gap', title: w.columns.gap, align: 'right' },
      { key: 'rank', title: w.columns.rank, align: 'right' },
      { key: 'remarks', title: '', below: 'line' },
    ],
    rows: shown.map((row) => cellsOf(row, w, context)),
  };
  return [
    heading(2, w.titles.touchpoints),
    rest > 0 ? { ...table, more: w.more(numberText(rest, context.lang)) } : table,
    ...(pushed > 0 ? [note('hint', w.pushed(pushed))] : []),
  ];
}

/** Are the touchpoint's own figures unchanged? */
function isPushed({ before, after }: TouchpointChange): boolean {
  if (!before || !after) return false;
  const keys = ['ist', 'target', 'gap', 'leverage'] as const;
  const isSame = keys.every((key) => compareNumbers(before[key] ?? -1e9, after[key] ?? -1e9) === 0);
  return (
    isSame &&
    before.reaction === after.reaction &&
    before.tolerated === after.tolerated &&
    before.opinion === after.opinion
  );
}

type Figure = 'ist' | 'target' | 'gap';

/** Digits that distinguish Ist and target before and after, and digits of the gap that match their difference. */
function digitsIn({ before, after }: Pick<TouchpointChange, 'before' | 'after'>, fewest: number) {
  const digitsApart = (key: Figure, least: number) => {
    const [from, to] = [before?.[key] ?? null, after?.[key] ?? null];
    return from === null || to === null ? least : distinguishingDigits(from, to, least);
  };
  const values = Math.max(digitsApart('ist', fewest), digitsApart('target', fewest));
  const gaps = [before, after].map((state) => {
    const { ist = null, target = null, gap = null } = state ?? {};
    return ist === null || target === null || gap === null ? values : differenceDigits(gap, ist, target, values);
  });
  return { rank: 0, ist: values, target: values, gap: digitsApart('gap', Math.max(...gaps)) };
}

function cellsOf({ name, before, after, gap, ...row }: TouchpointChange, w: DiffWords, context: Context): Cell[] {
  const digits = digitsIn({ before, after }, digitsOf(context.settings));
  const pair = (key: Figure | 'rank') => {
    const [from, to] = [before?.[key] ?? null, after?.[key] ?? null];
    const format = (value: number | null) =>
      value === null ? '–' : numberText(value, context.lang, { digits: digits[key] });
    if (!before || !after) return format(to ?? from);
    return format(from) === format(to) && (from === null) === (to === null)
      ? format(to)
      : `${format(from)} → ${format(to)}`;
  };
  const better = gap === 'smaller' || gap === 'closed';
  const tone = better ? ('good' as const) : gap === 'larger' || gap === 'opened' ? ('bad' as const) : undefined;
  const remarks = remarksOf({ name, before, after, gap, ...row }, w, context);
  return [
    text(name),
    text(pair('ist')),
    text(pair('target')),
    text(pair('gap'), tone),
    text(pair('rank')),
    remarks.length > 0 ? text(remarks.join(' · '), 'dim') : text(''),
  ];
}

function remarksOf(
  { before, after, gap, seriesBreak, rankBecause }: TouchpointChange,
  w: DiffWords,
  context: Context,
): string[] {
  if (!before) return [w.fresh];
  if (!after) return [w.gone];
  const reactions = context.terms.reactions;
  const format = (value: number | null) => (value === null ? '–' : numberText(value, context.lang, { digits: 2 }));
  const moved = before.reaction !== after.reaction && before.reaction !== null && after.reaction !== null;
  return [
    ...(before.opinion === after.opinion ? [] : [w.opinion(after.opinion)]),
    ...(seriesBreak ? [w.break] : []),
    ...(gap === 'closed' ? [w.closed] : gap === 'opened' ? [w.opened] : []),
    ...(moved && before.reaction && after.reaction
      ? [`${reactions[before.reaction]} → ${reactions[after.reaction]}`]
      : []),
    ...(before.tolerated === after.tolerated || gap === 'closed' ? [] : [w.tolerated(after.tolerated)]),
    ...(format(before.leverage) === format(after.leverage)
      ? []
      : [w.leverage(format(before.leverage), format(after.leverage))]),
    ...(rankBecause.length > 0 ? [w.rank(rankBecause.map((why) => w.because[why]).join(', '))] : []),
  ];
}
