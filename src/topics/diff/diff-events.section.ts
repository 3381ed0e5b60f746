import { type Block, type Cell, type Column, heading, type Table, type Tone, text } from '../../document/blocks.js';
import { dateText, numberText, spanText } from '../../messages/format.js';
import { tallyText } from '../coverage/coverage.section.js';
import { type Context, takeTop, wordsOf } from '../section.js';
import { type DiffWords, diffWords } from './diff.words.js';
import type { DiffData } from './diff-schema.view.js';

/** Changes of moments, measures, gates and steps. */
export function eventBlocks(data: DiffData, context: Context): Block[] {
  const w: DiffWords = wordsOf(diffWords, context);
  return [
    ...limitRows(w.titles.moments, momentRows(data, w), context),
    ...limitRows(w.titles.measures, measureRows(data, w, context), context),
    ...limitRows(w.titles.gates, gateRows(data, w, context), context),
    ...limitRows(w.titles.coverage, stepRows(data, context), context),
  ];
}

/** A table of changes with at most as many rows as wanted, and the number of those left out. */
export function limitRows(
  title: string,
  rows: readonly Cell[][],
  context: Context,
  columns: readonly Column[] = [],
): Block[] {
  const { shown, rest } = takeTop(rows, context);
  const more = wordsOf(diffWords, context).more(numberText(rest, context.lang));
  const blocks = makeChangeTable(title, shown, columns);
  return blocks.map((block) => (block.type === 'table' && rest > 0 ? { ...block, more } : block));
}

/** A table of changes under a title: the change, the name, the figures behind it. */
function makeChangeTable(title: string, rows: readonly Cell[][], more: readonly Column[] = []): Block[] {
  if (rows.length === 0) return [];
  const columns: Column[] = [
    { key: 'what', title: '' },
    { key: 'name', title: '', flexible: true },
    { key: 'detail', title: '' },
    ...more,
  ];
  const table: Table = { type: 'table', aside: true, columns, rows };
  return [heading(2, title), table];
}

function momentRows({ moments }: DiffData, w: DiffWords): Cell[][] {
  const tones: Readonly<Record<string, Tone>> = { opened: 'bad', closed: 'good' };
  return moments.map(({ name, before, after, change }) => {
    const states = [before, after].map((state) => (state === null ? '–' : w.momentStates[state]));
    return [text(w.momentChange[change], tones[change]), text(name), text(states.join(' → '), 'dim')];
  });
}

function measureRows({ measures }: DiffData, w: DiffWords, context: Context): Cell[][] {
  const tones: Readonly<Record<string, Tone>> = { done: 'good', overdue: 'bad' };
  return measures.map(({ name, after, events }) => {
    const until = after?.until ? w.until(dateText(after.until, context.lang)) : '';
    const days = after?.overdueDays ?? null;
    const late = days === null ? '' : w.late(spanText(days, context.lang));
    const tone = events.includes('worse') ? 'bad' : events.flatMap((event) => tones[event] ?? [])[0];
    const what = events.map((event) => w.events[event]).join(', ');
    return [text(what, tone), text(name), text(late === '' ? until : `${until}, ${late}`, 'dim')];
  });
}

function gateRows({ gates }: DiffData, w: DiffWords, { lang }: Context): Cell[][] {
  return gates.flatMap(({ gate, limit, bound, before, after, change }) => {
    if (change === null) return [];
    const formatState = (state: typeof before) =>
      state === null || state.value === null ? '–' : numberText(state.value, lang);
    const figures = `${formatState(before)} → ${formatState(after)}, ${w.allowed[bound](numberText(limit, lang))}`;
    return [[text(w.gateChange[change], change === 'broken' ? 'bad' : 'good'), text(gate), text(figures, 'dim')]];
  });
}

function stepRows({ coverage }: DiffData, { terms }: Context): Cell[][] {
  return coverage.steps.map(({ step, before, after }) => {
    const ahead = after.done - before.done;
    const tone = ahead > 0 ? ('good' as const) : ahead < 0 ? ('bad' as const) : undefined;
    return [text(`${tallyText(before)} → ${tallyText(after)}`, tone), text(terms.steps[step]), text('')];
  });
}
