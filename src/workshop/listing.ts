import type { Analysis } from '../analysis/analysis.js';
import { rounded, sortedBy } from '../core/order.js';
import type { Desk } from './desk.js';
import { standingsIn } from './standings.js';
import type { Work } from './work.js';

/** What was listed of an analysis, by what was asked: one key asks several times. */
const listed = new WeakMap<Analysis, Map<string, readonly string[]>>();

function once(analysis: Analysis, question: string, answer: () => readonly string[]): readonly string[] {
  const known = listed.get(analysis) ?? new Map<string, readonly string[]>();
  listed.set(analysis, known);
  const list = known.get(question) ?? answer();
  known.set(question, list);
  return list;
}

/** The touchpoints of the view in their order, those alone that the filter leaves. */
export function listedTouchpoints(desk: Desk, analysis: Analysis): readonly string[] {
  return once(analysis, JSON.stringify([desk.view, desk.sort, desk.filter]), () => filtered(desk, analysis));
}

function filtered({ view, sort, filter }: Desk, analysis: Analysis): readonly string[] {
  const standings = standingsIn(analysis);
  const order =
    view === 'gaps' ? [...standings.gaps.keys()] : view === 'priorities' ? [...standings.priorities.keys()] : null;
  const ids = order ?? sorted(sort, analysis);
  const sought = filter.trim().toLowerCase();
  if (sought === '') return ids;
  return ids.filter((id) => {
    const name = analysis.model.touchpoints.get(id)?.fields.name ?? '';
    return `${name}\n${id}`.toLowerCase().includes(sought);
  });
}

function sorted(sort: Desk['sort'], analysis: Analysis): string[] {
  const standings = standingsIn(analysis);
  const { phases } = analysis.settings;
  const byName = sortedBy(analysis.touchpoints, ({ fields }) => fields.name.toLowerCase());
  const keys: Readonly<Record<Desk['sort'], (touchpoint: (typeof byName)[number]) => number>> = {
    name: () => 0,
    phase: ({ fields }) => phases.findIndex(({ id }) => id === fields.phase),
    gap: ({ id }) => -(analysis.gap(id)?.gap ?? Number.NEGATIVE_INFINITY),
    rank: ({ id }) => standings.priorities.get(id)?.rank ?? Number.POSITIVE_INFINITY,
  };
  const key = keys[sort];
  return byName
    .map((touchpoint) => ({ id: touchpoint.id, key: rounded(key(touchpoint)) }))
    .sort((left, right) => (left.key === right.key ? 0 : left.key - right.key))
    .map(({ id }) => id);
}

/** Ideas and plans with the quick wins first, then what the room has marked as done. */
export function listedMeasures(work: Work, analysis: Analysis): readonly string[] {
  return once(analysis, 'measures', () => measuresOf(work, analysis));
}

function measuresOf(work: Work, analysis: Analysis): readonly string[] {
  const data = standingsIn(analysis).quickWins;
  const others = [...data.nearMisses, ...data.heldBack, ...data.unknown];
  const first = [...data.quickWins, ...others].map(({ measure }) => measure);
  const rest = [...analysis.model.measures.values()]
    .filter(({ fields }) => fields.status === 'idea' || fields.status === 'planned')
    .map(({ id }) => id);
  return [...new Set([...first, ...rest, ...work.done])];
}
