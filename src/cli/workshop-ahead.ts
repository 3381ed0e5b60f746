import type { ViewId } from '../workshop/desk.js';

/** So long nobody has typed before anything is done ahead. */
const IDLE_MS = 100;
/** What takes longest comes first. */
const VIEWS: readonly ViewId[] = ['portfolio', 'coverage', 'quick-wins', 'priorities', 'gaps'];

interface Ahead {
  /** Somebody typed: what is ahead waits. */
  readonly wait: () => void;
  readonly stop: () => void;
}

/**
 * Looks at the views of each state while nobody types, without showing them: the first look at a view takes longest, and
 * then nobody waits for it.
 * @param look draws a view for nobody
 * @param state what the views show; another object is another state
 */
export function lookAhead(look: (view: ViewId) => void, state: () => object): Ahead {
  let views: ViewId[] = [];
  let seen: object | null = null;
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(timer);
    if (views.length > 0 || state() !== seen) timer = setTimeout(next, IDLE_MS).unref();
  };
  const next = () => {
    if (state() !== seen) [views, seen] = [[...VIEWS], state()];
    const view = views.shift();
    if (view) look(view);
    wait();
  };
  return { wait, stop: () => clearTimeout(timer) };
}
