import type { WatchEvent } from '../io/host.js';

/** What ends the waiting between two runs. */
export type Signal = WatchEvent | { readonly kind: 'stopped' };

/** A save is several events, a `git checkout` hundreds: they are over when nothing has come for so long … */
const QUIET_MS = 80;
/** … but nobody waits longer than this. */
const LONGEST_MS = 2000;

/** Keeps what happened until somebody asks; many changes are one, and whoever wants to stop is heard first. */
export function makeInbox(): { put: (signal: Signal) => void; take: () => Promise<Signal> } {
  let waiting: Signal | null = null;
  let wake: () => void = () => undefined;
  const put = (signal: Signal): void => {
    const ends = waiting?.kind === 'stopped' || waiting?.kind === 'failed';
    if (!ends || signal.kind === 'stopped') waiting = signal;
    wake();
  };
  const arrival = (): Promise<true> =>
    new Promise((done) => {
      wake = () => done(true);
    });
  return {
    put,
    take: async () => {
      if (waiting === null) await arrival();
      const latest = Date.now() + LONGEST_MS;
      while (waiting?.kind === 'changed' && Date.now() < latest) {
        if (!(await inTime(arrival(), QUIET_MS))) break;
      }
      const signal = waiting ?? { kind: 'changed' as const };
      waiting = null;
      return signal;
    },
  };
}

function inTime(arrival: Promise<true>, ms: number): Promise<boolean> {
  return new Promise((done) => {
    const timer = setTimeout(() => done(false), ms);
    void arrival.then(() => {
      clearTimeout(timer);
      done(true);
    });
  });
}
