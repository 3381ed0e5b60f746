import { type Block, type Cell, heading, note, paragraph, type Table, text } from '../../document/blocks.js';
import { dateText, differenceDigits, numberText } from '../../messages/format.js';
import { type Context, digitsOf, distinguishingDigits, groupTitles, takeTop, wordsOf } from '../section.js';
import { sparkOf } from './trend-cells.section.js';
import { comparisonWords } from './trend-comparisons.words.js';
import { pointsTable } from './trend-points.section.js';
import { compareBySize } from './trend-rounds.view.js';
import type { Comparison, TrendData } from './trend-schema.view.js';

/** Rounds compared with rounds: one sentence, then the change of each touchpoint and its significance. */
export function comparisonBlocks(data: TrendData, context: Context): Block[] {
  const w = wordsOf(comparisonWords, context);
  const title = heading(
    1,
    context.settings.name ?? context.terms.nameless,
    w.rounds(numberText(data.points.length, context.lang)),
  );
  if (data.points.length === 0) return [title, note('hint', w.none)];
  const rows = data.comparisons.filter(({ touchpoint, span }) => touchpoint !== null && span === 'last');
  if (rows.length === 0) return [title, note('hint', w.nothing), pointsTable(data)];
  const tested = rows.filter(({ p }) => p !== null).length;
  const once = data.series.length - 1 - rows.length;
  return [
    title,
    paragraph(sentence(data, rows, context), 'strong'),
    heading(2, w.title),
    tableOf(data, [...rows].sort(compareBySize), context),
    pointsTable(data),
    ...(data.series.some(({ breaks }) => breaks.length > 0) ? [note('hint', w.breaks)] : []),
    ...(tested > 0 ? [note('hint', w.many(numberText(tested, context.lang), expectedByChance(tested, context)))] : []),
    ...(once > 0 ? [note('hint', w.once(numberText(once, context.lang)))] : []),
  ];
}

/** The number of changes that tests at 95% are expected to flag by chance alone. */
function expectedByChance(tests: number, { lang }: Context): string {
  return numberText(0.05 * tests, lang, { digits: tests < 200 ? 1 : 0 });
}

function sentence({ comparisons }: TrendData, rows: readonly Comparison[], context: Context): string {
  const w = wordsOf(comparisonWords, context);
  const { lang } = context;
  const format = (value: number) => numberText(value, lang);
  const mean =
    comparisons.find(({ touchpoint, span }) => touchpoint === null && span === 'whole') ??
    comparisons.find(({ touchpoint }) => touchpoint === null);
  const tested = rows.filter(({ significant }) => significant !== null);
  const countCertain = (better: boolean) =>
    format(tested.filter((one) => one.significant && one.better === better).length);
  const parts = [
    ...(mean
      ? [
          w.mean(
            format(mean.touchpoints),
            scoreIn(mean, context)(mean.from.ist),
            scoreIn(mean, context)(mean.to.ist),
            dateText(mean.from.date, lang),
            dateText(mean.to.date, lang),
          ),
        ]
      : []),
    tested.length === 0 ? w.untested : w.sure(countCertain(false), countCertain(true), format(tested.length)),
  ].join('; ');
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`;
}

/** Formats the scores of a comparison with enough digits to distinguish its two sides. */
function scoreIn({ from, to }: Comparison, { lang, settings }: Context): (value: number, sign?: boolean) => string {
  const digits = distinguishingDigits(from.ist, to.ist, digitsOf(settings));
  return (value, sign = false) => numberText(value, lang, { digits, sign });
}

function tableOf(data: TrendData, rows: readonly Comparison[], context: Context): Table {
  const w = wordsOf(comparisonWords, context);
  const { shown, rest } = takeTop(rows, context);
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'touchpoint', title: w.touchpoint, flexible: true },
      { key: 'course', title: w.course, drawing: true },
      { key: 'values', title: w.last, align: 'right' },
      { key: 'delta', title: w.change, align: 'right' },
      { key: 'sure', title: '' },
      { key: 'interval', title: w.interval, from: 100, ifAny: true, detail: true },
      { key: 'whole', title: '', below: 'line', detail: true },
    ],
    rows: shown.map((row) => cellsOf(row, data, context)),
    groups: groupTitles(shown, groupOf, (group) => w.groups[group]),
  };
  return rest > 0 ? { ...table, more: w.more(numberText(rest, context.lang)) } : table;
}

function groupOf({ better }: Comparison): 'worse' | 'better' | 'same' {
  return better === null ? 'same' : better ? 'better' : 'worse';
}

function cellsOf(row: Comparison, { series, comparisons }: TrendData, context: Context): Cell[] {
  const w = wordsOf(comparisonWords, context);
  const score = scoreIn(row, context);
  const own = series.find(({ id }) => id === `touchpoint/${row.touchpoint}/ist`);
  const whole = comparisons.find(({ touchpoint, span }) => touchpoint === row.touchpoint && span === 'whole');
  const tone = row.better === null ? ('dim' as const) : row.better ? ('good' as const) : ('bad' as const);
  return [
    { text: row.name ?? '', plain: row.touchpoint ?? '' },
    (own && sparkOf(own)) ?? text(''),
    text(`${score(row.from.ist)} → ${score(row.to.ist)}`),
    { text: deltaText(row, context), tone },
    text(row.better === null ? '' : sureText(row, context), 'dim'),
    text(row.ci95 ? w.range(score(row.ci95[0], true), score(row.ci95[1], true)) : '', 'dim'),
    text(whole ? wholeText(whole, context) : ''),
  ];
}

function deltaText({ from, to, delta }: Comparison, { lang, settings }: Context): string {
  const digits = distinguishingDigits(from.ist, to.ist, digitsOf(settings));
  return numberText(delta, lang, { digits: differenceDigits(delta, from.ist, to.ist, digits), sign: true });
}

function wholeText(whole: Comparison, context: Context): string {
  const delta = deltaText(whole, context);
  const since = dateText(whole.from.date, context.lang);
  return wordsOf(comparisonWords, context).whole(delta, since, sureText(whole, context));
}

function sureText({ significant, opinion }: Comparison, context: Context): string {
  const w = wordsOf(comparisonWords, context);
  if (significant === null) return opinion ? w.opinion : w.unknown;
  return significant ? w.certain : w.chance;
}
