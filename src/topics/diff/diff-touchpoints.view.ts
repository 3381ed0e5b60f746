import type { Analysis } from '../../analysis/analysis.js';
import { reactionOf } from '../../analysis/gap.js';
import { breaksOff } from '../../analysis/ist-series.js';
import { toleratesGap } from '../../analysis/moment-weights.js';
import { compareByCodeUnit, compareNumbers } from '../../core/order.js';
import { type PrioritiesData, priorities } from '../priorities/priorities.view.js';
import type { DiffData, TouchpointChange, Values } from './diff-schema.view.js';
import { rankReasonsOf } from './rank-reasons.view.js';

/** Points of different scales are not comparable. */
export function isComparable(before: Analysis, after: Analysis): boolean {
  const [then, now] = [before.settings.scale, after.settings.scale];
  return then.min === now.min && then.max === now.max && then.best === now.best;
}

/** Touchpoints with changed figures, the largest change first. */
export function touchpointChangesOf(before: Analysis, after: Analysis): TouchpointChange[] {
  const [then, now] = [valuesOf(before), valuesOf(after)];
  const comparable = isComparable(before, after);
  const reasonsOf = rankReasonsOf(then.ranking, now.ranking, after);
  const ids = [...new Set([...then.rows.keys(), ...now.rows.keys()])];
  const changes = ids.flatMap((touchpoint): TouchpointChange[] => {
    const [left, right] = [then.rows.get(touchpoint) ?? null, now.rows.get(touchpoint) ?? null];
    if (left && right && isSame(left, right)) return [];
    const entry = after.model.touchpoints.get(touchpoint) ?? before.model.touchpoints.get(touchpoint);
    const seriesBreak = breaksOff(before, after, touchpoint);
    return [
      {
        touchpoint,
        name: entry?.fields.name ?? touchpoint,
        before: left,
        after: right,
        gap: comparable && !seriesBreak ? moveOf(left, right) : null,
        seriesBreak,
        rankBecause: reasonsOf(left, right),
      },
    ];
  });
  return changes.sort(byMove);
}

function valuesOf(analysis: Analysis): { ranking: PrioritiesData; rows: ReadonlyMap<string, Values> } {
  const ranking = priorities.compute(analysis);
  const ranks = new Map(ranking.priorities.map(({ touchpoint, rank, score }) => [touchpoint, { rank, score }]));
  const { scale, reactions } = analysis.settings;
  const { against } = analysis.options;
  const rows = analysis.touchpoints.map(({ id }): [string, Values] => {
    const [ist, soll] = [analysis.current(id, 'ist'), analysis.current(id, 'soll')];
    const gap = analysis.gap(id);
    return [
      id,
      {
        ist: ist?.score ?? null,
        opinion: ist?.opinion ?? false,
        soll: soll?.score ?? null,
        target: analysis.current(id, against)?.score ?? null,
        gap: gap?.gap ?? null,
        shortfall: gap?.shortfall ?? null,
        tolerated: toleratesGap(analysis, id),
        reaction: ist && reactionOf(ist.score, reactions, scale),
        leverage: analysis.leverage(id).value,
        score: ranks.get(id)?.score ?? null,
        rank: ranks.get(id)?.rank ?? null,
      },
    ];
  });
  return { ranking, rows: new Map(rows) };
}

function isSame(left: Values, right: Values): boolean {
  return (Object.keys(left) as (keyof Values)[]).every((key) => isEqual(left[key], right[key]));
}

function isEqual(left: unknown, right: unknown): boolean {
  return typeof left === 'number' && typeof right === 'number' ? compareNumbers(left, right) === 0 : left === right;
}

function moveOf(left: Values | null, right: Values | null): TouchpointChange['gap'] {
  const [from, to] = [left?.shortfall ?? null, right?.shortfall ?? null];
  if (from === null || to === null) return null;
  const move = compareNumbers(to, from);
  if (move === 0) return 'same';
  if (move < 0) return compareNumbers(to, 0) === 0 ? 'closed' : 'smaller';
  return compareNumbers(from, 0) === 0 ? 'opened' : 'larger';
}

const shiftOf = ({ before, after }: TouchpointChange) => Math.abs((after?.shortfall ?? 0) - (before?.shortfall ?? 0));
const isMove = ({ gap }: TouchpointChange) => gap !== null && gap !== 'same';
const isPushed = ({ rankBecause: [reason] }: TouchpointChange) => reason === 'others';

function byMove(left: TouchpointChange, right: TouchpointChange): number {
  return (
    Number(isMove(right)) - Number(isMove(left)) ||
    (isMove(left) ? compareNumbers(shiftOf(right), shiftOf(left)) : 0) ||
    Number(isPushed(left)) - Number(isPushed(right)) ||
    (left.after?.rank ?? Number.MAX_SAFE_INTEGER) - (right.after?.rank ?? Number.MAX_SAFE_INTEGER) ||
    compareByCodeUnit(left.touchpoint, right.touchpoint)
  );
}

/** The values of the headline. */
export function summaryOf(rows: readonly TouchpointChange[]): DiffData['summary'] {
  const count = (...moves: TouchpointChange['gap'][]) => rows.filter(({ gap }) => moves.includes(gap)).length;
  const biggest = rows.filter(isMove).map(({ touchpoint, before, after }) => {
    return { touchpoint, from: before?.shortfall ?? 0, to: after?.shortfall ?? 0 };
  });
  return {
    smaller: count('smaller', 'closed'),
    larger: count('larger', 'opened'),
    closed: count('closed'),
    opened: count('opened'),
    biggest: biggest.slice(0, 3),
  };
}
