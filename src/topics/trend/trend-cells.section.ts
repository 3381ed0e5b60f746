import { type Cell, type SparkCell, text } from '../../document/blocks.js';
import { numberText, percentagePointsText, percentText } from '../../messages/format.js';
import { type Context, digitsOf, distinguishingDigits, wordsOf } from '../section.js';
import { trendWords } from './trend.words.js';
import type { TrendSeries } from './trend-schema.view.js';

/** Values that stay distinguishable in a sparkline. */
const MAX_SPARK_VALUES = 20;

/** One series as a row: name, course, first and last value, and whether the change is good. */
export function cellsOf(row: TrendSeries, context: Context): Cell[] {
  const w = wordsOf(trendWords, context);
  const format = (value: number | null) => (value === null ? '–' : seriesValueText(row, value, context));
  const { first, last, delta, change } = row;
  const tone = change === 'good' || change === 'bad' ? change : 'dim';
  return [
    text(nameOf(row, context)),
    sparkOf(row) ?? text(''),
    text(first === last || delta === 0 ? format(last) : `${format(first)} → ${format(last)}`),
    delta === null || change === 'none' ? text('') : { text: deltaText(row, delta, context), tone },
    text(change === null ? '' : w.ways[change], tone),
    text(behindText(row, context)),
  ];
}

function nameOf({ id, name, unit }: TrendSeries, context: Context): string {
  const w = wordsOf(trendWords, context);
  if (id.endsWith('/gap')) return w.gapOf;
  if (id.endsWith('/ist') && name !== null) return context.terms.values.ist;
  if (id.endsWith('/target')) return context.terms.values[context.settings.gap.against];
  const own = name ?? w.names[id] ?? id;
  return unit === null ? own : `${own} (${unit})`;
}

/** A value of the series, with enough digits to distinguish the first from the last. */
export function seriesValueText(row: TrendSeries, value: number, context: Context): string {
  const style = styleOf(row, context);
  if (row.kind === 'share') return percentText(value, context.lang, style.digits);
  return numberText(value, context.lang, style);
}

/** Scores and shares have a fixed number of digits; other figures keep theirs. */
function styleOf({ kind, first, last }: TrendSeries, { settings }: Context): { readonly digits?: number } {
  if (kind !== 'score' && kind !== 'share') return {};
  const [unit, fewest] = kind === 'share' ? [100, 0] : [1, digitsOf(settings)];
  return { digits: first === null || last === null ? fewest : distinguishingDigits(unit * first, unit * last, fewest) };
}

/** A difference; shares differ by percentage points. */
function deltaText(row: TrendSeries, delta: number, context: Context): string {
  const style = { ...styleOf(row, context), sign: true };
  if (row.kind !== 'share') return numberText(delta, context.lang, style);
  return percentagePointsText(100 * delta, context.lang, style);
}

/** States that the mean covers different touchpoints than before. */
function behindText({ id, n, values }: TrendSeries, context: Context): string {
  if (id !== 'ist' && id !== 'gap') return '';
  const start = values.findIndex((value) => value !== null);
  const [from, to] = [n[start] ?? null, n.at(-1) ?? null];
  if (from === null || to === null || from === to) return '';
  return wordsOf(trendWords, context).behind(numberText(from, context.lang), numberText(to, context.lang));
}

/** The known values, thinned out evenly if there are too many; the first and the last are always kept. */
export function sparkOf({ values, breaks }: Pick<TrendSeries, 'values' | 'breaks'>): SparkCell | null {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  if (known.length < 2) return null;
  const count = Math.min(known.length, MAX_SPARK_VALUES);
  const chosen = Array.from({ length: count }, (_, at) => Math.round((at * (known.length - 1)) / (count - 1)));
  const shown = chosen.flatMap((at) => known[at] ?? []);
  const marks = breaks.map((at) => shown.findIndex((one) => one.at >= at)).filter((at) => at > 0);
  return { series: shown.map(({ value }) => value), breaks: [...new Set(marks)] };
}
