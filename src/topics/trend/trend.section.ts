import { type Block, heading, note, paragraph, type Table } from '../../document/blocks.js';
import { dateText, numberText } from '../../messages/format.js';
import { type Context, defineSection, groupTitles, takeTop, wordsOf } from '../section.js';
import { trendWords } from './trend.words.js';
import { cellsOf, seriesValueText } from './trend-cells.section.js';
import { comparisonBlocks } from './trend-comparisons.section.js';
import { pointsTable } from './trend-points.section.js';
import type { TrendData, TrendSeries } from './trend-schema.view.js';

/** The catalog through time: one sentence, then a line for each figure. */
export const trend = defineSection({
  id: 'trend',
  compose: (data: TrendData, context): Block[] =>
    data.over === 'rounds' ? comparisonBlocks(data, context) : commitBlocks(data, context),
});

function commitBlocks(data: TrendData, context: Context): Block[] {
  const w = wordsOf(trendWords, context);
  const aside = w.commits(numberText(data.points.length, context.lang));
  const shallow = data.shallow ? [note('warning', w.shallow)] : [];
  const title = heading(1, context.settings.name ?? context.terms.nameless, aside);
  const leftOut = data.leftOut > 0 ? [note('hint', w.leftOut(numberText(data.leftOut, context.lang)))] : [];
  if (data.points.length === 0) return [title, note('hint', w.empty), ...leftOut, ...shallow];
  return [
    title,
    paragraph(sentence(data, context), 'strong'),
    heading(2, w.title),
    seriesTable(data, context),
    pointsTable(data),
    ...(data.series.some(({ breaks }) => breaks.length > 0) ? [note('hint', w.breaks)] : []),
    ...incompleteLine(data, context),
    ...leftOut,
    ...shallow,
  ];
}

/** Series that are always 0 or unknown are left out of the table. */
function seriesTable({ series }: TrendData, context: Context): Table {
  const w = wordsOf(trendWords, context);
  const told = series.filter(({ id, values }) => id === 'touchpoints' || values.some((value) => value));
  const { shown, rest } = takeTop(told, context);
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'series', title: w.series, flexible: true },
      { key: 'course', title: w.course, drawing: true },
      { key: 'values', title: w.values, align: 'right' },
      { key: 'change', title: w.change, align: 'right' },
      { key: 'way', title: '', ifAny: true },
      { key: 'behind', title: '', below: 'line', detail: true },
    ],
    rows: shown.map((row) => cellsOf(row, context)),
    groups: groupTitles(shown, groupOf, (group) => titleOf(group, shown, context)),
  };
  return rest > 0 ? { ...table, more: w.more(numberText(rest, context.lang)) } : table;
}

function groupOf({ id }: TrendSeries): string {
  const [kind = '', name] = id.split('/');
  if (kind === 'touchpoint') return `touchpoint/${name}`;
  return kind === 'measures' ? 'measures' : kind === 'metric' ? 'metrics' : 'catalog';
}

function titleOf(group: string, series: readonly TrendSeries[], context: Context): string {
  const { groups } = wordsOf(trendWords, context);
  return groups[group as keyof typeof groups] ?? series.find((one) => groupOf(one) === group)?.name ?? group;
}

/** The trend sentence, identical everywhere: first and last date, the changes of gap and Ist, the open moments. */
function sentence({ points, series }: TrendData, context: Context): string {
  const w = wordsOf(trendWords, context);
  const { lang } = context;
  const [from, to] = [points[0]?.date ?? '', points.at(-1)?.date ?? ''];
  const parts = (['gap', 'ist'] as const).flatMap((id) => {
    const one = series.find((row) => row.id === id);
    if (!one || one.last === null) return [];
    const format = (value: number) => seriesValueText(one, value, context);
    if (one.change === null || one.first === null) return [w.is(w.inText[id], format(one.last))];
    if (one.change === 'none') return [w.stayed(w.inText[id], format(one.last))];
    return [w.went(w.inText[id], format(one.first), format(one.last), w.ways[one.change])];
  });
  const moments = series.find((row) => row.id === 'moments');
  const of = moments?.n.at(-1) ?? null;
  if (moments && moments.last !== null && of !== null) {
    parts.push(w.open(numberText(moments.last, lang), numberText(of, lang)));
  }
  const opening =
    points.length === 1
      ? w.one(dateText(to, lang))
      : w.span(numberText(points.length, lang), dateText(from, lang), dateText(to, lang));
  return `${[opening, parts.join(', ')].filter((part) => part !== '').join(': ')}.`;
}

function incompleteLine({ points }: TrendData, context: Context): Block[] {
  const broken = points.filter(({ complete }) => !complete);
  if (broken.length === 0) return [];
  const { lang } = context;
  const formatState = ({ commit, date }: TrendData['points'][number]) =>
    `${(commit ?? '').slice(0, 8)} (${dateText(date, lang)})`;
  const named = broken.slice(0, 3).map(formatState).join(', ') + (broken.length > 3 ? ', …' : '');
  const [count, of] = [numberText(broken.length, lang), numberText(points.length, lang)];
  return [note('warning', wordsOf(trendWords, context).incomplete(count, of, named))];
}
