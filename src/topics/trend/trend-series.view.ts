import type { Analysis } from '../../analysis/analysis.js';
import type { Settings } from '../../core/model/settings.js';
import { compareNumbers } from '../../core/order.js';
import { sameValue } from '../../core/read/parsed.js';
import type { Figure, Figures, Reader } from './trend-figures.view.js';
import type { TrendPoint, TrendSeries } from './trend-schema.view.js';

/** The figures of one state. */
export interface Sample {
  readonly point: TrendPoint;
  /** `null` if they cannot be computed. */
  readonly figures: Figures | null;
  readonly scale: Settings['scale'] | null;
  readonly against: Analysis['options']['against'] | null;
}

export function sampleOf(point: TrendPoint, { settings, options }: Analysis, figures: Figures): Sample {
  return { point, figures, scale: settings.scale, against: options.against };
}

/** A point without figures. */
export function emptySampleOf(point: TrendPoint): Sample {
  return { point, figures: null, scale: null, against: null };
}

/** The samples by series, each with its change since the last break. */
export function seriesOf(samples: readonly Sample[], readers: readonly Reader[], newest: Analysis): TrendSeries[] {
  return readers.map((reader) => {
    const figures = samples.map(({ figures: all }) => all?.get(reader.id) ?? { value: null });
    const values = figures.map(({ value }) => value);
    const breaks = breaksOf(samples, figures, reader);
    const better = reader.better(newest);
    return {
      id: reader.id,
      kind: reader.kind,
      ...namesOf(reader, newest),
      better,
      values,
      n: figures.map(({ n }) => n ?? null),
      breaks,
      ...changeOf(values, breaks.at(-1) ?? 0, better),
    };
  });
}

function namesOf({ named }: Reader, { model }: Analysis): Pick<TrendSeries, 'name' | 'unit'> {
  if (!named) return { name: null, unit: null };
  if (named.kind === 'touchpoint')
    return { name: model.touchpoints.get(named.id)?.fields.name ?? named.id, unit: null };
  const metric = model.metrics.get(named.id)?.fields;
  return { name: metric?.name ?? named.id, unit: metric?.unit ?? null };
}

/** A series breaks at a change of the scale or the target, and at its own breaks. */
function breaksOf(samples: readonly Sample[], figures: readonly Figure[], { kind, target }: Reader): number[] {
  const breaks: number[] = [];
  let before: { readonly sample: Sample; readonly figure: Figure } | null = null;
  for (const [at, sample] of samples.entries()) {
    const figure = figures[at];
    if (!figure || figure.value === null) continue;
    const broke =
      before !== null &&
      (figure.broke ||
        (kind === 'score' && !sameValue(before.sample.scale, sample.scale)) ||
        (target && before.sample.against !== sample.against) ||
        (before.figure.date !== undefined && figure.brokeSince?.(before.figure.date)));
    if (broke) breaks.push(at);
    before = { sample, figure };
  }
  return breaks;
}

/** From the first known value since the last break to the value of the last point. */
export function changeOf(
  values: readonly (number | null)[],
  start: number,
  better: TrendSeries['better'],
): Pick<TrendSeries, 'first' | 'last' | 'delta' | 'change'> {
  const known = values.slice(start).filter((value) => value !== null);
  const first = known[0] ?? null;
  const last = values.at(-1) ?? null;
  if (first === null || last === null || known.length < 2) return { first, last, delta: null, change: null };
  const order = compareNumbers(last, first);
  const rose = better === 'higher' ? 'good' : 'bad';
  const fell = better === 'higher' ? 'bad' : 'good';
  const change = order === 0 ? 'none' : better === null ? 'neutral' : order > 0 ? rose : fell;
  return { first, last, delta: last - first, change };
}
