import type { Entry } from '../core/model/entry.js';
import { compareNumbers } from '../core/order.js';
import type { Analysis } from './analysis.js';
import { isTolerated } from './gap.js';

/** Is there a shortfall outside the Soll's corridor? `null` if Ist or target is unknown. */
export function hasShortfall(analysis: Analysis, touchpoint: string): boolean | null {
  const gap = analysis.gap(touchpoint);
  if (!gap) return null;
  if (compareNumbers(gap.shortfall, 0) <= 0) return false;
  return !toleratesGap(analysis, touchpoint);
}

/** Does the Ist fall short, but not below the Soll's corridor? */
export function toleratesGap(analysis: Analysis, touchpoint: string): boolean {
  const ist = analysis.current(touchpoint, 'ist');
  if (!ist || analysis.options.against !== 'soll' || analysis.gap(touchpoint) === null) return false;
  return isTolerated(analysis.current(touchpoint, 'soll'), ist.score, analysis.settings.scale);
}

export interface MomentState {
  /** `unknown` if the moment is not known to be open and the gap of a touchpoint is unknown. */
  readonly state: 'open' | 'met' | 'unknown';
  readonly because: readonly ('shortfall' | 'outcome')[];
  /** The analysed touchpoints of the moment. */
  readonly touchpoints: readonly string[];
}

/** A moment is open if one of its touchpoints falls short or its outcome disappointed (method.md, 5). */
export function stateOfMoment(analysis: Analysis, { fields }: Entry<'moment'>): MomentState {
  const touchpoints = [...new Set(fields.touchpoints)].filter((id) => analysis.isAnalysed(id));
  const short = touchpoints.map((id) => hasShortfall(analysis, id));
  const because = [
    ...(short.includes(true) ? (['shortfall'] as const) : []),
    ...(fields.outcome === 'disappointing' ? (['outcome'] as const) : []),
  ];
  const state = because.length > 0 ? 'open' : short.includes(null) ? 'unknown' : 'met';
  return { state, because, touchpoints };
}
