import { type Block, type Cell, heading, note, type Table, text } from '../../document/blocks.js';
import { dateText, numberText } from '../../messages/format.js';
import { type Context, differenceStyle, digitsOf, groupTitles, takeTop, wordsOf } from '../section.js';
import { replaceIfLater } from '../shared/later.section.js';
import { quoteNames } from '../shared/names.section.js';
import { addRestLine } from '../shared/rest.section.js';
import type { MonitoringData } from './monitoring.view.js';
import { monitoringWords } from './monitoring.words.js';
import type { RoundsRow } from './round-rows.view.js';
import { signalTexts } from './signals.section.js';

/** Maximum number of names in one line. */
const MAX_NAMES = 12;

/** The Ist by rounds, declines first, and whether chance could explain each change. */
export function ratingBlocks({ rounds, once }: MonitoringData, context: Context): Block[] {
  const w = wordsOf(monitoringWords, context);
  if (rounds.length === 0)
    return [heading(2, w.ratings), note('hint', replaceIfLater(w.noRounds, ['assessment'], context))];
  const { shown, rest } = takeTop(rounds, context);
  const table: Table = {
    type: 'table',
    aside: true,
    atEnd: true,
    columns: [
      { key: 'touchpoint', title: w.touchpoint, flexible: true },
      { key: 'series', title: '', drawing: true },
      { key: 'ist', title: context.terms.values.ist, align: 'right' },
      { key: 'delta', title: w.change, align: 'right' },
      { key: 'sure', title: '', ifAny: true },
      { key: 'interval', title: '', from: 100, ifAny: true, detail: true },
      { key: 'since', title: '', from: 110, ifAny: true, detail: true },
      { key: 'signals', title: w.signals, below: 'line' },
    ],
    rows: shown.map((row) => cellsOf(row, context)),
    groups: groupTitles(shown, groupOf, (group) => w.groups[group]),
  };
  const others = once.length > MAX_NAMES ? w.others(numberText(once.length - MAX_NAMES, context.lang)) : undefined;
  return [
    heading(2, w.ratings),
    addRestLine(table, rest, 'tpm analyze monitoring', context),
    ...(once.length > 0
      ? [note('hint', w.once(quoteNames('touchpoint', once.slice(0, MAX_NAMES), context, others)))]
      : []),
  ];
}

function groupOf({ change }: RoundsRow): 'worse' | 'better' | 'same' | 'none' {
  if (change === null) return 'none';
  return change.better === null ? 'same' : change.better ? 'better' : 'worse';
}

function cellsOf(row: RoundsRow, context: Context): Cell[] {
  const w = wordsOf(monitoringWords, context);
  const { lang } = context;
  const { change, points } = row;
  const score = (value: number, sign = false) => numberText(value, lang, { digits: digitsOf(context.settings), sign });
  const breaks = points.flatMap((point, index) => (point.seriesBreak && index > 0 ? [index] : []));
  const tone = change?.better === false ? ('bad' as const) : ('good' as const);
  return [
    { text: row.name, plain: row.touchpoint },
    { series: points.map((point) => point.ist), breaks },
    text(change ? `${score(change.from)} → ${score(change.to)}` : score(points.at(-1)?.ist ?? 0)),
    change ? { text: deltaText(change, context), tone } : text(''),
    text(change && change.better !== null ? sureText(row, context) : '', 'dim'),
    text(change?.ci95 ? w.interval(score(change.ci95[0], true), score(change.ci95[1], true)) : '', 'dim'),
    text(change ? dateText(change.date, lang) : '', 'dim'),
    text(signalTexts(row, score, context).join(' · ')),
  ];
}

function deltaText({ delta, from, to }: NonNullable<RoundsRow['change']>, context: Context): string {
  return numberText(delta, context.lang, { ...differenceStyle(context, delta, from, to), sign: true });
}

/** A change is significant if its interval excludes 0. */
function sureText({ change, opinion }: RoundsRow, context: Context): string {
  const w = wordsOf(monitoringWords, context);
  const ci95 = change?.ci95 ?? null;
  if (ci95 === null) return opinion ? w.opinion : w.unknown;
  return ci95[0] * ci95[1] > 0 ? w.certain : w.chance;
}
