import type { Analysis } from '../../analysis/analysis.js';
import { roundToNineDecimals, sortByText } from '../../core/order.js';
import { standingsOf } from './standings.js';
import type { UiState } from './ui-state.js';
import type { Work } from './workshop-data.js';

/** Lists by analysis and query: one key press asks for the same list several times. */
const listCache = new WeakMap<Analysis, Map<string, readonly string[]>>();

function cacheList(analysis: Analysis, query: string, compute: () => readonly string[]): readonly string[] {
  const known = listCache.get(analysis) ?? new Map<string, readonly string[]>();
  listCache.set(analysis, known);
  const list = known.get(query) ?? compute();
  known.set(query, list);
  return list;
}

/** The ids of the touchpoints that match the filter, in the order of the view. */
export function listTouchpoints(ui: UiState, analysis: Analysis): readonly string[] {
  return cacheList(analysis, JSON.stringify([ui.view, ui.sort, ui.filter]), () => filterTouchpoints(ui, analysis));
}

function filterTouchpoints({ view, sort, filter }: UiState, analysis: Analysis): readonly string[] {
  const standings = standingsOf(analysis);
  const order =
    view === 'gaps' ? [...standings.gaps.keys()] : view === 'priorities' ? [...standings.priorities.keys()] : null;
  const ids = order ?? sortTouchpoints(sort, analysis);
  const sought = filter.trim().toLowerCase();
  if (sought === '') return ids;
  return ids.filter((id) => {
    const name = analysis.model.touchpoints.get(id)?.fields.name ?? '';
    return `${name}\n${id}`.toLowerCase().includes(sought);
  });
}

function sortTouchpoints(sort: UiState['sort'], analysis: Analysis): string[] {
  const standings = standingsOf(analysis);
  const { phases } = analysis.settings;
  const byName = sortByText(analysis.touchpoints, ({ fields }) => fields.name.toLowerCase());
  const keys: Readonly<Record<UiState['sort'], (touchpoint: (typeof byName)[number]) => number>> = {
    name: () => 0,
    phase: ({ fields }) => phases.findIndex(({ id }) => id === fields.phase),
    gap: ({ id }) => -(analysis.gap(id)?.gap ?? Number.NEGATIVE_INFINITY),
    rank: ({ id }) => standings.priorities.get(id)?.rank ?? Number.POSITIVE_INFINITY,
  };
  const key = keys[sort];
  return byName
    .map((touchpoint) => ({ id: touchpoint.id, key: roundToNineDecimals(key(touchpoint)) }))
    .sort((left, right) => (left.key === right.key ? 0 : left.key - right.key))
    .map(({ id }) => id);
}

/** The ids of measures that are ideas or planned, quick wins first, then those marked as done in the workshop. */
export function listMeasures(work: Work, analysis: Analysis): readonly string[] {
  return cacheList(analysis, 'measures', () => measuresOf(work, analysis));
}

function measuresOf(work: Work, analysis: Analysis): readonly string[] {
  const data = standingsOf(analysis).quickWins;
  const others = [...data.nearMisses, ...data.heldBack, ...data.unknown];
  const first = [...data.quickWins, ...others].map(({ measure }) => measure);
  const rest = [...analysis.model.measures.values()]
    .filter(({ fields }) => fields.status === 'idea' || fields.status === 'planned')
    .map(({ id }) => id);
  return [...new Set([...first, ...rest, ...work.done])];
}
