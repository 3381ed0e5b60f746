import { mergeRatings } from './rebase.js';
import { applyChange, type Change, type Ratings, type Work } from './workshop-data.js';

/** The work with its undo and redo steps. */
export interface History {
  readonly past: readonly Step[];
  readonly now: Work;
  readonly future: readonly Step[];
}

/** The work before a change, and what the change was about. */
interface Step {
  readonly work: Work;
  readonly by: string;
}

export type Action = Change | { readonly type: 'undo' } | { readonly type: 'redo' };

export function startHistory(work: Work): History {
  return { past: [], now: work, future: [] };
}

/**
 * The history after a reload: the own unsaved changes become one undo step on the ratings in the file. Earlier steps are
 * dropped, because undoing them would revert the changes of others.
 * @param base the ratings as last read from or written to the file
 * @param theirs the ratings in the file
 */
export function rebaseHistory({ now }: History, base: Ratings, theirs: Ratings): { history: History; again: number } {
  const { ratings, again } = mergeRatings(base, now.ratings, theirs);
  const read = { ...now, ratings: theirs };
  if (again.length === 0) return { history: startHistory(read), again: 0 };
  return {
    history: { past: [{ work: read, by: 'reload' }], now: { ...now, ratings }, future: [] },
    again: again.length,
  };
}

/** Applies an action; pure. Returns the same object if nothing changes. */
export function reduce(history: History, action: Action): History {
  if (action.type === 'undo') return undo(history);
  if (action.type === 'redo') return redo(history);
  const now = applyChange(history.now, action);
  if (now === history.now) return history;
  return { past: [...history.past, { work: history.now, by: subjectOf(action) }], now, future: [] };
}

function undo(history: History): History {
  const last = history.past.at(-1);
  if (!last) return history;
  const undone = { work: history.now, by: last.by };
  return { past: history.past.slice(0, -1), now: last.work, future: [undone, ...history.future] };
}

function redo(history: History): History {
  const [next, ...rest] = history.future;
  if (!next) return history;
  return { past: [...history.past, { work: history.now, by: next.by }], now: next.work, future: rest };
}

/** The earlier work that ranks are compared with: before the last change, or before a series of changes of one weight. */
export function comparedWorkOf({ past }: History): Work | null {
  const last = past.at(-1);
  if (!last) return null;
  let at = past.length - 1;
  while (last.by.startsWith('weight') && past[at - 1]?.by === last.by) at--;
  return past[at]?.work ?? null;
}

function subjectOf(action: Change): string {
  switch (action.type) {
    case 'weight':
      return `weight ${action.criterion}`;
    case 'done':
      return `done ${action.measure}`;
    default:
      return `${action.type} ${action.touchpoint}`;
  }
}
