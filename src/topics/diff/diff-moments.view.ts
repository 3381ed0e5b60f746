import type { Analysis } from '../../analysis/analysis.js';
import { stateOfMoment } from '../../analysis/moment-weights.js';
import { compareByCodeUnit } from '../../core/order.js';
import type { DiffData } from './diff-schema.view.js';

type Change = DiffData['moments'][number];

/** Moments of truth that opened, closed, or have a known state now. */
export function momentChangesOf(before: Analysis, after: Analysis): Change[] {
  const ids = [...new Set([...before.model.moments.keys(), ...after.model.moments.keys()])].sort(compareByCodeUnit);
  return ids.flatMap((moment): Change[] => {
    const [then, now] = [stateOf(before, moment), stateOf(after, moment)];
    if (then === now) return [];
    const { name } = (after.model.moments.get(moment) ?? before.model.moments.get(moment))?.fields ?? { name: moment };
    return [{ moment, name, before: then, after: now, change: changeOf(then, now) }];
  });
}

/** `null` if none of its touchpoints is analysed. */
function stateOf(analysis: Analysis, id: string): Change['before'] {
  const moment = analysis.model.moments.get(id);
  if (!moment) return null;
  const { state, touchpoints } = stateOfMoment(analysis, moment);
  return touchpoints.length > 0 ? state : null;
}

function changeOf(then: Change['before'], now: Change['after']): Change['change'] {
  if (now === null) return 'gone';
  if (now === 'open') return 'opened';
  if (now === 'unknown') return 'unknown';
  return then === 'open' ? 'closed' : 'met';
}
