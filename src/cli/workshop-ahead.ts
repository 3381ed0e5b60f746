import { VIEWS, type ViewId } from '../workshop/desk.js';

/** So long nobody has typed before anything is done ahead. */
const IDLE_MS = 100;

interface Ahead {
  /** Somebody typed: what is ahead waits. */
  readonly wait: () => void;
  readonly stop: () => void;
}

/**
 * Looks at each view once while nobody types, without showing it: the first look at a view takes longest, and then nobody
 * waits for it.
 * @param look draws a view for nobody
 */
export function lookAhead(look: (view: ViewId) => void): Ahead {
  const views = [...VIEWS].reverse();
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(timer);
    if (views.length > 0) timer = setTimeout(next, IDLE_MS).unref();
  };
  const next = () => {
    const view = views.shift();
    if (view) look(view);
    wait();
  };
  return { wait, stop: () => clearTimeout(timer) };
}
