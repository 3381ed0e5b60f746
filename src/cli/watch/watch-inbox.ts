import type { WatchEvent } from '../../io/host.js';

/** Ends the waiting between two runs. */
export type Signal = WatchEvent | { readonly kind: 'stopped' };

/** A save makes several events, a `git checkout` hundreds: a pause of this length ends them. */
const QUIET_MS = 80;
/** Longest wait for such a pause. */
const MAX_WAIT_MS = 2000;

/** Keeps events until they are taken; changes are merged, and a stop comes first. */
export function makeInbox(): { put: (signal: Signal) => void; take: () => Promise<Signal> } {
  let waiting: Signal | null = null;
  let wake: () => void = () => undefined;
  const addSignal = (signal: Signal): void => {
    const ends = waiting?.kind === 'stopped' || waiting?.kind === 'failed';
    if (!ends || signal.kind === 'stopped') waiting = signal;
    wake();
  };
  const waitForSignal = (): Promise<true> =>
    new Promise((done) => {
      wake = () => done(true);
    });
  return {
    put: addSignal,
    take: async () => {
      if (waiting === null) await waitForSignal();
      const latest = Date.now() + MAX_WAIT_MS;
      while (waiting?.kind === 'changed' && Date.now() < latest) {
        if (!(await arrivesWithin(waitForSignal(), QUIET_MS))) break;
      }
      const signal = waiting ?? { kind: 'changed' as const };
      waiting = null;
      return signal;
    },
  };
}

function arrivesWithin(arrival: Promise<true>, ms: number): Promise<boolean> {
  return new Promise((done) => {
    const timer = setTimeout(() => done(false), ms);
    void arrival.then(() => {
      clearTimeout(timer);
      done(true);
    });
  });
}
