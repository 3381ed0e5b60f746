import type { Analysis } from '../analysis/analysis.js';
import { makeRest } from '../analysis/measures.js';
import type { GapRow } from '../views/gaps.js';
import { gapRows } from '../views/gaps.js';
import { type Priority, priorities } from '../views/priorities.js';

/** Where each touchpoint stands in one state of the work. */
export interface Standings {
  readonly gaps: ReadonlyMap<string, GapRow>;
  readonly priorities: ReadonlyMap<string, Priority>;
  /** The shortfall that running and finished measures leave. */
  readonly rest: (touchpoint: string) => number | null;
}

const known = new WeakMap<Analysis, Standings>();

/** Gaps and ranks of an analysis, by touchpoint and in their order; each analysis is asked once. */
export function standingsIn(analysis: Analysis): Standings {
  let standings = known.get(analysis);
  if (!standings) {
    standings = {
      gaps: new Map(gapRows(analysis).map((row) => [row.touchpoint, row])),
      priorities: new Map(priorities.compute(analysis).priorities.map((row) => [row.touchpoint, row])),
      rest: makeRest(analysis),
    };
    known.set(analysis, standings);
  }
  return standings;
}

/** Ranks gained (above 0) or lost since an earlier state; 0 where nothing moved, `null` where one of them is unknown. */
export function movement(
  list: 'gaps' | 'priorities',
  touchpoint: string,
  now: Standings,
  before: Standings | null,
): number | null {
  const rank = now[list].get(touchpoint)?.rank ?? null;
  const earlier = before?.[list].get(touchpoint)?.rank ?? null;
  return rank === null || earlier === null ? null : earlier - rank;
}
