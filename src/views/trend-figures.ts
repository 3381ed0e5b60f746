import type { Analysis } from '../analysis/analysis.js';
import { breaksBetween } from '../analysis/ist-series.js';
import { readingsOf } from '../analysis/metric-series.js';
import { stateOfMoment } from '../analysis/moments.js';
import { direction } from '../analysis/scale.js';
import type { TrendSeries } from './trend-schema.js';

/** What one state of the catalog says of one series. */
export interface Figure {
  readonly value: number | null;
  readonly n?: number;
  /** From when the value is, where its own series may break off between two states. */
  readonly date?: string;
  readonly brokeSince?: (date: string) => boolean;
}

/** A series: what it is, and how to read it off an analysis. */
export interface Reader {
  readonly id: string;
  readonly kind: TrendSeries['kind'];
  readonly better: (analysis: Analysis) => TrendSeries['better'];
  readonly named?: { readonly kind: 'metric' | 'touchpoint'; readonly id: string };
  /** Only comparable as long as gaps are held against the same. */
  readonly target?: true;
}

export type Figures = ReadonlyMap<string, Figure>;

const always = (better: TrendSeries['better']) => () => better;
const good = ({ settings }: Analysis) => (direction(settings.scale) > 0 ? ('higher' as const) : ('lower' as const));

const STATUSES = ['idea', 'planned', 'running', 'done', 'dropped'] as const;

/** The series that every trend has. */
export const STANDARD: readonly Reader[] = [
  { id: 'touchpoints', kind: 'count', better: always(null) },
  { id: 'ist', kind: 'score', better: good },
  { id: 'gap', kind: 'score', better: always('lower'), target: true },
  { id: 'evidence', kind: 'share', better: always('higher') },
  { id: 'moments', kind: 'count', better: always('lower'), target: true },
  ...STATUSES.map((status) => ({
    id: `measures/${status}`,
    kind: 'count' as const,
    better: always(status === 'done' ? 'higher' : null),
  })),
];

export function metricReader(id: string): Reader {
  const better = ({ model }: Analysis) => model.metrics.get(id)?.fields.better ?? null;
  return { id: `metric/${id}`, kind: 'metric', better, named: { kind: 'metric', id } };
}

export function touchpointReaders(id: string): Reader[] {
  const named = { kind: 'touchpoint' as const, id };
  return [
    { id: `touchpoint/${id}/ist`, kind: 'score', better: good, named },
    { id: `touchpoint/${id}/target`, kind: 'score', better: always(null), named, target: true },
    { id: `touchpoint/${id}/gap`, kind: 'score', better: always('lower'), named, target: true },
  ];
}

/** All figures of one state, in one go over its touchpoints. */
export function figuresOf(analysis: Analysis, readers: readonly Reader[]): Figures {
  const figures = new Map<string, Figure>([...ratings(analysis), ...states(analysis)]);
  for (const { id, named } of readers) {
    if (named?.kind === 'metric') figures.set(id, metricFigure(analysis, named.id));
    if (named?.kind === 'touchpoint') figures.set(id, touchpointFigure(analysis, named.id, id));
  }
  return figures;
}

function ratings(analysis: Analysis): [string, Figure][] {
  let [rated, sum, heard, compared, short] = [0, 0, 0, 0, 0];
  for (const { id } of analysis.touchpoints) {
    const ist = analysis.current(id, 'ist');
    const gap = analysis.gap(id);
    if (ist) {
      rated++;
      sum += ist.score;
      if (ist.perspective === 'customer') heard++;
    }
    if (gap) {
      compared++;
      short += gap.shortfall;
    }
  }
  return [
    ['touchpoints', { value: analysis.touchpoints.length }],
    ['ist', { value: rated === 0 ? null : sum / rated, n: rated }],
    ['gap', { value: compared === 0 ? null : short / compared, n: compared }],
    ['evidence', { value: rated === 0 ? null : heard / rated, n: rated }],
  ];
}

/** A moment that nobody can judge yet is not open; without any that can be judged nothing is known. */
function states(analysis: Analysis): [string, Figure][] {
  const { moments, measures } = analysis.model;
  const judged = [...moments.values()]
    .map((moment) => stateOfMoment(analysis, moment))
    .filter(({ touchpoints, state }) => touchpoints.length > 0 && state !== 'unknown');
  const open = judged.filter(({ state }) => state === 'open').length;
  const counts = new Map<string, number>(STATUSES.map((status) => [status, 0]));
  for (const { fields } of measures.values()) counts.set(fields.status, (counts.get(fields.status) ?? 0) + 1);
  return [
    ['moments', { value: judged.length === 0 ? null : open, n: judged.length }],
    ...[...counts].map(([status, value]): [string, Figure] => [`measures/${status}`, { value }]),
  ];
}

function metricFigure({ model, options }: Analysis, id: string): Figure {
  const metric = model.metrics.get(id);
  const readings = metric ? readingsOf(metric, options.asOf) : [];
  const last = readings.at(-1);
  if (!last) return { value: null };
  const brokeSince = (date: string) => readings.some((one) => one.seriesBreak && one.date > date);
  return { value: last.value, date: last.date, brokeSince };
}

function touchpointFigure(analysis: Analysis, touchpoint: string, series: string): Figure {
  if (!analysis.isAnalysed(touchpoint)) return { value: null };
  const ist = analysis.current(touchpoint, 'ist');
  const target = analysis.current(touchpoint, analysis.options.against);
  if (series.endsWith('/target')) return { value: target?.score ?? null };
  const value = series.endsWith('/gap') ? (analysis.gap(touchpoint)?.gap ?? null) : (ist?.score ?? null);
  if (!ist) return { value };
  return { value, date: ist.date, brokeSince: (date) => breaksBetween(analysis, touchpoint, date, ist.date) };
}
