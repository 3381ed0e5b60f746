import type { ViewId } from '../state/ui-state.js';

/** Views are computed ahead after this time without a key. */
const IDLE_MS = 100;
/** The slowest views come first. */
const VIEW_ORDER: readonly ViewId[] = ['portfolio', 'coverage', 'quick-wins', 'priorities', 'gaps'];

interface AheadComputation {
  /** Restarts the idle time after a key. */
  readonly wait: () => void;
  readonly stop: () => void;
}

/**
 * Computes the views of each new state during idle time, so that the first display of a view is quick.
 * @param look draws a view without showing it
 * @param state returns the state that the views show; a new object is a new state
 */
export function computeAhead(look: (view: ViewId) => void, state: () => object): AheadComputation {
  let views: ViewId[] = [];
  let seen: object | null = null;
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(timer);
    if (views.length > 0 || state() !== seen) timer = setTimeout(next, IDLE_MS).unref();
  };
  const next = () => {
    if (state() !== seen) [views, seen] = [[...VIEW_ORDER], state()];
    const view = views.shift();
    if (view) look(view);
    wait();
  };
  return { wait, stop: () => clearTimeout(timer) };
}
