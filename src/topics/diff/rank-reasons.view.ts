import type { Analysis } from '../../analysis/analysis.js';
import { direction } from '../../analysis/scale.js';
import { compareNumbers } from '../../core/order.js';
import { sameValue } from '../../core/read/parsed.js';
import { methods } from '../../methods/index.js';
import type { Need } from '../../methods/method.js';
import type { PrioritiesData } from '../priorities/priorities.view.js';
import type { TouchpointChange, Values } from './diff-schema.view.js';

const OWN_VALUES = ['ist', 'target', 'leverage'] as const;
type OwnValue = (typeof OWN_VALUES)[number];

type Ranking = Pick<PrioritiesData, 'method' | 'weights'>;

export type RankReasons = (left: Values | null, right: Values | null) => TouchpointChange['rankBecause'];

/**
 * The reasons for a new rank: own values that changed in the direction of the rank, if the priority did too; else
 * other touchpoints alone. If method or weights differ, every changed value counts.
 */
export function rankReasonsOf(then: Ranking, now: Ranking, { settings }: Analysis): RankReasons {
  const pull = pullsOf(now.method, direction(settings.scale));
  const sameMethod = then.method === now.method;
  const sameRanking = sameMethod && sameValue(then.weights, now.weights);
  return (left, right) => {
    if (!left || !right || left.rank === right.rank) return [];
    const way = left.rank === null || right.rank === null ? null : Math.sign(left.rank - right.rank);
    const order = (key: OwnValue | 'score') => orderOf(left[key], right[key]);
    const changed = OWN_VALUES.filter((key) => order(key) !== 0);
    const isOwnDoing = order('score') === way;
    const own =
      sameRanking && way !== null ? changed.filter((key) => isOwnDoing && pull[key] * order(key) === way) : changed;
    const reasons = [...own, ...(sameMethod ? [] : (['method'] as const))];
    return reasons.length > 0 ? reasons : ['others'];
  };
}

/** 1 if a higher value means a higher priority, −1 for a lower one, 0 if the method does not use the value. */
function pullsOf(id: Ranking['method'], good: 1 | -1): Readonly<Record<OwnValue, number>> {
  const needs: readonly Need[] = methods.find((method) => method.id === id)?.needs ?? [];
  const countAsked = (...any: readonly Need[]) => (any.some((need) => needs.includes(need)) ? 1 : 0);
  return {
    ist: -good * countAsked('gapShare', 'satisfaction'),
    target: good * countAsked('gapShare'),
    leverage: countAsked('leverage', 'importance'),
  };
}

/** The sign of right − left; NaN, which equals nothing, if one value is unknown. */
function orderOf(left: number | null, right: number | null): number {
  if (left === null || right === null) return left === right ? 0 : Number.NaN;
  return Math.sign(compareNumbers(right, left));
}
