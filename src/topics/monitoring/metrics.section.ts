import { amount, type Block, type Cell, note, share, type Table, text } from '../../document/blocks.js';
import { dateText, numberText, percentagePointsText, percentText } from '../../messages/format.js';
import { type Context, groupTitles, takeTop, wordsOf } from '../section.js';
import { addRestLine } from '../shared/rest.section.js';
import type { MetricRow } from './metric-rows.view.js';
import type { MonitoringData } from './monitoring.view.js';
import { monitoringWords } from './monitoring.words.js';
import { signalTexts } from './signals.section.js';

/** Metrics by touchpoint, those of the whole journey first. */
export function metricBlocks(data: MonitoringData, context: Context): Block[] {
  const w = wordsOf(monitoringWords, context);
  if (data.metrics.length === 0) return [note('hint', data.once.length > 0 ? w.noMetricsHere : w.noMetrics)];
  const { shown, rest } = takeTop(data.metrics, context);
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'metric', title: '', plainOnly: true },
      { key: 'name', title: w.metric, flexible: true },
      { key: 'series', title: '', drawing: true },
      { key: 'first', title: w.first, align: 'right', from: 90 },
      { key: 'now', title: w.now, align: 'right' },
      { key: 'target', title: w.target, align: 'right', ifAny: true },
      { key: 'attainment', title: w.attained, align: 'right', ifAny: true },
      { key: 'track', title: '', ifAny: true },
      { key: 'change', title: '', below: 'line' },
      { key: 'limits', title: '', below: 'same', detail: true },
      { key: 'signals', title: w.signals, below: 'line' },
      { key: 'remarks', title: '', below: 'line', detail: true },
    ],
    rows: shown.map((row) => cellsOf(row, context)),
    groups: groupTitles(
      shown,
      (row) => row.touchpoint,
      (touchpoint) => (touchpoint === null ? w.journey : context.name('touchpoint', touchpoint)),
    ),
  };
  return [
    addRestLine(table, rest, 'tpm analyze monitoring', context),
    ...(shown.some(hasBreak) ? [note('hint', w.breaks)] : []),
    ...(data.persona === null ? [] : [note('hint', w.ofAll)]),
  ];
}

function hasBreak({ points }: MetricRow): boolean {
  return points.some((point, index) => index > 0 && point.seriesBreak);
}

function cellsOf(row: MetricRow, context: Context): Cell[] {
  const w = wordsOf(monitoringWords, context);
  const value = (one: number | null | undefined): Cell =>
    one === null || one === undefined
      ? null
      : amount(one, valueText(row, one, context), row.kind === 'share' ? 'share' : 'number');
  const tones = { reached: 'good', on: 'good', off: 'bad' } as const;
  const breaks = row.points.flatMap((point, index) => (point.seriesBreak && index > 0 ? [index] : []));
  return [
    text(row.metric),
    text(row.name),
    row.points.length > 1 ? { series: row.points.map((point) => point.value), breaks } : text(''),
    value(row.first),
    value(row.points.at(-1)?.value),
    row.target === null ? text('') : value(row.target),
    row.attainment === null ? text('') : share(row.attainment, attainmentText(row.attainment, context)),
    row.track === null ? text('') : { text: w.tracks[row.track], plain: row.track, tone: tones[row.track] },
    changeCell(row, context),
    limitsCell(row, context),
    { text: signalTexts(row, (one) => valueText(row, one, context), context).join(' · '), plain: plainSignals(row) },
    remarksCell(row, context),
  ];
}

/** A share as a percentage; any other value with its own digits, at most two. */
function valueText({ kind, points }: MetricRow, value: number, { lang }: Context): string {
  if (kind !== 'share') return numberText(value, lang, { digits: digitsIn(points) });
  const percent = numberText(100 * value, lang, { digits: 1 });
  return lang === 'de' ? `${percent} %` : `${percent}%`;
}

/** A difference of values; shares differ by percentage points. */
function deltaText(row: MetricRow, value: number, context: Context): string {
  if (row.kind !== 'share') return deltaWithoutUnit(row, value, context);
  return percentagePointsText(100 * value, context.lang, { digits: 1, sign: true });
}

/** A difference without its unit, for the lower end of an interval; the upper end has the unit. */
function deltaWithoutUnit({ kind, points }: MetricRow, value: number, { lang }: Context): string {
  const share = kind === 'share';
  return numberText(share ? 100 * value : value, lang, {
    digits: share ? 1 : Math.max(1, digitsIn(points)),
    sign: true,
  });
}

function digitsIn(points: MetricRow['points']): number {
  return Math.min(2, Math.max(0, ...points.map(({ value }) => String(value).split('.')[1]?.length ?? 0)));
}

function attainmentText(share: number, { lang }: Context): string {
  return share < 0 ? `−${percentText(-share, lang)}` : percentText(share, lang);
}

function changeCell(row: MetricRow, context: Context): Cell {
  const w = wordsOf(monitoringWords, context);
  const { change, points } = row;
  if (change === null) return text(points.length > 1 ? w.brokeNow : '');
  const value = (one: number) => deltaText(row, one, context);
  const parts = [
    w.since(value(change.delta), dateText(change.date, context.lang)),
    ...(change.better === null ? [] : [change.better ? w.better : w.worse]),
    ...(change.ci95 ? [w.interval(deltaWithoutUnit(row, change.ci95[0], context), value(change.ci95[1]))] : []),
  ];
  return amount(change.delta, parts.join(', '));
}

/** The control limits of the newest value. */
function limitsCell(row: MetricRow, context: Context): Cell {
  const w = wordsOf(monitoringWords, context);
  const limits = row.chart?.limits.at(-1);
  if (!limits) return null;
  const [low, high] = [limits.lower, limits.upper].map((one) => valueText(row, one, context));
  return { text: w.limits(low ?? '', high ?? ''), plain: `${limits.lower} ${limits.upper}` };
}

function plainSignals({ signals }: MetricRow): string {
  return signals.map(({ signal, direction, from, to }) => `${signal} ${direction} ${from} ${to}`).join(',');
}

/** Above this spread the section warns that the limits of the p chart are too narrow. */
const MAX_SPREAD_RATIO = 1.5;

function remarksCell(row: MetricRow, context: Context): Cell {
  const w = wordsOf(monitoringWords, context);
  const { lang } = context;
  const wide = row.chart?.overdispersion ?? 0;
  const last = row.points.findLast((point) => point.note !== null);
  const parts = [
    ...(row.unit && row.kind !== 'share' ? [w.unit(row.unit)] : []),
    ...(wide > MAX_SPREAD_RATIO ? [w.wide(numberText(wide, lang, { digits: 1 }))] : []),
    ...(last?.note ? [w.note(dateText(last.date, lang), last.note)] : []),
  ];
  return { text: parts.join(' · '), plain: row.unit ?? '' };
}
