import type { Analysis } from '../../analysis/analysis.js';
import { verdictOn } from '../../analysis/effects.js';
import { breaksBetween } from '../../analysis/ist-series.js';
import { readingsOf } from '../../analysis/metric-series.js';
import { stateOfMoment } from '../../analysis/moment-weights.js';
import { direction } from '../../analysis/scale.js';
import type { Entry } from '../../core/model/entry.js';
import { MEASURE_STATUSES, type MeasureStatus } from '../../kinds/measure.js';
import type { TrendSeries } from './trend-schema.view.js';

/** The value of a series at one state of the catalog. */
export interface Figure {
  readonly value: number | null;
  readonly n?: number;
  /** The date of the value, for series with breaks of their own. */
  readonly date?: string;
  readonly brokeSince?: (date: string) => boolean;
  /** Does the series of any touchpoint in this mean break at this value? */
  readonly broke?: boolean;
}

/** A series, and the function that reads its value from an analysis. */
export interface Reader {
  readonly id: string;
  readonly kind: TrendSeries['kind'];
  readonly better: (analysis: Analysis) => TrendSeries['better'];
  readonly named?: { readonly kind: 'metric' | 'touchpoint'; readonly id: string };
  /** Whether a change of the target breaks the series. */
  readonly target?: true;
}

export type Figures = ReadonlyMap<string, Figure>;

const betterAlways = (better: TrendSeries['better']) => () => better;
const directionOfScale = ({ settings }: Analysis) =>
  direction(settings.scale) > 0 ? ('higher' as const) : ('lower' as const);

/** States of measures; a done measure that worsened a touchpoint counts as `worse` (method.md, Measures). */
export type MeasureState = MeasureStatus | 'worse';
const MEASURE_STATES = MEASURE_STATUSES.flatMap((status): MeasureState[] =>
  status === 'done' ? [status, 'worse'] : [status],
);

const STATE_DIRECTIONS: Partial<Record<MeasureState, TrendSeries['better']>> = { done: 'higher', worse: 'lower' };

export function measureStateOf(analysis: Analysis, measure: Entry<'measure'>): MeasureState {
  const { status } = measure.fields;
  return status === 'done' && verdictOn(analysis, measure) === 'worse' ? 'worse' : status;
}

/** The series that every trend has. */
export const STANDARD_READERS: readonly Reader[] = [
  { id: 'touchpoints', kind: 'count', better: betterAlways(null) },
  { id: 'ist', kind: 'score', better: directionOfScale },
  { id: 'gap', kind: 'score', better: betterAlways('lower'), target: true },
  { id: 'evidence', kind: 'share', better: betterAlways('higher') },
  { id: 'moments', kind: 'count', better: betterAlways('lower'), target: true },
  ...MEASURE_STATES.map((stand) => ({
    id: `measures/${stand}`,
    kind: 'count' as const,
    better: betterAlways(STATE_DIRECTIONS[stand] ?? null),
  })),
];

export function makeMetricReader(id: string): Reader {
  const directionOf = ({ model }: Analysis) => model.metrics.get(id)?.fields.better ?? null;
  return { id: `metric/${id}`, kind: 'metric', better: directionOf, named: { kind: 'metric', id } };
}

export function makeTouchpointReaders(id: string): Reader[] {
  const named = { kind: 'touchpoint' as const, id };
  return [
    { id: `touchpoint/${id}/ist`, kind: 'score', better: directionOfScale, named },
    { id: `touchpoint/${id}/target`, kind: 'score', better: betterAlways(null), named, target: true },
    { id: `touchpoint/${id}/gap`, kind: 'score', better: betterAlways('lower'), named, target: true },
  ];
}

/** The contribution of one touchpoint to the figures. */
export interface TouchpointPart {
  readonly ist: number | null;
  /** Date of the Ist. */
  readonly date: string | null;
  readonly heard: boolean;
  readonly shortfall: number | null;
}

/** `null` where the touchpoint is not analysed. */
export function touchpointPartOf(analysis: Analysis, id: string): TouchpointPart | null {
  if (!analysis.isAnalysed(id)) return null;
  const ist = analysis.current(id, 'ist');
  return {
    ist: ist?.score ?? null,
    date: ist?.date ?? null,
    heard: ist?.perspective === 'customer',
    shortfall: analysis.gap(id)?.shortfall ?? null,
  };
}

export type MomentPart = 'open' | 'met' | null;

/** `null` if the state of the moment is unknown. */
export function momentPartOf(analysis: Analysis, moment: Entry<'moment'>): MomentPart {
  const { touchpoints, state } = stateOfMoment(analysis, moment);
  return touchpoints.length === 0 || state === 'unknown' ? null : state;
}

/** The figures of a state. Without a moment of known state the figure of moments is unknown. */
export function figuresOf(
  analysis: Analysis,
  readers: readonly Reader[],
  { rated, broke, judged, measures }: Standing,
): Figures {
  const counts = new Map<MeasureState, number>();
  for (const stand of measures) counts.set(stand, (counts.get(stand) ?? 0) + 1);
  const figures = new Map<string, Figure>([
    ...ratingFigures(rated, broke),
    ['moments', momentFigure(judged)],
    ...MEASURE_STATES.map((stand): [string, Figure] => [`measures/${stand}`, { value: counts.get(stand) ?? 0 }]),
  ]);
  for (const { id, named } of readers) {
    if (named?.kind === 'metric') figures.set(id, metricFigure(analysis, named.id));
    if (named?.kind === 'touchpoint') figures.set(id, touchpointFigure(analysis, named.id, id));
  }
  return figures;
}

export interface Standing {
  /** By touchpoint, in the order of ids, so that sums are reproducible. */
  readonly rated: Iterable<TouchpointPart | null>;
  /** Whether the series of any touchpoint's Ist broke since the previous state. */
  readonly broke: boolean;
  readonly judged: Iterable<MomentPart>;
  /** The state of each measure. */
  readonly measures: Iterable<MeasureState>;
}

function ratingFigures(all: Iterable<TouchpointPart | null>, broke: boolean): [string, Figure][] {
  let [touchpoints, rated, sum, heard, compared, short] = [0, 0, 0, 0, 0, 0];
  for (const one of all) {
    if (!one) continue;
    touchpoints++;
    if (one.ist !== null) {
      rated++;
      sum += one.ist;
      if (one.heard) heard++;
    }
    if (one.shortfall !== null) {
      compared++;
      short += one.shortfall;
    }
  }
  return [
    ['touchpoints', { value: touchpoints }],
    ['ist', { value: rated === 0 ? null : sum / rated, n: rated, broke }],
    ['gap', { value: compared === 0 ? null : short / compared, n: compared, broke }],
    ['evidence', { value: rated === 0 ? null : heard / rated, n: rated }],
  ];
}

function momentFigure(all: Iterable<MomentPart>): Figure {
  let [open, judged] = [0, 0];
  for (const one of all) {
    if (one !== null) judged++;
    if (one === 'open') open++;
  }
  return { value: judged === 0 ? null : open, n: judged };
}

function metricFigure({ model, options }: Analysis, id: string): Figure {
  const metric = model.metrics.get(id);
  const readings = metric ? readingsOf(metric, options.asOf) : [];
  const last = readings.at(-1);
  if (!last) return { value: null };
  const hasBreakSince = (date: string) => readings.some((one) => one.seriesBreak && one.date > date);
  return { value: last.value, date: last.date, brokeSince: hasBreakSince };
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
